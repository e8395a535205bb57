import type { ImportFile } from '../records.ts';
import { csvRows } from './csv-rows.ts';
import { type Delimiter, layoutOf } from './delimiter.ts';
import { decoded, type Encoding } from './encodings.ts';
import { type Contents, refused, type Unreadable } from './table.ts';
import { treeTables } from './tree-json.ts';
import { workbookTables } from './workbook.ts';

export interface ReadingOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
}

/** Larger files and longer tables are refused: cut them by year, or export less. */
const MOST_BYTES = 256 << 20;
const MOST_ROWS = 1_048_576;

/** Tables of one file, by what its bytes are, whatever its name says. */
export function contentsOf({ name, bytes }: ImportFile, options: ReadingOptions): Contents {
  if (bytes.length > MOST_BYTES) return refused(name, 'file_size', { mb: MOST_BYTES >> 20 });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return workbookTables(name, bytes, options.sheet);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused(name, 'old_workbook');
  const file = decoded(bytes, options.encoding);
  if (file === null) return refused(name, 'encoding');
  const text = file.text.includes('\r') ? file.text.replace(/\r\n?/g, '\n') : file.text;
  if (text.trim() === '') return refused(name, 'file_empty');
  if (/^\s*[[{]/.test(text.slice(0, 100))) return treeTables(name, text);
  return textTable(name, text, file.encoding, options.delimiter);
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** A first line `sep=;` is Excel's own note of the separator. */
const NOTED = /^"?sep=([,;\t|])"?\n/i;

function textTable(name: string, text: string, encoding: Encoding, wanted?: Delimiter): Contents {
  const noted = NOTED.exec(text);
  const body = noted === null ? text : `\n${text.slice(noted[0].length)}`;
  const layout = layoutOf(body, wanted ?? (noted?.[1] as Delimiter | undefined)) ?? { delimiter: ',' as const, width: 1 };
  const { rows, open, lost } = csvRows(body, layout.delimiter, layout.width, MOST_ROWS);
  if (rows.length > MOST_ROWS) return refused(name, 'row_count', { rows: MOST_ROWS });
  const unreadable: Unreadable[] = open.map((line) => ({
    label: name,
    line,
    reason: line === lost ? 'quotes' : 'quote',
    args: {},
    meant: false,
  }));
  return { tables: [{ label: name, file: name, sheet: null, rows, padded: false, encoding, object: null }], unreadable };
}
