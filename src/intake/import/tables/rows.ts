import type { Rejected } from '../records.ts';
import { isBroken, stated } from './cells.ts';
import type { Field } from './fields.ts';
import { headerKey } from './header-keys.ts';
import type { Recognition } from './recognise.ts';
import type { RawTable, Row } from './table.ts';

/** One row of a recognised table that can be read. */
export interface TakenRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TakenRows {
  readonly rows: readonly TakenRow[];
  readonly rejected: readonly Rejected[];
  /** Rows below the header that hold anything. */
  readonly count: number;
}

type Fault = Pick<Rejected, 'reason' | 'args' | 'meant'>;
const TOTALS = /^(?:(?:grand\s*|sub\s*-?)?totals?|sum|合计|总计|小计|汇总|总和)(?:\s*[:：(（].*)?$/i;

/** Rows below the header; those that are broken, repeat the header or sum up are rejected with the reason. */
export function rowsBelow(table: RawTable, found: Recognition): TakenRows {
  const width = lastFilled(found.headers) + 1;
  const header = found.headers.map(headerKey).join('\n');
  const used = [...found.columns.values()];
  const rows: TakenRow[] = [];
  const rejected: Rejected[] = [];
  let count = 0;
  for (let at = found.header + 1; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    if (row === undefined || row.cells.every(isBlank)) continue;
    count += 1;
    const fault = faultOf(row, { width, header, used, padded: table.padded });
    if (fault === null) rows.push(row);
    else rejected.push({ at: { file: table.label, line: row.line }, ...fault });
  }
  return { rows, rejected, count };
}

interface Expected {
  readonly width: number;
  readonly header: string;
  readonly used: readonly number[];
  readonly padded: boolean;
}

function faultOf(row: Row, { width, header, used, padded }: Expected): Fault | null {
  const { cells } = row;
  const filled = lastFilled(cells) + 1;
  const first = cells.find((cell) => !isBlank(cell)) ?? '';
  if (TOTALS.test(stated(first)) && cells.filter((cell) => !isBlank(cell)).length * 2 <= width + 1) return fault('totals', true);
  if (filled > 1 && filled <= width && isHeader(cells, header)) return fault('header_again', true);
  if (filled > width) return fault('row_long', false, { cells: cells.length, width });
  if (!padded && cells.length < width) return fault('row_short', false, { cells: cells.length, width });
  return used.some((column) => isBroken(cells[column] ?? '')) ? fault('row_encoding') : null;
}

function isHeader(cells: readonly string[], header: string): boolean {
  if (headerKey(cells[0] ?? '') !== header.slice(0, Math.max(0, header.indexOf('\n')))) return false;
  const keys = cells.map(headerKey).join('\n');
  return keys.trim() === header.trim();
}

function fault(reason: string, meant = false, args: Rejected['args'] = {}): Fault {
  return { reason, args, meant };
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function lastFilled(cells: readonly string[]): number {
  let at = cells.length - 1;
  while (at >= 0 && isBlank(cells[at] ?? '')) at -= 1;
  return at;
}

/** What a row states in a field: the cell, or what the table says of all its rows; empty where nothing. */
export function valueOf(row: TakenRow, field: Field, found: Pick<Recognition, 'columns' | 'shape'>): string {
  const column = found.columns.get(field);
  const cell = column === undefined ? '' : stated(row.cells[column]);
  return cell === '' ? (found.shape.always?.[field] ?? '') : cell;
}
