import { isMap } from '../model/field.ts';

/** An item of the head with its counterpart in the base; an index null: there is none. */
export interface Pair {
  readonly base: number | null;
  readonly head: number | null;
}

/** Keys that name an item where it has no id. `to` names only where it is no date. */
const NAMING: readonly string[] = ['period', 'person', 'account', 'name', 'sign', 'what', 'by', 'ours', 'theirs', 'a', 'b', 'node'];
/** Keys that tell two of one name apart. */
const DATING: readonly string[] = ['date', 'from', 'start', 'due', 'every'];

/** Items of two lists that are the same thing: by id; else alike in all, then in name and date, then in name. Head's order, then what is gone. */
export function pairs(base: readonly unknown[], head: readonly unknown[]): Pair[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const name of [idOf, written, dated, named]) {
    const waiting = new Map<string, number[]>();
    for (const [index, item] of base.entries()) {
      const key = taken.has(index) ? null : name(item);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    for (const [index, item] of head.entries()) {
      const key = partner.has(index) ? null : name(item);
      const found = key === null ? undefined : waiting.get(key)?.shift();
      if (found === undefined) continue;
      partner.set(index, found);
      taken.add(found);
    }
  }
  const gone = base.flatMap((_, index): Pair[] => (taken.has(index) ? [] : [{ base: index, head: null }]));
  return [...head.map((_, index) => ({ base: partner.get(index) ?? null, head: index })), ...gone];
}

/** The same data, the same text: keys in order of code points. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(',')}}`;
}

function idOf(item: unknown): string | null {
  const id = isMap(item) ? item['id'] : undefined;
  return id === undefined || id === null ? null : String(id);
}

function dated(item: unknown): string | null {
  const name = named(item);
  return name === null || !isMap(item) ? null : `${name}|${DATING.map((key) => written(item[key])).join('|')}`;
}

function named(item: unknown): string | null {
  if (!isMap(item) || idOf(item) !== null) return null;
  const to = item['to'];
  const receiver = typeof to === 'string' && !/^\d{4}(-|$)/.test(to) ? to : null;
  const known = NAMING.filter((key) => item[key] !== undefined);
  return known.length === 0 && receiver === null ? null : written([receiver, ...NAMING.map((key) => item[key])]);
}
