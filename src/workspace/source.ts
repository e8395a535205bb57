import type { Place } from '../result.ts';

export type Path = readonly (string | number)[];

/** One parsed input file: its data and where each value stands. */
export interface SourceFile {
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  /** Place of the value at `path`; with `key` the place of its key. Falls back to the nearest existing ancestor. */
  locate(path: Path, what?: 'key' | 'value'): Place;
  /** The same stretch as written (first line of it), for carets and quotes; absent where a reader cannot tell. */
  written?(path: Path, what?: 'key' | 'value'): string;
}
