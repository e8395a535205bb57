import { firmForm, firmGiven } from '../../../intake/start/firm-form.ts';
import type { Answers, Form } from '../../../intake/question/question.ts';
import type { Language } from '../../../messages/messages.ts';
import { edited } from '../../edited.ts';

type Files = ReadonlyMap<string, string>;
const CONFIG = 'guanxi.yaml';
const FIRM = 'firm.yaml';

/** What a workspace of one's own firm is asked, given the files it begins with. */
export function formFor(files: Files, language: Language): Form {
  const start = (file: string) => ({ file, fresh: files.get(file) ?? '' });
  return firmForm(start(CONFIG), start(FIRM), language);
}

/** The files with the answers in them. Throws CliError where a template cannot be edited. */
export function ownFirm(files: Files, given: Answers, language: Language): Files {
  const written = formFor(files, language).writes(given);
  return new Map([...files, ...written.map(({ file, fresh, edits }) => [file, edited(file, null, fresh, edits, language).after] as const)]);
}

/** The same for a firm of which only the name is known. */
export function namedFirm(files: Files, name: string, language: Language): Files {
  return ownFirm(files, firmGiven(name, language), language);
}
