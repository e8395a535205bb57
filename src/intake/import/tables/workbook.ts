import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { NO_RESULT } from './cells.ts';
import { Merged } from './merged.ts';
import { type Contents, type RawTable, refused, type Row, type Unreadable } from './table.ts';
import { MOST_UNPACKED, unpackedSize } from './zip.ts';

const MOST_CELLS = 20_000_000;
const MINUTES_A_DAY = 1440;
const VISIBLE = 0;

/** Tables of an .xlsx file: one per visible sheet, or the one that is named. Broken or oversized workbooks are refused. */
export function workbookTables(file: string, bytes: Uint8Array, only?: string): Contents {
  const size = unpackedSize(bytes);
  if (size === null) return refused(file, 'workbook');
  if (size > MOST_UNPACKED) return refused(file, 'workbook_size', { mb: MOST_UNPACKED >> 20 });
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      cellStyles: true,
    });
  } catch {
    return refused(file, 'workbook');
  }
  return sheetsOf(file, book, only);
}

function sheetsOf(file: string, book: WorkBook, only?: string): Contents {
  const tables: RawTable[] = [];
  const unreadable: Unreadable[] = [];
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const [index, name] of book.SheetNames.entries()) {
    const label = `${file}!${name}`;
    const leave = (reason: string, meant: boolean): void => {
      unreadable.push({ label, line: 1, reason, args: { sheet: name }, meant });
    };
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? VISIBLE) !== VISIBLE;
    if (only === undefined ? isHidden : name !== only) {
      if (isHidden) leave('sheet_hidden', true);
      continue;
    }
    const rows = rowsOf(book.Sheets[name], from1904);
    if (rows === null) leave('sheet_size', false);
    else if (rows.length === 0) leave('sheet_empty', true);
    else {
      const hidden = hiddenIn(book.Sheets[name], rows);
      tables.push({ label, file, sheet: name, rows, padded: true, encoding: null, object: null, ...(hidden > 0 && { hidden }) });
    }
  }
  if (only !== undefined && !book.SheetNames.includes(only))
    unreadable.push({ label: file, line: 1, reason: 'sheet_missing', args: { sheet: only }, meant: false });
  return { tables, unreadable };
}

/** Rows hidden by hand or by a filter. Columns are hidden by Dynamics as a rule, and say nothing by it. */
function hiddenIn(sheet: WorkSheet | undefined, rows: readonly Row[]): number {
  const states = (sheet?.['!rows'] ?? []) as readonly ({ readonly hidden?: boolean } | undefined)[];
  return rows.filter(({ line }) => states[line - 1]?.hidden === true).length;
}

/** Rows that hold anything, by their number in the sheet; null where there are too many cells. */
function rowsOf(sheet: WorkSheet | undefined, from1904: boolean): Row[] | null {
  const grid = ((sheet as { readonly '!data'?: readonly (readonly CellObject[])[] } | undefined)?.['!data'] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const rows: Row[] = [];
  const merged = new Merged(sheet?.['!merges']);
  let cells = 0;
  for (const [index, cellsOfRow] of grid.entries()) {
    if (cellsOfRow === undefined || cellsOfRow.length === 0) continue;
    cells += cellsOfRow.length;
    if (cells > MOST_CELLS) return null;
    const own = Array.from(cellsOfRow, (cell) => textOf(cell, from1904));
    if (own.every((text) => text === '')) continue;
    const spans = merged.over(index).filter(({ column }) => (own[column] ?? '') === '');
    for (const { top, column } of spans) {
      while (own.length <= column) own.push('');
      own[column] = textOf(grid[top]?.[column], from1904);
    }
    rows.push({ line: index + 1, cells: own, ...(spans.length > 0 && { filled: spans.map(({ column }) => column) }) });
  }
  return rows;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
};
/** Excel keeps 15 digits: what is longer was an id, and has lost its end. */
const KEPT = 1e15;

function textOf(cell: CellObject | undefined, from1904: boolean): string {
  if (cell === undefined) return '';
  const isEmpty = cell.v === undefined || cell.v === null || (typeof cell.v === 'number' && Number.isNaN(cell.v));
  if (isEmpty) return cell.f === undefined ? '' : NO_RESULT;
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#N/A';
  if (cell.t === 'z') return '';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v);
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (format !== '' && SSF.is_date(format)) return dateText(cell.v, from1904);
  return /^0{2,}$/.test(format) && Number.isInteger(cell.v) ? String(cell.v).padStart(format.length, '0') : numberText(cell.v, format);
}

/** In letters no other number has: a share as `15%`, three decimals as four, which no group of thousands has. */
function numberText(value: number, format: string): string {
  if (Number.isInteger(value) && Math.abs(value) >= KEPT) return value.toExponential().toUpperCase();
  if (/%/.test(format)) return `${Number((value * 100).toPrecision(12))}%`;
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** `2024-03-12`, with `T09:14` where the cell has a time of day; a time alone is `09:14`. No zone is involved. */
export function dateText(serial: number, from1904: boolean): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_A_DAY);
  const day = Math.floor(serial) + (minutes === MINUTES_A_DAY ? 1 : 0);
  const clock = `${two(Math.floor((minutes % MINUTES_A_DAY) / 60))}:${two(minutes % 60)}`;
  if (day === 0) return clock;
  const date = SSF.parse_date_code(day, { date1904: from1904 }) as { readonly y: number; readonly m: number; readonly d: number } | null;
  if (date === null) return String(serial);
  const text = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
  return minutes % MINUTES_A_DAY === 0 ? text : `${text}T${clock}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
