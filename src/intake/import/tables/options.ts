import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './encodings.ts';
import type { TableMapping } from './mapping.ts';

/** What tables cannot say about themselves. */
export interface TableOptions {
  /** SHA-256 in lower-case hex. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Rules of a mapping file; they win over presets. */
  readonly mapping?: TableMapping;
  /** Id of a preset (`PRESET_IDS`): only its tables and the mapping's are tried. */
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
  /** Currency the plan counts in: money of another is not added up. */
  readonly currency?: string;
}
