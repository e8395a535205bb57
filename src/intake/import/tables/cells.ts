import { isUnseen } from '../../../text/inert.ts';

/** Words that stand where nothing is known. */
const ABSENT = new Set([
  'null',
  '(null)',
  '<null>',
  '\\n',
  'none',
  'nan',
  'undefined',
  'n/a',
  'na',
  '#n/a',
  '#ref!',
  '#value!',
  '#div/0!',
  '#name?',
  '#num!',
  '#null!',
  '#spill!',
  '#calc!',
  '-',
  '--',
  '—',
  '/',
  '无',
  '暂无',
  '空',
  '未知',
  '未填写',
  '猴年马月',
  '(blank)',
  '<binary>',
]);

/** Marks without a shape of their own, and blanks of any width, which exports leave at the ends of cells. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const EQUALS = 61;
/** `="00042"`: how exports keep Excel from dropping zeros. */
const PROTECTED = /^="([^"]*)"$/;
/** Breaks of a line, too: NEL is one, and U+2028 and U+2029 are blanks already. */
const BLANKS = /[\s\u0085\u00a0\u3000]+/g;

/** Text of a cell on one line, without unseen marks; empty where the cell states nothing (`NULL`, `N/A`, `无`). */
export function stated(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const text = plain(cell);
  return isUnseen(text) || (text.length < 12 && ABSENT.has(text.toLowerCase())) ? '' : text;
}

/** The same for a header or a name of a sheet: whatever it says is kept. */
export function plain(cell: string): string {
  if (isOrdinary(cell)) return cell;
  const text = cell.replace(UNSEEN, '').replace(BLANKS, ' ').trim();
  return PROTECTED.exec(text)?.[1] ?? text;
}

/** Most cells need no change: no formula, printable, no blank at an end, no two blanks together. */
function isOrdinary(cell: string): boolean {
  let before = 32;
  if (cell.charCodeAt(0) === EQUALS) return false;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < 32 || (code >= 0x7f && code <= 0xad) || (code >= 0x2000 && code < 0x3001) || code === 0xfeff) return false;
    if (code === 32 && before === 32) return false;
    before = code;
  }
  return before !== 32;
}

/** In place of a formula whose result the workbook does not hold: no character of any text. */
export const NO_RESULT = '\ufdd0';

export function isWithoutResult(cell: string): boolean {
  return cell === NO_RESULT;
}

/** U+FFFD: bytes that are no character of the encoding. */
export function isBroken(cell: string): boolean {
  return cell.includes('\ufffd');
}
