import type { ImportReport } from '../../intake/import/settle/report.ts';
import type { Speaker } from '../../messages/messages.ts';
import { reasonText } from './lines.ts';

/** A mail address as a cell or a title may hold one. */
const ADDRESS = /[^\s<>"'“”,;:()]+@[^\s<>"'“”,;:()]+/g;

/**
 * Every row that was not understood, as CSV: file, line, reason. Cells never begin a formula. Addresses are left out: those of whoever
 * is not in the plan stand in no file, and the line says where to look.
 */
export function rejectsCsv({ notUnderstood }: ImportReport, speaker: Speaker): string {
  const rows = notUnderstood.map(({ at, reason, args }) => [
    at.file,
    String(at.line),
    reason,
    reasonText({ speaker }, reason, args).replace(ADDRESS, '–'),
  ]);
  return [['file', 'line', 'reason', 'says'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
