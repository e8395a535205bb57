/** One step of a path into a YAML file: a key of a map or an index of a list. */
export type Step = string | number;

/**
 * What is to be said in a YAML file that was not said before. A key or an item is added beside what stands there; nothing that
 * somebody wrote is changed by `add` and `append`. `replace` is for a person who changes an answer of their own.
 *
 * `[]` and `{}` state that there is none: nothing is put into them unless `evenIfNone` says that whoever answers now knows better
 * (or that an empty list means no more than a log not begun). The word `none` is only ever replaced.
 */
export type Edit =
  /** Sets a key that is absent (or stands empty). Maps on the way that are absent are made. */
  | { readonly op: 'add'; readonly path: readonly Step[]; readonly value: unknown; readonly evenIfNone?: boolean }
  /** Adds an item at the end of a list; a list that is absent is made. `flow`: on one line, as log entries are written. */
  | {
      readonly op: 'append';
      readonly path: readonly Step[];
      readonly value: unknown;
      readonly flow?: boolean;
      readonly evenIfNone?: boolean;
    }
  /** Writes another scalar or collection in place of the one that stands there. */
  | { readonly op: 'replace'; readonly path: readonly Step[]; readonly value: unknown };

/** One file of the workspace before and after: `before` null where it is new. Texts are whole files. */
export interface FileChange {
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}
