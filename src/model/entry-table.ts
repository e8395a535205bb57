import { EntryRow, type SameAs } from './entry-row.ts';
import { Interner } from './interner.ts';
import { BENEFITS, CHANNELS, classOf, type Entry, type EventClass, INITIATORS, PURPOSES, SOURCES } from './log.ts';

type Typed = Int32Array | Uint8Array | Uint16Array | Float64Array;
function grown<T extends Typed>(column: T, size: number): T {
  const next = new (column.constructor as new (n: number) => T)(size);
  next.set(column as never);
  return next;
}

export { NOT_STATED } from './entry-row.ts';
export { Interner } from './interner.ts';

/**
 * Dated interactions in columns, one row an entry as written (nothing merged yet).
 * Rows grow by append only; lists (our people, theirs) lie end to end in `ours`/`theirs` with row offsets.
 */
export class EntryTable {
  readonly strings: Interner;
  readonly #scratch = new EntryRow();
  length = 0;
  day = new Int32Array(64);
  line = new Int32Array(64);
  file = new Int32Array(64);
  account = new Int32Array(64);
  channel = new Uint8Array(64);
  initiator = new Uint8Array(64);
  /** Bit i set: PURPOSES[i]. 0: no purpose recorded. */
  purposes = new Uint16Array(64);
  minutes = new Float64Array(64);
  participants = new Float64Array(64);
  /** 1 directed, 0 not, NOT_STATED. */
  directed = new Uint8Array(64);
  stage = new Int32Array(64);
  community = new Int32Array(64);
  source = new Uint8Array(64);
  /** 0..3 for A..D, NOT_STATED: by the source. */
  grade = new Uint8Array(64);
  benefit = new Uint8Array(64);
  benefitValue = new Float64Array(64);
  /** Who received and who gave it, −1 not stated. */
  benefitTo = new Int32Array(64);
  benefitBy = new Int32Array(64);
  /** Hashes of source ids, 0 for none; null while no entry has one. */
  sourceIds: Float64Array | null = null;
  /** Rows that record again what another entry records. */
  readonly sameAs = new Map<number, SameAs>();
  /** Rows whose purpose no record states: coders gave it. */
  readonly coded = new Set<number>();
  oursStart = new Int32Array(65);
  theirsStart = new Int32Array(65);
  ours: Int32Array = new Int32Array(64);
  theirs: Int32Array = new Int32Array(64);

  constructor(strings = new Interner()) {
    this.strings = strings;
  }

  append(entry: Entry): number {
    const row = this.#scratch;
    const { strings } = this;
    row.clear();
    row.day = entry.day;
    row.line = entry.line;
    row.file = strings.id(entry.file);
    row.account = strings.id(entry.account);
    if (entry.channel !== null) row.channel = CHANNELS.indexOf(entry.channel);
    if (entry.initiator !== null) row.initiator = INITIATORS.indexOf(entry.initiator);
    for (const purpose of entry.purposes) row.purposes |= 1 << PURPOSES.indexOf(purpose);
    row.minutes = entry.minutes ?? Number.NaN;
    row.participants = entry.participants ?? Number.NaN;
    if (entry.directed !== null) row.directed = entry.directed ? 1 : 0;
    if (entry.stage !== null) row.stage = strings.id(entry.stage);
    if (entry.community !== null) row.community = strings.id(entry.community);
    if (entry.source !== null) row.source = SOURCES.indexOf(entry.source);
    if (entry.grade !== null) row.grade = 'ABCD'.indexOf(entry.grade);
    if (entry.benefit !== null) {
      row.benefit = BENEFITS.indexOf(entry.benefit.kind);
      row.benefitValue = entry.benefit.value ?? Number.NaN;
      if (entry.benefit.to !== null) row.benefitTo = strings.id(entry.benefit.to);
      if (entry.benefit.by !== null) row.benefitBy = strings.id(entry.benefit.by);
    }
    for (const id of entry.ours) row.ours.push(strings.id(id));
    for (const id of entry.theirs) row.theirs.push(strings.id(id));
    return this.write(row);
  }

  /** Copies a filled row to the end; its ids are those of `strings`. */
  write(from: EntryRow): number {
    const row = this.length;
    if (row === this.day.length) this.#grow();
    this.day[row] = from.day;
    this.line[row] = from.line;
    this.file[row] = from.file;
    this.account[row] = from.account;
    this.channel[row] = from.channel;
    this.initiator[row] = from.initiator;
    this.purposes[row] = from.purposes;
    this.minutes[row] = from.minutes;
    this.participants[row] = from.participants;
    this.directed[row] = from.directed;
    this.stage[row] = from.stage;
    this.community[row] = from.community;
    this.source[row] = from.source;
    this.grade[row] = from.grade;
    this.benefit[row] = from.benefit;
    this.benefitValue[row] = from.benefitValue;
    this.benefitTo[row] = from.benefitTo;
    this.benefitBy[row] = from.benefitBy;
    if (from.sourceId !== 0) this.sourceIds ??= new Float64Array(this.day.length);
    if (this.sourceIds !== null) this.sourceIds[row] = from.sourceId;
    if (from.sameAs !== null) this.sameAs.set(row, from.sameAs);
    this.ours = this.#list(this.oursStart, this.ours, row, from.ours);
    this.theirs = this.#list(this.theirsStart, this.theirs, row, from.theirs);
    this.length = row + 1;
    return row;
  }

  /** Fills a row to be written, here or to another table with the same strings. */
  load(row: number, into: EntryRow): void {
    into.clear();
    into.day = this.day[row] as number;
    into.line = this.line[row] as number;
    into.file = this.file[row] as number;
    into.account = this.account[row] as number;
    into.channel = this.channel[row] as number;
    into.initiator = this.initiator[row] as number;
    into.purposes = this.purposes[row] as number;
    into.minutes = this.minutes[row] as number;
    into.participants = this.participants[row] as number;
    into.directed = this.directed[row] as number;
    into.stage = this.stage[row] as number;
    into.community = this.community[row] as number;
    into.source = this.source[row] as number;
    into.grade = this.grade[row] as number;
    into.benefit = this.benefit[row] as number;
    into.benefitValue = this.benefitValue[row] as number;
    into.benefitTo = this.benefitTo[row] as number;
    into.benefitBy = this.benefitBy[row] as number;
    into.sourceId = this.sourceIds?.[row] ?? 0;
    into.sameAs = this.sameAs.get(row) ?? null;
    for (const id of this.people(row, 'ours')) into.ours.push(id);
    for (const id of this.people(row, 'theirs')) into.theirs.push(id);
  }

  /** Forgets the rows from here on. */
  truncate(rows: number): void {
    this.length = rows;
    for (const row of this.sameAs.keys()) if (row >= rows) this.sameAs.delete(row);
  }

  people(row: number, side: 'ours' | 'theirs'): Int32Array {
    const start = side === 'ours' ? this.oursStart : this.theirsStart;
    return this[side].subarray(start[row], start[row + 1]);
  }

  #list(start: Int32Array, column: Int32Array, row: number, ids: readonly number[]): Int32Array {
    const from = start[row] ?? 0;
    const to = from + ids.length;
    let target = column;
    if (to > target.length) target = grown(target, Math.max(to, target.length * 2));
    for (let i = 0; i < ids.length; i++) target[from + i] = ids[i] as number;
    start[row + 1] = to;
    return target;
  }

  #grow(): void {
    const size = this.day.length * 2;
    for (const key of ['day', 'line', 'file', 'account', 'stage', 'community', 'benefitTo', 'benefitBy'] as const)
      this[key] = grown(this[key], size);
    for (const key of ['channel', 'initiator', 'directed', 'source', 'grade', 'benefit'] as const) this[key] = grown(this[key], size);
    for (const key of ['minutes', 'participants', 'benefitValue'] as const) this[key] = grown(this[key], size);
    this.purposes = grown(this.purposes, size);
    if (this.sourceIds !== null) this.sourceIds = grown(this.sourceIds, size);
    this.oursStart = grown(this.oursStart, size + 1);
    this.theirsStart = grown(this.theirsStart, size + 1);
  }
}

/** Class of a purpose mask; a row with purposes of several classes yields one event per class. */
export function classesOf(mask: number): { readonly cls: EventClass; readonly mask: number }[] {
  if (mask === 0) return [{ cls: 'unknown', mask: 0 }];
  const byClass = new Map<EventClass, number>();
  for (let bit = 0; bit < PURPOSES.length; bit++) {
    if ((mask & (1 << bit)) === 0) continue;
    const cls = classOf(PURPOSES[bit] as (typeof PURPOSES)[number]);
    byClass.set(cls, (byClass.get(cls) ?? 0) | (1 << bit));
  }
  return [...byClass].map(([cls, bits]) => ({ cls, mask: bits }));
}
