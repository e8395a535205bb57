import type { Field } from './fields.ts';
import { headerKey, headerKeys } from './header-keys.ts';
import type { TableShape } from './presets/shape.ts';

const SPLIT = new Map<string, readonly string[]>();

/** Keys of headers written as `A|B`. */
export function names(group: string): readonly string[] {
  const known = SPLIT.get(group);
  if (known !== undefined) return known;
  const keys = group
    .split('|')
    .map(headerKey)
    .filter((key) => key !== '');
  SPLIT.set(group, keys);
  return keys;
}

/** Which column says what, by the first header of each field that is there. */
export function columnsOf(shape: TableShape, headers: readonly string[]): ReadonlyMap<Field, number> {
  const places = new Map<string, number>();
  const all = headers.map(headerKeys);
  for (const rank of [0, 1, 2])
    for (const [index, keys] of all.entries()) {
      const key = keys[rank];
      if (key !== undefined && !places.has(key)) places.set(key, index);
    }
  const columns = new Map<Field, number>();
  for (const [field, group] of Object.entries(shape.columns) as [Field, string][]) {
    const index = names(group)
      .map((key) => places.get(key))
      .find((place) => place !== undefined);
    if (index !== undefined) columns.set(field, index);
  }
  return columns;
}
