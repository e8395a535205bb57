import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import { nearest } from '../text/suggest.ts';
import { type Cell, readRecord } from './csv-record.ts';
import { takeSource } from './log-entry.ts';
import type { LogSink } from './log-sink.ts';
import { BENEFIT_KEYS, CHINESE_HEADERS, ENTRY_KEYS } from './log-vocabulary.ts';
import type { Path, SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

const LISTS: readonly string[] = ['ours', 'theirs', 'purpose'];
/** What people separate a list with instead, among them the marks a Chinese keyboard gives. */
const OTHER_COMMA = /[,，、；]/;
const NUMBERS: readonly string[] = ['minutes', 'participants', 'benefit.value'];
const YES_NO: readonly string[] = ['directed', 'derived'];
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What a column holds: a key of the entry, or of its benefit, and how its cells are read. */
interface Column {
  readonly key: string;
  readonly inBenefit: boolean;
  readonly read: (value: string) => unknown;
}
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ...ENTRY_KEYS.map((key): [string, Column] => [key, { key, inBenefit: false, read: readerOf(key) }]),
  ...BENEFIT_KEYS.map((key): [string, Column] => [`benefit.${key}`, { key, inBenefit: true, read: readerOf(`benefit.${key}`) }]),
]);

function readerOf(header: string): Column['read'] {
  if (LISTS.includes(header)) return (value) => (value.includes(';') ? value.split(';').map((item) => item.trim()) : [value]);
  if (NUMBERS.includes(header)) return (value) => (NUMBER.test(value) ? Number(value) : value);
  if (YES_NO.includes(header)) return (value) => (value === 'true' ? true : value === 'false' ? false : value);
  return (value) => value;
}

/** A row of a CSV file as an entry: empty cells are absent, lists use `;`, benefits `benefit.kind` and so on. */
class CsvRow implements SourceFile {
  readonly file: string;
  readonly text = '';
  readonly data: Readonly<Record<string, unknown>>;
  readonly #columns: readonly (Column | null)[];
  readonly #cells: readonly Cell[];
  readonly #line: number;
  constructor(file: string, columns: readonly (Column | null)[], cells: readonly Cell[], line: number) {
    this.file = file;
    this.#columns = columns;
    this.#cells = cells;
    this.#line = line;
    this.data = typed(columns, cells);
  }

  locate(path: Path): Place {
    const cell = this.#cell(path);
    if (cell === undefined) return { file: this.file, line: this.#line, col: 1 };
    const index = path[1];
    return { file: this.file, line: cell.line, col: cell.col + (typeof index === 'number' ? itemOffset(cell.value, index) : 0) };
  }

  written(path: Path): string {
    const value = this.#cell(path)?.value ?? '';
    const index = path[1];
    return (typeof index === 'number' ? (value.split(';')[index] ?? '') : value).trim();
  }

  #cell([first, second]: Path): Cell | undefined {
    const inBenefit = first === 'benefit';
    const column = this.#columns.findIndex(
      (each) => each?.inBenefit === inBenefit && (each.key === (inBenefit ? second : first) || (inBenefit && second === undefined)),
    );
    const cell = this.#cells[column];
    return cell === undefined || cell.value.trim() === '' ? undefined : cell;
  }
}

function typed(columns: readonly (Column | null)[], cells: readonly Cell[]): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  let benefit: Record<string, unknown> | null = null;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    const value = cells[index]?.value.trim() ?? '';
    if (column === null || column === undefined || value === '' || isCommaList(column, value)) continue;
    if (column.inBenefit) benefit ??= {};
    (column.inBenefit && benefit !== null ? benefit : data)[column.key] = column.read(value);
  }
  return benefit === null ? data : { ...data, benefit };
}

/** A list written so that it would be read as one long id; such a cell is told and left out. */
function isCommaList(column: Column | null | undefined, value: string): boolean {
  return column != null && LISTS.includes(column.key) && OTHER_COMMA.test(value);
}

/** Where the n-th item of a `;` list begins within its cell. */
function itemOffset(value: string, index: number): number {
  let from = 0;
  for (let item = 0; item < index; item++) {
    const next = value.indexOf(';', from);
    if (next < 0) break;
    from = next + 1;
  }
  while (value.charCodeAt(from) === 32) from += 1;
  return from;
}

/** The first record names the fields. A record that does not fit its header is reported and left out. */
export function readCsvLog(raw: RawLog, sink: LogSink): void {
  const { file, text } = raw;
  const first = readRecord(text, 0, 1);
  const delimiter = otherDelimiter(first.cells);
  if (delimiter !== null) {
    sink.problems.push(problem('bad-delimiter', { file, line: 1, col: 1 }, { args: { found: delimiter } }));
    return;
  }
  const columns = readHeaders(file, first.cells, sink);
  for (let { pos, line } = first; pos < text.length;) {
    const record = readRecord(text, pos, line);
    const empty = record.cells.length === 1 && record.cells[0]?.value.trim() === '';
    if (record.broken || (!empty && record.cells.length !== columns.length)) {
      const args = { cells: record.cells.length, headers: columns.length };
      sink.problems.push(problem('bad-csv-row', { file, line, col: 1 }, { args }));
    } else if (!empty) {
      reportCommaLists(file, columns, record.cells, sink);
      takeSource(new CsvRow(file, columns, record.cells, line), sink);
    }
    ({ pos, line } = record);
  }
}

/** `;` or a tab where one of them, and no comma, parts the names of columns; null where the header is as it should be. */
function otherDelimiter(cells: readonly Cell[]): 'SEMICOLON' | 'TAB' | null {
  const header = cells.length === 1 ? (cells[0]?.value ?? '') : '';
  if (header.includes(';')) return 'SEMICOLON';
  return header.includes('\t') ? 'TAB' : null;
}

function reportCommaLists(file: string, columns: readonly (Column | null)[], cells: readonly Cell[], sink: LogSink): void {
  for (const [index, { value, line, col }] of cells.entries()) {
    if (!isCommaList(columns[index], value)) continue;
    const meant = value.split(/[,，、；;]/).map((item) => item.trim());
    const detail = { args: { got: value.trim() }, suggestions: [meant.filter(Boolean).join('; ')], length: Math.max(1, value.length) };
    sink.problems.push(problem('comma-list', { file, line, col }, detail));
  }
}

/** Columns in order; null for one that has no name of its own, which is reported once. */
function readHeaders(file: string, cells: readonly Cell[], sink: LogSink): readonly (Column | null)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const header = cell.value.trim();
    const column = COLUMNS.get(header);
    if (column !== undefined && !seen.has(header)) {
      seen.add(header);
      return column;
    }
    const at = { file, line: cell.line, col: cell.col };
    const chinese = CHINESE_HEADERS.get(header);
    const suggestions = column !== undefined ? [] : chinese !== undefined ? [chinese] : nearest(header, COLUMNS.keys());
    sink.problems.push(problem('bad-csv-header', at, { args: { header }, length: Math.max(1, header.length), suggestions }));
    return null;
  });
}

/** The record that starts at a line, as an entry. */
export function csvRowAt(file: string, text: string, line: number, start: number): SourceFile {
  const columns = readRecord(text, 0, 1).cells.map((cell) => COLUMNS.get(cell.value.trim()) ?? null);
  return new CsvRow(file, columns, readRecord(text, start, line).cells, line);
}
