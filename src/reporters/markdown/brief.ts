import { truncate } from '../../text/width.ts';

/** Items of a list a sentence may name, and display cells of one of them and of a name that stands alone. */
const NAMED = 12;
const CELLS = { listed: 60, alone: 120 } as const;

/** The same result with every list that a sentence would read out kept to a dozen and `…`, and names short: no sentence fills a comment. */
export function briefDeep<T>(value: T): T {
  return walk(value, false) as T;
}

/** The same names, short. */
export function briefNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, name]) => [id, truncate(name, CELLS.alone)]));
}

function walk(value: unknown, said: boolean): unknown {
  if (typeof value === 'string') return said ? truncate(value, CELLS.alone) : value;
  if (Array.isArray(value)) return said ? listed(value) : value.map((one) => walk(one, false));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, said || key === 'args')]));
}

function listed(items: readonly unknown[]): readonly unknown[] {
  const short = items.map((one) => (typeof one === 'string' ? truncate(one, CELLS.listed) : one));
  return short.length > NAMED + 1 ? [...short.slice(0, NAMED), '…'] : short;
}
