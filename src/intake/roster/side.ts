import { foldAddress, foldName } from './fold.ts';
import { firstMatch, IndexOf, without } from './index-of.ts';
import { type KnownMember, type Match, NOBODY } from './known.ts';
import type { NamedPerson } from './named.ts';
import { kindOf, numberedKey, numberedKeys, numbers } from './numbers.ts';
import { type AlsoAs, filled, spellings } from './spellings.ts';

/** The people of one side, found by number, then by address, then by name. */
export class Side<T extends KnownMember> {
  readonly #also: AlsoAs;
  readonly #accountsOf: (one: T) => readonly string[];
  readonly #ids = new IndexOf<T>();
  readonly #addresses = new IndexOf<T>();
  readonly #names = new IndexOf<T>();
  /** Their names behind the account they are or were at. */
  readonly #namesAt = new IndexOf<T>();
  /** Who has a number of which kind; see numberedKey. */
  readonly #numbered = new Set<string>();

  constructor(also: AlsoAs, accountsOf: (one: T) => readonly string[] = () => []) {
    this.#also = also;
    this.#accountsOf = accountsOf;
  }

  add(one: T): void {
    for (const key of numbers(one.sourceIds)) this.#ids.add(key, one);
    for (const key of numberedKeys(one)) this.#numbered.add(key);
    for (const address of one.addresses) this.#addresses.add(foldAddress(address), one);
    if (one.name === null) return;
    const name = foldName(one.name);
    this.#names.add(name, one);
    for (const account of this.#accountsOf(one)) this.#namesAt.add(nameAt(account, name), one);
  }

  /** From now on what was named leads to this one. */
  learn(one: T, { system, sourceId, addresses }: NamedPerson): void {
    if (sourceId !== null) {
      this.#ids.add(`${system}:${sourceId}`, one);
      this.#numbered.add(numberedKey(system, sourceId, one));
    }
    for (const address of addresses) this.#addresses.add(foldAddress(address), one);
  }

  match(named: NamedPerson, byName: boolean): Match<T> {
    return firstMatch([
      () => onlyOne(this.#sure(named)),
      () => (byName ? this.#byName(this.#names, named, foldName(named.name ?? '')) : NOBODY),
    ]);
  }

  /** By name only among those at the account. */
  matchAt(named: NamedPerson, account: string): Match<T> {
    const sure = this.#sure(named);
    if (sure.found === 'one') return sure;
    const name = foldName(named.name ?? '');
    const match = sure.found === 'many' ? sure : this.#byName(this.#namesAt, named, name === '' ? '' : nameAt(account, name));
    if (match.found !== 'many') return match;
    const here = match.many.filter((one) => this.#accountsOf(one).includes(account));
    const [one] = here;
    if (one === undefined) return NOBODY;
    return here.length === 1 ? { found: 'one', one, by: 'name' } : { found: 'many', many: here };
  }

  ofName(name: string): Match<T> {
    return this.#names.match(filled(foldName(name)), 'name');
  }

  /** By what is one person's: a number, an address. */
  #sure({ system, sourceId, addresses, name }: NamedPerson): Match<T> {
    const isOtherName = (one: T): boolean => name !== null && one.name !== null && foldName(name) !== foldName(one.name);
    const ids = sourceId === null ? [] : spellings(sourceId, this.#also).map((id) => `${system}:${id}`);
    const keys = addresses.flatMap((address) => spellings(foldAddress(address), this.#also));
    return firstMatch([
      () => this.#ids.match(ids, 'source_id'),
      // One mailbox of two people: two numbers and two names.
      () => without(this.#addresses.match(keys, 'address'), (one) => this.#isNumbered(one, system, sourceId) && isOtherName(one)),
    ]);
  }

  /** Those of that name, but for whoever has another number of that kind. */
  #byName(names: IndexOf<T>, { system, sourceId }: NamedPerson, key: string): Match<T> {
    if (sourceId === null) return names.match(filled(key), 'name');
    return names.matchBut(key, 'name', kindOf(system, sourceId), (one) => this.#isNumbered(one, system, sourceId));
  }

  #isNumbered(one: T, system: string, sourceId: string | null): boolean {
    return sourceId !== null && this.#numbered.has(numberedKey(system, sourceId, one));
  }
}

function nameAt(account: string, name: string): string {
  return `${account}\n${name}`;
}

/** One who is left of several is the one: the others are somebody else. */
function onlyOne<T>(sure: Match<T>): Match<T> {
  const [one, another] = sure.found === 'many' ? sure.many : [];
  return one === undefined || another !== undefined ? sure : { found: 'one', one, by: 'address' };
}
