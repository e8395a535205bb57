import type { EntryTable } from '../entry-table.ts';
import { compare } from '../order.ts';
import { textHash } from '../text-hash.ts';

/** Rows by the source id they carry, of the ids asked for: all others are passed by. */
export class BySourceId {
  readonly #rows = new Map<number, number[]>();

  constructor(table: EntryTable, ids: Iterable<string>) {
    for (const id of ids) this.#rows.set(textHash(id), []);
    const { sourceIds } = table;
    if (sourceIds === null || this.#rows.size === 0) return;
    for (let row = 0; row < table.length; row++) {
      const hash = sourceIds[row] as number;
      if (hash !== 0) this.#rows.get(hash)?.push(row);
    }
  }

  rows(id: string): readonly number[] {
    return this.#rows.get(textHash(id)) ?? [];
  }
}

/** Order of rows by where they stand: file by code point, then line. */
export function byPlace(table: EntryTable): (a: number, b: number) => number {
  const file = (row: number): string => table.strings.name(table.file[row] as number);
  return (a, b) => compare(file(a), file(b)) || (table.line[a] as number) - (table.line[b] as number) || a - b;
}

/** `file:line` of the first line of a row. */
export function placeText(table: EntryTable, row: number): string {
  return `${table.strings.name(table.file[row] as number)}:${table.line[row]}`;
}
