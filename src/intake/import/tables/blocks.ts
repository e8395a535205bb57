import { plain } from './cells.ts';
import { headerKey } from './header-keys.ts';
import type { TableOptions } from './options.ts';
import { isHeaderOfAny } from './recognise.ts';
import type { RawTable, Row } from './table.ts';

/** Lines of a title between a gap and the header below it. */
const TITLES = 3;
/** So many gaps are looked at: a list with more has blank rows everywhere. */
const MOST_GAPS = 500;

/**
 * The tables of one sheet: below blank rows another one may begin, with a title and a header of its own. Whether it does is
 * told by its header alone; a header that only repeats itself begins none.
 */
export function blocksOf(table: RawTable, options: Pick<TableOptions, 'mapping' | 'preset'>): readonly RawTable[] {
  if (table.object !== null) return [table];
  const starts: number[] = [0];
  let current: string | null = null;
  for (const gap of [0, ...gapsOf(table)]) {
    const header = headerBelow(table, gap, options);
    if (header === null || header === current) continue;
    if (current !== null) starts.push(gap);
    current = header;
  }
  if (starts.length === 1) return [table];
  return starts.map((from, index) => ({ ...table, rows: table.rows.slice(from, starts[index + 1]) }));
}

/** Rows before which something is blank. */
function gapsOf({ rows, padded }: RawTable): readonly number[] {
  const gaps: number[] = [];
  for (let at = 1; at < rows.length && gaps.length < MOST_GAPS; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]];
    if (before === undefined || row === undefined || isBlank(row)) continue;
    if (isBlank(before) || (padded && row.line > before.line + 1)) gaps.push(at);
  }
  return gaps;
}

/** The header at a place, or below a title there, as one text; null where there is none. */
function headerBelow({ rows, ...table }: RawTable, from: number, options: Pick<TableOptions, 'mapping' | 'preset'>): string | null {
  for (let at = from; at <= from + TITLES; at += 1) {
    const headers = (rows[at]?.cells ?? []).map(plain);
    const said = headers.filter((header) => header !== '');
    if (said.length > 1) return isHeaderOfAny({ ...table, rows }, headers, options) ? headers.map(headerKey).join('\n').trim() : null;
  }
  return null;
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}
