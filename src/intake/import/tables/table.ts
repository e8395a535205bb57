/** A row as it stands: the line it begins on, its cells as text (dates of a workbook as `2024-03-12` or `2024-03-12T09:14`). */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns whose cell is merged with that of the row above: money in them is stated once, above. */
  readonly filled?: readonly number[];
}

/** One table before anybody knows what it is about. */
export interface RawTable {
  /** File name; `name.xlsx!Sheet` for a sheet. */
  readonly label: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly Row[];
  /** A workbook leaves out cells at the end of a row; in a text file a missing cell is a broken row. */
  readonly padded: boolean;
  /** Encoding of a text file. */
  readonly encoding: string | null;
  /** Rows and columns somebody has hidden; they are read like all others. */
  readonly hidden?: number;
  /** Salesforce object the file itself names. */
  readonly object: string | null;
}

/** A place in a file that cannot be read, or a file that cannot be read at all (line 1). */
export interface Unreadable {
  readonly label: string;
  readonly line: number;
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly meant: boolean;
}

/** What is in one file: its tables, and what cannot be read of it. */
export interface Contents {
  readonly tables: readonly RawTable[];
  readonly unreadable: readonly Unreadable[];
}

/** A file nothing can be taken from. */
export function refused(label: string, reason: string, args: Unreadable['args'] = {}): Contents {
  return { tables: [], unreadable: [{ label, line: 1, reason, args, meant: false }] };
}
