import { foldAddress, foldName } from './fold.ts';
import { firstMatch, IndexOf, without } from './index-of.ts';
import { type KnownMember, type Match, NOBODY } from './known.ts';
import type { NamedPerson } from './named.ts';
import { numberedKey, numberedKeys, numbers } from './numbers.ts';
import { type AlsoAs, filled, spellings } from './spellings.ts';

/** The people of one side, found by number, then by address, then by name. */
export class Side<T extends KnownMember> {
  readonly #also: AlsoAs;
  readonly #ids = new IndexOf<T>();
  readonly #addresses = new IndexOf<T>();
  readonly #names = new IndexOf<T>();
  /** Who has a number of which kind; see numberedKey. */
  readonly #numbered = new Set<string>();

  constructor(also: AlsoAs) {
    this.#also = also;
  }

  add(one: T): void {
    for (const key of numbers(one.sourceIds)) this.#ids.add(key, one);
    for (const key of numberedKeys(one)) this.#numbered.add(key);
    for (const address of one.addresses) this.#addresses.add(foldAddress(address), one);
    if (one.name !== null) this.#names.add(foldName(one.name), one);
  }

  /** From now on what was named leads to this one. */
  learn(one: T, { system, sourceId, addresses }: NamedPerson): void {
    if (sourceId !== null) {
      this.#ids.add(`${system}:${sourceId}`, one);
      this.#numbered.add(numberedKey(system, sourceId, one));
    }
    for (const address of addresses) this.#addresses.add(foldAddress(address), one);
  }

  match({ system, sourceId, addresses, name }: NamedPerson, byName: boolean): Match<T> {
    const isNumbered = (one: T): boolean => sourceId !== null && this.#numbered.has(numberedKey(system, sourceId, one));
    const isOtherName = (one: T): boolean => name !== null && one.name !== null && foldName(name) !== foldName(one.name);
    const ids = sourceId === null ? [] : spellings(sourceId, this.#also).map((id) => `${system}:${id}`);
    const keys = addresses.flatMap((address) => spellings(foldAddress(address), this.#also));
    return firstMatch([
      () => this.#ids.match(ids, 'source_id'),
      // One mailbox of two people: two numbers and two names.
      () => without(this.#addresses.match(keys, 'address'), (one) => isNumbered(one) && isOtherName(one)),
      () => without(byName ? this.ofName(name ?? '') : NOBODY, isNumbered),
    ]);
  }

  ofName(name: string): Match<T> {
    return this.#names.match(filled(foldName(name)), 'name');
  }
}
