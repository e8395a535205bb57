import { type Match, NOBODY } from './known.ts';

/** Who goes by a key: an address, a folded name, a number in another system. */
export class IndexOf<T extends { readonly id: string }> {
  readonly #by = new Map<string, T[]>();

  add(key: string, one: T): void {
    const before = this.#by.get(key);
    if (before === undefined) this.#by.set(key, [one]);
    else if (!before.some(({ id }) => id === one.id)) before.push(one);
  }

  get(key: string): readonly T[] {
    return this.#by.get(key) ?? [];
  }

  /** What the keys lead to together. */
  match(keys: readonly string[], by: 'source_id' | 'address' | 'domain' | 'name'): Match<T> {
    const found = new Map(keys.flatMap((key) => this.get(key)).map((one) => [one.id, one]));
    const [one] = found.values();
    if (one === undefined) return NOBODY;
    return found.size === 1 ? { found: 'one', one, by } : { found: 'many', many: [...found.values()] };
  }
}

/** The first of the ways that leads to anybody; they are tried one by one. */
export function firstMatch<T>(ways: readonly (() => Match<T>)[]): Match<T> {
  for (const way of ways) {
    const match = way();
    if (match.found !== 'none') return match;
  }
  return NOBODY;
}

/** The match without those who are somebody else. */
export function without<T>(match: Match<T>, isAnother: (one: T) => boolean): Match<T> {
  if (match.found === 'one') return isAnother(match.one) ? NOBODY : match;
  if (match.found === 'none') return match;
  const many = match.many.filter((one) => !isAnother(one));
  return many.length === 0 ? NOBODY : { found: 'many', many };
}
