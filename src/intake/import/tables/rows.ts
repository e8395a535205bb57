import type { Rejected } from '../records.ts';
import { isBroken, isWithoutResult, stated } from './cells.ts';
import type { Field } from './fields.ts';
import { headerKey } from './header-keys.ts';
import type { Recognition } from './recognise.ts';
import type { RawTable, Row } from './table.ts';

/** One row of a recognised table that can be read. */
export type TakenRow = Row;

export interface TakenRows {
  readonly rows: readonly TakenRow[];
  readonly rejected: readonly Rejected[];
  /** Rows below the header that hold anything. */
  readonly count: number;
}

type Fault = Pick<Rejected, 'reason' | 'args' | 'meant'>;
const TOTALS =
  /^(?:(?:grand|sub|sum|page|overall)?\s*-?\s*totals?(?: records?)?|sum|totals? amount|(?:本页|本月|累计|全部|总)?(?:合计|总计|小计|累计|汇总|总和|共计)(?:金额|数)?)\s*(?:[:：(（=].*)?$/i;
const NUMBERS = /^[-+()\d.,%¥$€£\s]*$/;
/** `合 计`: blanks that only spread the letters. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** Who made the sheet, from what, and what else is to be known: lines below a table, of one cell or two. */
const FOOTNOTES =
  /^(?:[—–*·#-]*\s*)?(?:备注|注|说明|附注|制表|制单|编制|填表|审核|复核|审批|打印|导出|数据来源|来源|统计口径|以上|以下为|note|notes|nb|source|sources|printed|prepared|generated|exported|report (?:run|generated)|confidential|copyright|filtered by|filters?|as of)(?:人|日期|时间|数据|by|on|at)?\s*(?:[:：\d]|$|.*[:：])|^[—–\s]*(?:完|end|end of report)[—–\s]*$|^[-=_*—–\s]{3,}$/i;

/** Rows below the header; those that are broken, repeat the header or sum up are rejected with the reason. */
export function rowsBelow(table: RawTable, found: Recognition): TakenRows {
  const expected = expectedOf(table, found);
  const foot = footOf(table, found.header + 1);
  const rows: TakenRow[] = [];
  const rejected: Rejected[] = [];
  let count = 0;
  for (let at = found.header + 1; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    if (row === undefined || row.cells.every(isBlank)) continue;
    count += 1;
    const fault = at >= foot ? NOTE : faultOf(row, expected);
    if (fault === null) rows.push(row);
    else rejected.push({ at: { file: table.label, line: row.line }, ...fault });
  }
  return { rows, rejected, count };
}

const NOTE = fault('footnote', true);

/** Lines no customer is called, by which a report is signed: what stands right above and below them belongs to them. */
const SIGNED = /\ball rights reserved\b|^(?:generated|exported|printed) by\s*[:：]|^confidential information\b.*\bdo not distribute\b/i;

/** Where the lines begin that a report is signed with (its name, whose it is, when it was run). The number of rows where there are none. */
function footOf(table: RawTable, from: number): number {
  if ((table.rows[from - 1]?.cells.length ?? 0) < 3) return table.rows.length;
  return Math.min(bareFoot(table, from), signedFoot(table, from));
}

/** Behind the last blank line of a text file, lines of one cell, while every row of the table has its separators. */
function bareFoot({ rows, padded }: RawTable, from: number): number {
  let foot = rows.length;
  for (let at = rows.length - 1; at > from && !padded; at -= 1) {
    const cells = rows[at]?.cells ?? [];
    if (cells.every(isBlank)) foot = at;
    else if (cells.length > 1) break;
  }
  return foot;
}

/** The same where a spreadsheet has filled the lines up with empty cells: told by what a report is signed with alone. */
function signedFoot({ rows }: RawTable, from: number): number {
  let tail = rows.length;
  while (tail > from && said(rows[tail - 1]?.cells).length <= 1) tail -= 1;
  const signed = rows.findIndex((row, at) => at >= tail && said(row.cells).some((cell) => SIGNED.test(cell)));
  if (signed === -1) return rows.length;
  let at = signed;
  while (at > tail && !isGap(rows[at - 1], rows[at])) at -= 1;
  return isGap(rows[at - 1], rows[at]) ? at : signed;
}

/** Whether a line is blank before the other; a workbook leaves its blank rows out. */
function isGap(before: Row | undefined, row: Row | undefined): boolean {
  if (before === undefined || row === undefined) return false;
  return said(before.cells).length === 0 || row.line > before.line + before.cells.join('').split('\n').length;
}

function said(cells: readonly string[] = []): readonly string[] {
  return cells.map(stated).filter((cell) => cell !== '');
}

interface Expected {
  /** Cells up to the last header that says something. */
  readonly width: number;
  /** Cells of the header line, those behind the last header too. */
  readonly widest: number;
  readonly header: string;
  readonly used: readonly number[];
  readonly padded: boolean;
  /** Columns of a header that stands elsewhere again, by the one that is read. */
  readonly twins: readonly (readonly [number, readonly number[]])[];
  readonly headers: readonly string[];
  /** Column of ids, or -1: a row that has one is no total, whatever it is called. */
  readonly id: number;
}

function expectedOf(table: RawTable, { headers, columns }: Recognition): Expected {
  const keys = headers.map(headerKey);
  const used = [...new Set(columns.values())];
  const twins = used.map((column) => [column, [...keys.keys()].filter((at) => at !== column && keys[at] === keys[column])] as const);
  return {
    width: lastFilled(headers) + 1,
    widest: headers.length,
    header: keys.join('\n'),
    used,
    padded: table.padded,
    twins: twins.filter(([column, others]) => others.length > 0 && keys[column] !== ''),
    headers,
    id: columns.get('id') ?? -1,
  };
}

function faultOf(row: Row, { width, widest, header, used, padded, twins, headers, id }: Expected): Fault | null {
  const { cells } = row;
  const filled = lastFilled(cells) + 1;
  const beside = besideTable(cells, width, id);
  if (beside !== null) return fault(beside, true);
  if (filled > 1 && filled <= width && isHeader(cells, header)) return fault('header_again', true);
  if (!padded && filled > width && cells.length > widest) return fault('row_long', false, { cells: cells.length, width });
  if (!padded && cells.length < width) return fault('row_short', false, { cells: cells.length, width });
  if (used.some((column) => isBroken(cells[column] ?? ''))) return fault('row_encoding');
  const empty = used.find((column) => isWithoutResult(cells[column] ?? ''));
  if (empty !== undefined) return fault('cell_formula', false, { column: headers[empty] ?? '' });
  const [twin] = twins.find(([column, others]) => others.some((other) => isOther(cells[other], cells[column]))) ?? [];
  return twin === undefined ? null : fault('column_twice', false, { column: headers[twin] ?? '' });
}

/** A row that is no row of the table: a total, or what somebody wrote below it. */
function besideTable(cells: readonly string[], width: number, id: number): 'totals' | 'footnote' | null {
  const texts = said(cells);
  const words = texts.filter((cell) => !NUMBERS.test(cell)).map((cell) => cell.replace(BETWEEN_HAN, ''));
  const [first = ''] = texts;
  const hasTotal = TOTALS.test(first.replace(BETWEEN_HAN, '')) || (words.length === 1 && TOTALS.test(words[0] ?? '') && !stated(cells[id]));
  if (hasTotal && texts.length * 2 <= width + 1) return 'totals';
  const isNote = texts.length > 0 && width > 2 && texts.length <= width >> 1 && texts.every((cell) => FOOTNOTES.test(cell));
  return isNote ? 'footnote' : null;
}

function isOther(cell: string | undefined, first: string | undefined): boolean {
  const [a, b] = [stated(cell), stated(first)];
  return a !== '' && b !== '' && a !== b;
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
