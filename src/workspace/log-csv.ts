import { Field } from '../model/field.ts';
import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import { nearest } from '../text/suggest.ts';
import { type Cell, readRecord } from './csv-record.ts';
import { takeEntry } from './log-entry.ts';
import type { LogSink } from './log-sink.ts';
import { BENEFIT_KEYS, ENTRY_KEYS } from './log-vocabulary.ts';
import type { Path, SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

const LISTS: ReadonlySet<string> = new Set(['ours', 'theirs', 'purpose']);
const NUMBERS: ReadonlySet<string> = new Set(['minutes', 'participants', 'benefit.value']);
const YES_NO: ReadonlySet<string> = new Set(['directed', 'derived']);
const HEADERS: readonly string[] = [...ENTRY_KEYS, ...BENEFIT_KEYS.map((key) => `benefit.${key}`)];
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A row of a CSV file as an entry: empty cells are absent, lists use `;`, benefits `benefit.kind` and so on. */
class CsvRow implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #at: Place;
  constructor(file: string, headers: readonly (string | null)[], cells: readonly Cell[], line: number) {
    this.file = file;
    this.text = '';
    this.#at = { file, line, col: 1 };
    const named = new Map<string, Cell>();
    for (const [index, header] of headers.entries()) {
      const cell = cells[index];
      if (header !== null && cell !== undefined && cell.value.trim() !== '') named.set(header, cell);
    }
    this.#cells = named;
    this.data = typed(named);
  }

  locate(path: Path): Place {
    const [first, second] = path;
    const key = first === 'benefit' && typeof second === 'string' ? `benefit.${second}` : String(first);
    const cell = this.#cells.get(key) ?? this.#cells.get(String(first));
    if (path.length === 0 || cell === undefined) return this.#at;
    const offset = typeof second === 'number' ? itemOffset(cell.value, second) : 0;
    return { file: this.file, line: cell.line, col: cell.col + offset };
  }
}

function typed(cells: ReadonlyMap<string, Cell>): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  const benefit: Record<string, unknown> = {};
  for (const [header, cell] of cells) {
    const value = cell.value.trim();
    const [outer, inner] = header.split('.');
    if (LISTS.has(header)) data[header] = value.split(';').map((item) => item.trim());
    else if (inner !== undefined) benefit[inner] = scalar(header, value);
    else if (outer !== undefined) data[outer] = scalar(header, value);
  }
  if (Object.keys(benefit).length > 0) data['benefit'] = benefit;
  return data;
}

function scalar(header: string, value: string): unknown {
  if (NUMBERS.has(header) && NUMBER.test(value)) return Number(value);
  if (YES_NO.has(header) && (value === 'true' || value === 'false')) return value === 'true';
  return value;
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
  const headers = readHeaders(file, first.cells, sink);
  for (let { pos, line } = first; pos < text.length;) {
    const record = readRecord(text, pos, line);
    const empty = record.cells.length === 1 && record.cells[0]?.value.trim() === '';
    if (record.broken || (!empty && record.cells.length !== headers.length)) {
      const args = { cells: record.cells.length, headers: headers.length };
      sink.problems.push(problem('bad-csv-row', { file, line, col: 1 }, { args }));
    } else if (!empty) {
      const source = new CsvRow(file, headers, record.cells, line);
      sink.problems.push(...sink.check(source, 'entry'));
      takeEntry(Field.root(source), sink);
    }
    ({ pos, line } = record);
  }
}

/** Field names by column; null for a column that has none, which is reported once. */
function readHeaders(file: string, cells: readonly Cell[], sink: LogSink): readonly (string | null)[] {
  const seen = new Set<string>();
  return cells.map((cell) => {
    const header = cell.value.trim();
    if (HEADERS.includes(header) && !seen.has(header)) {
      seen.add(header);
      return header;
    }
    const at = { file, line: cell.line, col: cell.col };
    const suggestions = seen.has(header) ? [] : nearest(header, HEADERS);
    sink.problems.push(
      problem('bad-csv-header', at, {
        args: { header },
        length: Math.max(1, header.length),
        suggestions,
      }),
    );
    return null;
  });
}

/** Place of a value in the record that starts at a line. */
export function locateInCsv(file: string, text: string, line: number, start: number, path: Path): Place {
  const headers = readRecord(text, 0, 1).cells.map((cell) => cell.value.trim());
  return new CsvRow(file, headers, readRecord(text, start, line).cells, line).locate(path);
}
