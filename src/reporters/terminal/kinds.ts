import { nameOf, type Naming, say } from './view.ts';

interface Told {
  readonly entity: { readonly id: string };
}

/** Items of one kind in their own order: the first speaks for all, the others are named. */
export type Kind<T> = readonly [T, ...T[]];

/** Names shown after the first. */
const ALSO = 3;

/** Groups by kind, kinds in the order of their first item. */
export function byKind<T>(items: readonly T[], kind: (item: T) => string): readonly Kind<T>[] {
  const kinds = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const found = kinds.get(kind(item));
    if (found) found.push(item);
    else kinds.set(kind(item), [item]);
  }
  return [...kinds.values()];
}

/** Items no shown kind speaks for. */
export function unsaid<T>(items: readonly T[], shown: readonly Kind<T>[]): number {
  return items.length - shown.reduce((sum, kind) => sum + kind.length, 0);
}

/** Where else the same holds; empty where nowhere else. */
export function also(view: Naming, alike: readonly Told[]): string {
  const ids = [...new Set(alike.map((item) => item.entity.id))];
  if (ids.length === 0) return '';
  // “and 1 more” takes the room of the name.
  const shown = ids.length === ALSO + 1 ? ids.length : ALSO;
  const rest = ids.length - shown;
  const names = ids.slice(0, shown).map((id) => nameOf(view, id));
  return say(view, rest > 0 ? 'also.more' : 'also', { names, rest });
}
