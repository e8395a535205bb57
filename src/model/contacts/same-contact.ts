import type { EntryTable } from '../entry-table.ts';
import { textHash } from '../text-hash.ts';
import { BySourceId, byPlace } from './find-entry.ts';

/** Rows that record one contact: the one that counts, and those that only fill what it leaves open. */
export interface Group {
  readonly root: number;
  readonly doubles: readonly number[];
}

export interface SameContacts {
  /** By root. */
  readonly groups: readonly Group[];
  /** Rows that are the same as an entry nobody has written. Each counts by itself. */
  readonly dangling: readonly number[];
  /** Rows that are each the same as the next, and the last as the first; the first by place counts. */
  readonly circles: readonly (readonly number[])[];
}

/**
 * Which rows record one contact, as `same_as` says. Of several entries with the id meant, that of the same account is taken,
 * then the nearest day, then the first by place. The order of files changes nothing. `absent`: hashes of ids whose entries
 * exist and were not taken, as those after the day looked back to.
 */
export function sameContacts(table: EntryTable, absent: ReadonlySet<number>): SameContacts {
  const dangling: number[] = [];
  const next = new Map<number, number>();
  const index = new BySourceId(
    table,
    [...table.sameAs.values()].map(({ id }) => id),
  );
  const order = byPlace(table);
  for (const [row, { id }] of table.sameAs) {
    const target = meant(table, row, index.rows(id), order);
    if (target !== null) next.set(row, target);
    else if (!absent.has(textHash(id))) dangling.push(row);
  }
  const circles = circlesIn(next).map((circle) => turned(circle, order));
  for (const [first] of circles) if (first !== undefined) next.delete(first);
  return { groups: groupsOf(next, order), dangling: dangling.sort(order), circles };
}

function meant(table: EntryTable, row: number, found: readonly number[], order: (a: number, b: number) => number): number | null {
  const away = (one: number): number => (table.account[one] === table.account[row] ? 0 : 1);
  const apart = (one: number): number => Math.abs((table.day[one] as number) - (table.day[row] as number));
  const others = found.filter((one) => one !== row);
  const [best] = others.sort((a, b) => away(a) - away(b) || apart(a) - apart(b) || order(a, b));
  return best ?? (found.length > 0 ? row : null);
}

/** Every way from row to row that leads back to where it came from, in the order of the way. */
function circlesIn(next: ReadonlyMap<number, number>): number[][] {
  const seen = new Set<number>();
  const circles: number[][] = [];
  for (const start of next.keys()) {
    const way = new Map<number, number>();
    let at: number | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      way.set(at, way.size);
      at = next.get(at);
    }
    const from = at === undefined ? undefined : way.get(at);
    if (from !== undefined) circles.push([...way.keys()].slice(from));
  }
  return circles;
}

/** The same circle, begun at its first row by place. */
function turned(circle: readonly number[], order: (a: number, b: number) => number): number[] {
  const first = [...circle].sort(order)[0] ?? 0;
  const at = circle.indexOf(first);
  return [...circle.slice(at), ...circle.slice(0, at)];
}

function groupsOf(next: ReadonlyMap<number, number>, order: (a: number, b: number) => number): Group[] {
  const roots = new Map<number, number>();
  const doubles = new Map<number, number[]>();
  for (const row of next.keys()) {
    const way: number[] = [];
    let at = row;
    for (let to = next.get(at); to !== undefined && !roots.has(at); to = next.get(at)) {
      way.push(at);
      at = to;
    }
    const root = roots.get(at) ?? at;
    for (const one of way) roots.set(one, root);
    const own = doubles.get(root);
    if (own === undefined) doubles.set(root, [row]);
    else own.push(row);
  }
  return [...doubles].map(([root, rows]) => ({ root, doubles: rows.sort(order) })).sort((a, b) => order(a.root, b.root));
}
