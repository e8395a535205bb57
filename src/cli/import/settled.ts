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
  { edits, changes }: Settlement,
  { texts, firm }: Workspace,
  places: WorkspacePlaces,
  language: Language | null,
): readonly FileChange[] {
  const made = edits.map(({ file, fresh, edits: asked }): FileChange => {
    if (asked.length === 0) return { file, before: null, after: fresh };
    return edited(file, texts.get(file) ?? null, fresh, asked, language);
  });
  const changed = [...made, ...changes].filter(({ before, after }) => before !== after);
  return changed.sort((a, b) => rank(a.file, firm?.file, places) - rank(b.file, firm?.file, places));
}

/** Our people, then accounts, then contacts, then the register: a run that is cut off never names somebody who is not there. */
function rank(file: string, firm: string | undefined, places: WorkspacePlaces): number {
  if (file === firm) return 0;
  if (places.isOf('interactions', file)) return 2;
  return places.isOf('imports', file) ? 3 : 1;
}
