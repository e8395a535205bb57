import { type Match, NOBODY } from './known.ts';

interface Bucket<T> {
  readonly all: T[];
  readonly ids: Set<string>;
  /** Of each kind of number those who have none, as far as `all` has been looked through. */
  readonly left: Map<string, { readonly all: readonly T[]; readonly seen: number }>;
}

/** Who goes by a key: an address, a folded name, a number in another system. A key may be that of thousands (散客, Front Desk). */
export class IndexOf<T extends { readonly id: string }> {
  readonly #by = new Map<string, Bucket<T>>();

  /** An empty key is what is left of a name of brackets or an address of nothing: nobody goes by it. */
  add(key: string, one: T): void {
    if (key === '') return;
    const bucket: Bucket<T> = this.#by.get(key) ?? { all: [], ids: new Set(), left: new Map() };
    this.#by.set(key, bucket);
    if (bucket.ids.has(one.id)) return;
    bucket.ids.add(one.id);
    bucket.all.push(one);
  }

  get(key: string): readonly T[] {
    return this.#by.get(key)?.all ?? [];
  }

  /** What the keys lead to together. */
  match(keys: readonly string[], by: Way): Match<T> {
    const [only = '', second] = keys;
    const all =
      second === undefined ? this.get(only) : [...new Map(keys.flatMap((key) => this.get(key)).map((one) => [one.id, one])).values()];
    const [one] = all;
    if (one === undefined) return NOBODY;
    return all.length === 1 ? { found: 'one', one, by } : { found: 'many', many: all };
  }

  /** What a key leads to but for those of whom `isOut` is true of that kind. Once true it stays so: they are not asked about again. */
  matchBut(key: string, by: Way, kind: string, isOut: (one: T) => boolean): Match<T> {
    const bucket = this.#by.get(key);
    if (bucket === undefined) return NOBODY;
    const { all: open, seen } = bucket.left.get(kind) ?? { all: [], seen: 0 };
    const left = [...open, ...bucket.all.slice(seen)].filter((one) => !isOut(one));
    bucket.left.set(kind, { all: left, seen: bucket.all.length });
    const [one] = left;
    if (one === undefined) return NOBODY;
    return bucket.all.length === 1 ? { found: 'one', one, by } : { found: 'many', many: left };
  }
}

type Way = 'source_id' | 'address' | 'domain' | 'name';

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
