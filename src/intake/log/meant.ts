import { nearest } from '../../text/suggest.ts';
import { foldName } from '../roster/fold.ts';

/** Somebody, or an account, that can be named by id or by name. */
export interface Nameable {
  readonly id: string;
  readonly name: string | null;
}

export type Meant<T> =
  | { readonly found: 'one'; readonly one: T }
  /** Several fit equally well: nothing is decided between them. */
  | { readonly found: 'many'; readonly many: readonly T[] }
  /** `near`: ids of those spelt almost so. */
  | { readonly found: 'none'; readonly near: readonly string[] };

/** Ways to name somebody, the surest first: a way that fits anybody ends the search. */
const WAYS: readonly ((one: Nameable, typed: string) => boolean)[] = [
  ({ id }, typed) => id === typed,
  ({ name }, typed) => nameOf(name) === typed,
  ({ id }, typed) => id.startsWith(typed) || id.slice(id.indexOf('.') + 1).startsWith(typed),
  ({ name }, typed) => nameOf(name).startsWith(typed),
  // One Latin letter is in half of all names.
  ({ id, name }, typed) => !/^[a-z]$/.test(typed) && (id.includes(typed) || nameOf(name).includes(typed)),
];

/** Who is meant by a whole or begun id (`p.wang`, `wang`) or name (`王总`, `王`); capitals make no difference. */
export function meant<T extends Nameable>(word: string, known: Iterable<T>): Meant<T> {
  const [all, typed] = [[...known], foldName(word)];
  for (const way of typed === '' ? [] : WAYS) {
    const [one, ...others] = all.filter((candidate) => way(candidate, typed));
    if (one !== undefined) return others.length === 0 ? { found: 'one', one } : { found: 'many', many: [one, ...others] };
  }
  const spellings = all.flatMap(({ id, name }) => [id, ...(name === null ? [] : [name])]);
  const near = nearest(word, spellings).map((spelling) => all.find(({ id, name }) => id === spelling || name === spelling)?.id ?? spelling);
  return { found: 'none', near: [...new Set(near)] };
}

function nameOf(name: string | null): string {
  return name === null ? '' : foldName(name);
}

/** `王总 p.wang`, or the id alone. */
export function called({ id, name }: Nameable): string {
  return name === null ? id : `${name} ${id}`;
}
