import { reasonOf } from '../workspace/tree.ts';
import { CliError } from './errors.ts';

/** No room on the disk, or none left of what one user may take. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** Why a file or a folder could not be written, `shown` being what the user is told of it. */
export function writeError(shown: string, error: unknown): CliError {
  const reason = reasonOf(error);
  return new CliError(FULL.has(reason) ? 'cli.error.diskFull' : 'cli.error.write', { path: shown, reason });
}
