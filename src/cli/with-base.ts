import type { Audit } from '../audit.ts';
import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import type { Io } from './io.ts';
import { compareSides, openSide } from './sides.ts';

export interface BaseRequest {
  /** A ref or a saved result; null: nothing is compared. */
  readonly base: string | null;
  /** Folder of the workspace as typed. */
  readonly dir: string | null;
  /** null: the language of the workspace. */
  readonly lang: Language | null;
}

/**
 * The result with what moved since its base, where one is named; says on stderr that files of the base hold errors, for what
 * cannot be read there looks as if it had come since. Throws CliError or GitError where the base cannot be had.
 */
export async function withBase({ result, workspace }: Audit, { base, dir, lang }: BaseRequest, io: Io): Promise<AuditResult> {
  if (base === null) return result;
  const before = await openSide({ named: base, dir, asOf: null }, io);
  const here = { label: '.', commit: null, workspace, asOf: result.asOf, today: result.asOfSource === 'commit' ? result.asOf : io.today() };
  const comparison = await compareSides(before, { plan: here });
  const { label, errors } = comparison.base;
  if (errors > 0) {
    const speaker = new Speaker(lang ?? result.workspace.language ?? 'en');
    io.stderr.write(`${speaker.say('diff.baseErrors', { label, count: errors })}\n`);
  }
  return { ...result, comparison };
}
