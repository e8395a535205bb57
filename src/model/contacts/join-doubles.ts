import { entryGrade, isMemory } from '../entry-grade.ts';
import { type EntryRow, EntryRow as Row, NO_ID, NOT_STATED } from '../entry-row.ts';
import { EntryTable } from '../entry-table.ts';
import type { LogFile } from '../log.ts';
import { compare } from '../order.ts';
import { byPlace } from './find-entry.ts';
import type { Group } from './same-contact.ts';

export interface Joined {
  readonly entries: EntryTable;
  readonly files: readonly LogFile[];
  /** Row of the joined table that a row of the given one went into. */
  readonly rowOf: (row: number) => number;
}

/**
 * The table with each group as one row: its root, filled in what it leaves open from its doubles, best source first. The grade
 * is the best of them, and so is the source of a root that rests on memory. Rows keep their order; strings are shared.
 */
export function joinDoubles(table: EntryTable, files: readonly LogFile[], groups: readonly Group[]): Joined {
  if (groups.length === 0) return { entries: table, files, rowOf: (row) => row };
  const groupOf = new Map(groups.map((group) => [group.root, group]));
  const rootOf = new Map(groups.flatMap(({ root, doubles }) => doubles.map((double) => [double, root])));
  const entries = new EntryTable(table.strings);
  const row = new Row();
  const now = new Int32Array(table.length);
  for (let at = 0; at < table.length; at++) {
    now[at] = entries.length;
    if (rootOf.has(at)) continue;
    table.load(at, row);
    row.sameAs = null;
    const group = groupOf.get(at);
    if (group !== undefined) fill(row, table, group);
    entries.write(row);
  }
  const upTo = (at: number): number => (at < table.length ? (now[at] as number) : entries.length);
  return {
    entries,
    files: files.map((file) => ({ ...file, start: upTo(file.start), end: upTo(file.end) })),
    rowOf: (at) => now[rootOf.get(at) ?? at] as number,
  };
}

/** What a root leaves open, from the doubles in order. */
function fill(into: EntryRow, table: EntryTable, { root, doubles }: Group): void {
  const from = new Row();
  let grade = entryGrade(table, root);
  for (const double of bestFirst(table, doubles)) {
    table.load(double, from);
    grade = Math.min(grade, entryGrade(table, double));
    if (isMemory(into.source) && !isMemory(from.source)) into.source = from.source;
    take(into, from);
  }
  if (grade < entryGrade(table, root) || into.source !== table.source[root]) into.grade = grade;
}

function take(into: EntryRow, from: EntryRow): void {
  for (const key of ['channel', 'initiator', 'directed'] as const) if (into[key] === NOT_STATED) into[key] = from[key];
  for (const key of ['minutes', 'participants'] as const) if (Number.isNaN(into[key])) into[key] = from[key];
  for (const key of ['stage', 'community'] as const) if (into[key] === NO_ID) into[key] = from[key];
  for (const key of ['ours', 'theirs'] as const) if (into[key].length === 0) for (const id of from[key]) into[key].push(id);
  if (into.purposes === 0) into.purposes = from.purposes;
  if (into.benefit !== NOT_STATED) return;
  into.benefit = from.benefit;
  into.benefitValue = from.benefitValue;
  into.benefitTo = from.benefitTo;
  into.benefitBy = from.benefitBy;
}

/** By source as the model lists them (systems before memory before nothing), then by source id, then by place. */
function bestFirst(table: EntryTable, doubles: readonly number[]): readonly number[] {
  const own = (row: number): string => table.sameAs.get(row)?.own ?? '';
  const source = (row: number): number => table.source[row] as number;
  const order = byPlace(table);
  return [...doubles].sort((a, b) => source(a) - source(b) || compare(own(a), own(b)) || order(a, b));
}
