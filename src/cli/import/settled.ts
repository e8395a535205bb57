import type { FileChange } from '../../intake/edit/change.ts';
import { UnfitLogFile } from '../../intake/import/settle/entries.ts';
import type { Settlement } from '../../intake/import/settle/settle.ts';
import type { Language } from '../../messages/messages.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { edited } from '../edited.ts';
import { CliError } from '../errors.ts';
import type { WorkspacePlaces } from './places.ts';

/** What `run` settles. Throws CliError where a log file cannot be made longer. */
export function settled(run: () => Settlement, language: Language | null): Settlement {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UnfitLogFile)) throw error;
    throw new CliError('cli.error.importLogFile', { file: error.file }, [], language);
  }
}

/** The files as they will stand, whoever is named before whatever names them. */
export function changesOf(
  { edits, changes, report }: Settlement,
  { texts, firm }: Workspace,
  places: WorkspacePlaces,
  language: Language | null,
): readonly FileChange[] {
  const made = edits.map(({ file, fresh, edits: asked }): FileChange => {
    if (asked.length === 0) return { file, before: null, after: fresh };
    return edited(file, texts.get(file) ?? null, fresh, asked, language);
  });
  const changed = [...made, ...changes].filter(({ before, after }) => before !== after);
  const rankOf = ({ file }: FileChange): number => rank(file, firm?.file, places, report.raised.length > 0);
  return changed.sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * Our people, then accounts, then contacts: a run that is cut off never names somebody who is not there. The register comes first, so
 * that it knows every sum that is written; where sums are raised, last, so that those still to be raised are known as the old ones.
 */
function rank(file: string, firm: string | undefined, places: WorkspacePlaces, raises: boolean): number {
  if (file === firm) return 1;
  if (places.isOf('interactions', file)) return 3;
  if (places.isOf('imports', file)) return raises ? 4 : 0;
  return 2;
}
