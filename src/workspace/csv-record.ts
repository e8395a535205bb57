/** A cell without its quotes; line and column (from 1) of its first character. */
export interface Cell {
  readonly value: string;
  readonly line: number;
  readonly col: number;
}
export interface CsvRecord {
  readonly cells: readonly Cell[];
  /** Start of the next record. */
  readonly pos: number;
  readonly line: number;
  /** A quote is left open, or text follows a closed one. */
  readonly broken: boolean;
}

const QUOTE = 34;
const COMMA = 44;
const NEWLINE = 10;

/** One record (RFC 4180): cells between commas, quotes doubled inside quotes, line breaks allowed inside them. */
export function readRecord(text: string, start: number, startLine: number): CsvRecord {
  const cells: Cell[] = [];
  let pos = start;
  let line = startLine;
  let lineStart = start;
  let broken = false;
  for (;;) {
    const quoted = text.charCodeAt(pos) === QUOTE;
    const from = quoted ? pos + 1 : pos;
    const cell = { line, col: from - lineStart + 1 };
    let value: string;
    if (quoted) {
      let to = from;
      for (;;) {
        to = text.indexOf('"', to);
        if (to < 0 || text.charCodeAt(to + 1) !== QUOTE) break;
        to += 2;
      }
      if (to < 0) return { cells, pos: text.length, line, broken: true };
      value = text.slice(from, to).replaceAll('""', '"');
      for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = at + 1;
      }
      pos = to + 1;
      if (text.charCodeAt(pos) === 13 && text.charCodeAt(pos + 1) === NEWLINE) pos += 1;
    } else {
      while (pos < text.length && text.charCodeAt(pos) !== COMMA && text.charCodeAt(pos) !== NEWLINE) pos += 1;
      const carriage = text.charCodeAt(pos - 1) === 13 && pos > from && text.charCodeAt(pos) !== COMMA;
      value = text.slice(from, carriage ? pos - 1 : pos);
    }
    cells.push({ value, ...cell });
    const after = text.charCodeAt(pos);
    if (after === COMMA) {
      pos += 1;
      continue;
    }
    if (!Number.isNaN(after) && after !== NEWLINE) {
      broken = true;
      const next = text.indexOf('\n', pos);
      pos = next < 0 ? text.length : next;
    }
    return {
      cells,
      pos: pos < text.length ? pos + 1 : pos,
      line: pos < text.length ? line + 1 : line,
      broken,
    };
  }
}
