import type { Audit } from '../audit.ts';
import type { AuditResult } from '../result.ts';
import type { Io } from './io.ts';
import { compareSides, openSide } from './sides.ts';

export interface BaseRequest {
  /** A ref or a saved result; null: nothing is compared. */
  readonly base: string | null;
  /** Folder of the workspace as typed. */
  readonly dir: string | null;
}

/** The result with what moved since its base, where one is named. Throws CliError or GitError where the base cannot be had. */
export async function withBase({ result, workspace }: Audit, { base, dir }: BaseRequest, io: Io): Promise<AuditResult> {
  if (base === null) return result;
  const before = await openSide({ named: base, dir, asOf: null }, io);
  const here = { label: '.', commit: null, workspace, asOf: result.asOf, today: result.asOfSource === 'commit' ? result.asOf : io.today() };
  return { ...result, comparison: await compareSides(before, { plan: here }) };
}
