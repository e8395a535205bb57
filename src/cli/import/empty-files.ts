import type { ImportReport } from '../../intake/import/settle/report.ts';
import { legible } from '../../text/legible.ts';
import { type Line, span } from '../../text/line.ts';
import { paragraph, type View } from './lines.ts';

/** Empty files that are named; more are the same again. */
const MOST_NAMED = 5;

/** Nothing at all was in what was read: neither something to take nor something that is not understood. */
export function isEmpty(report: ImportReport): boolean {
  return report.notUnderstood.length === 0 && isUnread(report);
}

/** Not one row, event, message or card was found. */
export function isUnread({ files }: ImportReport): boolean {
  return files.length > 0 && files.every(({ read }) => read === 0);
}

/** Files that are what they should be and hold nothing. Those that are not stand under what is not understood. */
export function emptyFiles(view: View, { kind, files, notUnderstood }: ImportReport): readonly Line[] {
  const empty = files.filter(({ name, read }) => read === 0 && !notUnderstood.some(({ at }) => isOf(at.file, name)));
  if (empty.length === 0) return [];
  const named = empty.slice(0, MOST_NAMED).map(({ name }) => legible(name, 60));
  const says = view.speaker.say(`import.empty.${kind}`, { files: empty.length > MOST_NAMED ? [...named, '…'] : named });
  return paragraph(view, says).map((line) => line.map(({ text }) => span(text, 'accent')));
}

/** A sheet (`Book.xlsx!Sheet`) is of its workbook. */
function isOf(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}!`);
}
