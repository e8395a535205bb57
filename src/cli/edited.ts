import { editYaml } from '../intake/edit/edit-yaml.ts';
import type { Edit, FileChange } from '../intake/edit/change.ts';
import { pasted } from '../intake/edit/pasted.ts';
import { EditRefused } from '../intake/edit/refused.ts';
import type { Language } from '../messages/messages.ts';
import { CliError } from './errors.ts';

/**
 * A file with the edits made. `before`: its text, null where it is new and begins with `fresh`. Throws CliError that says what
 * stands in the way, and what to put in by hand.
 */
export function edited(file: string, before: string | null, fresh: string, edits: readonly Edit[], language: Language | null): FileChange {
  try {
    return { file, before, after: editYaml(before ?? fresh, edits) };
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    const { reason, line, path } = error;
    const quote = reason === 'syntax' || reason === 'documents' || reason === 'missing' ? [] : pasted(edits);
    throw new CliError(`cli.error.edit.${reason}`, { file, line, path: path.length === 0 ? file : path.join('.') }, [], language, quote);
  }
}
