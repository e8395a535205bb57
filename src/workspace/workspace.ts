import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from './source.ts';

export interface RawLog {
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly format: 'yaml' | 'jsonl' | 'csv';
  readonly text: string;
  /** In place of what the text says beside its entries (`observed`, `standing`). */
  readonly head?: SourceFile;
}

/** The files of a workspace, read and parsed, each list sorted by path in code points. Nothing but guanxi.yaml is checked against a schema yet. */
export interface Workspace {
  /** Absolute path of the folder that holds guanxi.yaml. */
  readonly root: string;
  /** The same folder from the root of its git repository, with `/`: '' at the root, null outside one. */
  readonly path: string | null;
  readonly config: SourceFile;
  readonly firm: SourceFile | null;
  readonly chain: SourceFile | null;
  readonly accounts: readonly SourceFile[];
  readonly communities: readonly SourceFile[];
  readonly workshops: readonly SourceFile[];
  /** Records of imports: where data came from and on what ground it may be kept. */
  readonly imports: readonly SourceFile[];
  /** A ruleset file that guanxi.yaml names, if any. */
  readonly ruleset: SourceFile | null;
  readonly logs: readonly RawLog[];
  /** Syntax, encoding, alias bombs, duplicate keys, empty and missing files. A file with a syntax error is absent from the lists. */
  readonly problems: readonly Problem[];
  /** Text of every file that could be read, broken ones too: what code frames quote. */
  readonly texts: ReadonlyMap<string, string>;
}
