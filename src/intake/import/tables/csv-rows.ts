import { parse } from 'csv-parse/sync';
import type { Row } from './table.ts';

/** Text parsed at a time: a quote left open costs one block, not the file. */
const BLOCK = 1 << 21;
const LONGEST_ROW = 1 << 20;
/** So many rows with a quote left open, and the file is no table. */
const MOST_BROKEN = 200;

export interface CsvRows {
  readonly rows: readonly Row[];
  /** Lines whose quote nothing closes. */
  readonly open: readonly number[];
  /** Line from which the rest was given up, or null. */
  readonly lost: number | null;
}

interface Block {
  readonly rows: readonly Row[];
  /** Lines of the rows taken. */
  readonly lines: number;
  readonly broken: boolean;
}

/**
 * Rows of a text with line ends LF. A quote left open swallows what follows: such a row is known by its end, or by spanning
 * lines while not being `width` cells wide or holding the quotes of another row; it is given up alone and reading goes on at
 * the next line.
 */
export function csvRows(text: string, delimiter: string, width: number, limit: number): CsvRows {
  const rows: Row[] = [];
  const open: number[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length <= limit) {
    const end = text.length - at <= BLOCK ? text.length : lineEnd(text, at + BLOCK);
    const block = parsed(text.slice(at, end), delimiter, width, line);
    for (const row of block.rows) rows.push(row);
    if (!block.broken) {
      at = end;
      line += block.lines;
      continue;
    }
    at = afterLines(text, at, block.lines);
    line += block.lines;
    if (end < text.length && block.lines > 0) continue;
    open.push(line);
    if (open.length >= MOST_BROKEN) return { rows, open, lost: line };
    at = lineEnd(text, at);
    line += 1;
  }
  return { rows, open, lost: null };
}

function parsed(text: string, delimiter: string, width: number, first: number): Block {
  const rows: Row[] = [];
  let lines = 0;
  const holdsRow = (cell: string): boolean => cell.includes('\n') && cell.includes(`${delimiter}"`, cell.indexOf('\n'));
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record: (cells: string[], info: { readonly lines: number }) => {
        if (info.lines - lines > 1 && (cells.length !== width || cells.some(holdsRow))) throw new SwallowedRows();
        rows.push({ line: first + lines, cells });
        lines = info.lines;
        return null;
      },
    });
  } catch (error) {
    if (isOurs(error)) return { rows, lines, broken: true };
    throw error;
  }
  return { rows, lines, broken: false };
}

class SwallowedRows extends Error {}

function isOurs(error: unknown): boolean {
  return error instanceof SwallowedRows || (error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_'));
}

function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

function afterLines(text: string, at: number, lines: number): number {
  let place = at;
  for (let n = 0; n < lines; n += 1) place = lineEnd(text, place);
  return place;
}
