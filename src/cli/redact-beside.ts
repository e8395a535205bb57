import type { Language, Speaker } from '../messages/messages.ts';
import type { Beside } from '../redact/beside.ts';
import type { AuditResult } from '../result.ts';
import type { Io } from './io.ts';
import type { RedactOptions } from './redaction.ts';

/** What replaces the names in one format. */
export type BesideIn = (format: 'terminal' | 'json') => Beside;

const OPEN: Beside = { route: (route) => route, leave: (leave) => leave, diff: (comparison) => comparison };

/**
 * For answers that are no audit, drawn on a screen or for a program: both show names unless `--redact` hides them, with the pseudonyms
 * an audit of the same plan has. `result` is asked for that audit only then. Throws CliError on a key that is none.
 */
export async function besideRedacted(
  result: () => AuditResult | Promise<AuditResult>,
  formats: readonly string[],
  options: RedactOptions,
  speaker: Speaker,
  io: Io,
): Promise<BesideIn> {
  if (options.redact !== true) return () => OPEN;
  const [{ redactBeside }, { secretOf }] = await Promise.all([import('../redact/beside.ts'), import('./pseudonyms.ts')]);
  const audited = await result();
  if (audited.redacted !== undefined) return () => OPEN;
  const secret = secretOf(audited, options.redactKey, io);
  if (secret.stable === 'content') io.stderr.write(`${speaker.say('cli.redact.content', { formats: [...new Set(formats)] })}\n`);
  const made = (language: Language | null): Beside => redactBeside(audited, { ...secret, keepPaths: false }, language);
  return (format) => made(format === 'json' ? null : speaker.language);
}
