import { inert } from './inert.ts';
import { truncate } from './width.ts';

/** Cells a name may take outside a table, and any other text of a workspace. */
const NAME = 80;
const TEXT = 300;

/** The same value with every string in it inert and short enough to be read: one name cannot flood a report. Lists of numbers are not copied. */
export function legibleDeep<T>(value: T): T {
  return walk(value, null) as T;
}

/** One text, inert and of a readable length. */
export function legible(text: string, cells = TEXT): string {
  const harmless = inert(text);
  return harmless.length * 2 <= cells ? harmless : truncate(harmless, cells);
}

function walk(value: unknown, key: string | null): unknown {
  if (typeof value === 'string') return legible(value, key === 'name' ? NAME : TEXT);
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map((item) => walk(item, null));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [legible(name), walk(item, name)]));
}
