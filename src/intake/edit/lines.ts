import { EditRefused } from './refused.ts';
import { lineAt } from './parsed.ts';
import type { Splice } from './splice.ts';

/** Start of the line behind the one `offset` is in (or the end of the text), which may hold nothing more but a comment. */
export function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end === -1 ? text.length : end);
  if (!/^[ \t\r]*(?:#.*)?$/s.test(rest)) throw new EditRefused('unsure', [], lineAt(text, offset));
  return end === -1 ? text.length : end + 1;
}

/** Behind the comments that still belong to what ends at `from`: those for which `belongs` says so of their column. */
export function afterComments(text: string, from: number, belongs: (column: number) => boolean): number {
  let best = from;
  for (let at = from; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    const column = line.search(/[^ \t\r]/);
    if (column !== -1 && (line[column] !== '#' || !belongs(column))) break;
    at = end === -1 ? text.length : end + 1;
    if (column !== -1) best = at;
  }
  return best;
}

/** New lines at the start of a line, or behind a last line that does not end. Line ends are those of the file. */
export function linesAt(text: string, at: number, lines: readonly string[]): Splice {
  const eol = eolBefore(text, at);
  const body = lines.join(eol);
  const open = at > 0 && text[at - 1] !== '\n';
  return { at, remove: 0, text: open ? `${eol}${body}` : `${body}${eol}` };
}

/** Indented, but for empty lines. */
export function indented(lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
}

/** The line end of the line before `at`, else the first of the file, else `\n`. */
export function eolBefore(text: string, at: number): '\n' | '\r\n' {
  const before = text.lastIndexOf('\n', at - 1);
  const end = before === -1 || at === 0 ? text.indexOf('\n') : before;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
