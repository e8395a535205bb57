import { BENEFITS, CHANNELS, classOf, type Entry, type EventClass, INITIATORS, PURPOSES, SOURCES } from './log.ts';

/** Strings ↔ small integers. Index order is order of first sight; anything shown is sorted by code point later. */
export class Interner {
  readonly #index = new Map<string, number>();
  readonly names: string[] = [];
  id(name: string): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    const next = this.names.length;
    this.#index.set(name, next);
    this.names.push(name);
    return next;
  }
  get(name: string): number | undefined {
    return this.#index.get(name);
  }
  name(id: number): string {
    const found = this.names[id];
    if (found === undefined) throw new RangeError(`no interned string ${id}`);
    return found;
  }
}

type Typed = Int32Array | Uint8Array | Uint16Array | Float64Array;
function grown<T extends Typed>(column: T, size: number): T {
  const next = new (column.constructor as new (n: number) => T)(size);
  next.set(column as never);
  return next;
}

/** In a byte column: the value is not stated. */
export const NOT_STATED = 255;

/**
 * Dated interactions in columns, one row an entry as written (nothing merged yet).
 * Rows grow by append only; lists (our people, theirs) lie end to end in `ours`/`theirs` with row offsets.
 */
export class EntryTable {
  readonly strings = new Interner();
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
  oursStart = new Int32Array(65);
  theirsStart = new Int32Array(65);
  ours: Int32Array = new Int32Array(64);
  theirs: Int32Array = new Int32Array(64);

  append(entry: Entry): number {
    const row = this.length;
    if (row === this.day.length) this.#grow();
    const { strings } = this;
    this.day[row] = entry.day;
    this.line[row] = entry.line;
    this.file[row] = strings.id(entry.file);
    this.account[row] = strings.id(entry.account);
    this.channel[row] = entry.channel === null ? NOT_STATED : CHANNELS.indexOf(entry.channel);
    this.initiator[row] = entry.initiator === null ? NOT_STATED : INITIATORS.indexOf(entry.initiator);
    let mask = 0;
    for (const purpose of entry.purposes) mask |= 1 << PURPOSES.indexOf(purpose);
    this.purposes[row] = mask;
    this.minutes[row] = entry.minutes ?? Number.NaN;
    this.participants[row] = entry.participants ?? Number.NaN;
    this.directed[row] = entry.directed === null ? NOT_STATED : entry.directed ? 1 : 0;
    this.stage[row] = entry.stage === null ? -1 : strings.id(entry.stage);
    this.community[row] = entry.community === null ? -1 : strings.id(entry.community);
    this.source[row] = entry.source === null ? NOT_STATED : SOURCES.indexOf(entry.source);
    this.grade[row] = entry.grade === null ? NOT_STATED : 'ABCD'.indexOf(entry.grade);
    this.benefit[row] = entry.benefit === null ? NOT_STATED : BENEFITS.indexOf(entry.benefit.kind);
    this.benefitValue[row] = entry.benefit?.value ?? Number.NaN;
    this.ours = this.#list(this.oursStart, this.ours, row, entry.ours);
    this.theirs = this.#list(this.theirsStart, this.theirs, row, entry.theirs);
    this.length = row + 1;
    return row;
  }

  people(row: number, side: 'ours' | 'theirs'): Int32Array {
    const start = side === 'ours' ? this.oursStart : this.theirsStart;
    return this[side].subarray(start[row], start[row + 1]);
  }

  #list(start: Int32Array, column: Int32Array, row: number, ids: readonly string[]): Int32Array {
    const from = start[row] ?? 0;
    const to = from + ids.length;
    let target = column;
    if (to > target.length) target = grown(target, Math.max(to, target.length * 2));
    for (let i = 0; i < ids.length; i++) target[from + i] = this.strings.id(ids[i] as string);
    start[row + 1] = to;
    return target;
  }

  #grow(): void {
    const size = this.day.length * 2;
    for (const key of ['day', 'line', 'file', 'account', 'stage', 'community'] as const) this[key] = grown(this[key], size);
    for (const key of ['channel', 'initiator', 'directed', 'source', 'grade', 'benefit'] as const) this[key] = grown(this[key], size);
    for (const key of ['minutes', 'participants', 'benefitValue'] as const) this[key] = grown(this[key], size);
    this.purposes = grown(this.purposes, size);
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
