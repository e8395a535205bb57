import type { EntryTable } from '../entry-table.ts';
import { BySourceId, byPlace } from './find-entry.ts';

/** `file:line`, as a coding names an interaction that has no source id. */
const AT_LINE = /^(.+):([0-9]{1,9})$/;

/**
 * Finds interactions by how people refer to them: by source id, else by `file:line` of the entry's first line. Of several with one
 * source id (a meeting with two accounts) all are meant.
 */
export class EntriesMeant {
  readonly #table: EntryTable;
  readonly #byId: BySourceId;
  readonly #byLine = new Map<string, number>();

  constructor(table: EntryTable, references: readonly string[]) {
    this.#table = table;
    this.#byId = new BySourceId(table, references);
    if (references.some((one) => AT_LINE.test(one))) this.#index(references);
  }

  rows(reference: string): readonly number[] {
    const found = this.#byId.rows(reference);
    if (found.length > 0) return [...found].sort(byPlace(this.#table));
    const row = this.#byLine.get(reference);
    return row === undefined ? [] : [row];
  }

  /** Only lines that somebody refers to are kept. */
  #index(references: readonly string[]): void {
    const wanted = new Map<string, Set<number>>();
    for (const reference of references) {
      const [, file = '', line] = AT_LINE.exec(reference) ?? [];
      wanted.set(file, (wanted.get(file) ?? new Set()).add(Number(line)));
    }
    const { strings, file, line } = this.#table;
    const byFile = new Map([...wanted].flatMap(([name, lines]) => (strings.get(name) === undefined ? [] : [[strings.get(name), lines]])));
    for (let row = 0; row < this.#table.length; row++) {
      if (byFile.get(file[row])?.has(line[row] as number) === true)
        this.#byLine.set(`${strings.name(file[row] as number)}:${line[row]}`, row);
    }
  }
}
