import type { Speaker } from '../messages/messages.ts';
import type { Pseudonym } from '../redact/names.ts';
import type { AuditResult } from '../result.ts';
import { inCi } from './ci.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';
import { text, type Values } from './options.ts';

/** What the flags ask of names in reports. */
export interface RedactOptions {
  /** true: in every format · false: in none · null: where it is the custom. */
  readonly redact: boolean | null;
  /** File of the key; null: GUANXI_REDACT_KEY, or none. */
  readonly redactKey: string | null;
}

/** Formats that name the line a platform has to find. */
const LOCATED: ReadonlySet<string> = new Set(['sarif', 'junit', 'github', 'gitlab']);
/** Formats made for logs and pages that others read. */
const PUBLIC: ReadonlySet<string> = new Set([...LOCATED, 'markdown']);
/** Formats of whoever has the plan anyway. */
const OWN: ReadonlySet<string> = new Set(['terminal', 'json']);

/** `--redact`, `--no-redact`, `--redact-key`: who names a key wants pseudonyms. Throws CliError. */
export function redactOptions(values: Values): RedactOptions {
  const stated = typeof values['redact'] === 'boolean' ? values['redact'] : null;
  const redactKey = text(values['redactKey']);
  if (redactKey !== null && stated === false) throw new CliError('cli.error.redactKeyUnused');
  return { redact: redactKey === null ? stated : true, redactKey };
}

/** Whether names are replaced in this format. */
export function isRedacted(format: string, { redact }: RedactOptions, result: AuditResult, io: Io): boolean {
  if (redact !== null) return redact;
  if (PUBLIC.has(format) && inCi(io)) return true;
  return result.workspace.pseudonyms && !OWN.has(format);
}

/** What a format is drawn from. */
export interface Shown {
  readonly result: AuditResult;
  /** Names are replaced. */
  readonly hidden: boolean;
  /** What an account, a community or a person of the plan is called in it. */
  readonly idOf: (kind: 'account' | 'community' | 'person', id: string) => string;
}

/**
 * The result as each format may show it. Says on stderr which formats have pseudonyms that will not last. A result that
 * was redacted before stays as it is: its names are in no file we have.
 */
export async function redacting(
  result: AuditResult,
  formats: readonly string[],
  options: RedactOptions,
  speaker: Speaker,
  io: Io,
): Promise<(format: string) => Shown> {
  const hidden = new Set(formats.filter((format) => result.redacted === undefined && isRedacted(format, options, result, io)));
  const open: Shown = { result, hidden: false, idOf: (_kind, id) => id };
  if (hidden.size === 0 && result.redacted === undefined) return () => open;
  const [{ redact }, { Names }, { worded }, { secretOf }] = await Promise.all([
    import('../redact/redact.ts'),
    import('../redact/names.ts'),
    import('../redact/worded.ts'),
    import('./pseudonyms.ts'),
  ]);
  const inWords = (format: string, shown: AuditResult): AuditResult => (format === 'json' ? shown : worded(shown, speaker.language));
  if (hidden.size === 0) return (format) => ({ ...open, result: inWords(format, result), hidden: true });
  const secret = secretOf(result, options.redactKey, io);
  if (secret.stable === 'content') io.stderr.write(`${speaker.say('cli.redact.content', { formats: [...hidden] })}\n`);
  const made = new Map<boolean, Shown>();
  const shownWith = (keepPaths: boolean): Shown => {
    const redaction = { ...secret, keepPaths, pseudonym: keepPaths ? besidePaths(secret.pseudonym) : secret.pseudonym };
    const names = new Names(result, redaction.pseudonym);
    return { result: redact(result, redaction), hidden: true, idOf: (kind, id) => names.find(id, kind) ?? id };
  };
  return (format) => {
    if (!hidden.has(format)) return open;
    const keepPaths = LOCATED.has(format);
    const shown = made.get(keepPaths) ?? shownWith(keepPaths);
    made.set(keepPaths, shown);
    return { ...shown, result: inWords(format, shown.result) };
  };
}

/**
 * Other pseudonyms where files keep their names: `accounts/mengyuan.yaml` beside a pseudonym says whose it is, and would say so
 * of every report made with the same key.
 */
function besidePaths(pseudonym: Pseudonym): Pseudonym {
  return (kind, id) => pseudonym(`beside paths ${kind}`, id);
}
