import { legible } from '../../text/legible.ts';

/** Display cells of the longest text: a name longer than this is cut with `…`. */
const LONGEST = 1000;
/** What a spreadsheet takes for the beginning of a formula, full-width forms as well. */
const FORMULA = /^[\s\u00a0\u200b\u2060\u3000"'`]*[=+\-@|%＝＋－＠−]/u;
/** The same behind a separator that another country’s spreadsheet would cut at. */
const BEHIND = /([;,|]\s*["']?)(?=[=+\-@＝＋－＠])/gu;
const QUOTED = /[",;\r\n]|^\s|\s$/;

/** A number as a number, a truth as `true` or `false`, what is unknown as nothing at all, never as 0. */
export type Value = string | number | boolean | null;

/** One cell of RFC 4180. A text that a spreadsheet would compute is led by an apostrophe; numbers stay numbers. */
export function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  const text = harmless(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(value: string): string {
  const text = legible(value, LONGEST).replace(BEHIND, "$1'");
  return FORMULA.test(text) ? `'${text}` : text;
}
