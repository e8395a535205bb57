import type { Workspace } from '../../workspace/workspace.ts';
import { declaredAccount, declaredDomains, declaredPeople, declaredTeam } from './declared.ts';
import { domainOf, foldAddress, foldName, foldOrganisation } from './fold.ts';
import { firstMatch, IndexOf } from './index-of.ts';
import type { KnownAccount, KnownMember, KnownPerson, Match, SourceIds } from './known.ts';
import { canonicalDomain, domainsUp } from './mail-domain.ts';
import { isPublicDomain } from './public-domains.ts';

/** What a source says of somebody. `system` is whose number `sourceId` is. */
export interface Named {
  readonly system: string;
  readonly sourceId: string | null;
  readonly name: string | null;
}
export interface NamedPerson extends Named {
  readonly addresses: readonly string[];
}
export interface NamedOrganisation extends Named {
  readonly domain: string | null;
}

/** The other spelling under which a text may be kept: imports under `privacy.pseudonyms` keep digests. */
export type AlsoAs = (text: string) => string | null;

interface People<T extends KnownMember> {
  readonly ids: IndexOf<T>;
  readonly addresses: IndexOf<T>;
  readonly names: IndexOf<T>;
  /** Who has a number of which kind; see numberedKey. */
  readonly numbered: Set<string>;
}
const people = <T extends KnownMember>(): People<T> => ({
  ids: new IndexOf(),
  addresses: new IndexOf(),
  names: new IndexOf(),
  numbered: new Set(),
});

/**
 * Who is known: the plan's accounts, their people and ours, found by number in another system, then by address, then by domain
 * (organisations), then by name. Two numbers of one system are two: whoever has another one there is not found by name. It grows with
 * what an import adds, so that what comes later finds it.
 */
export class Roster {
  readonly accounts = new Map<string, KnownAccount>();
  readonly people = new Map<string, KnownPerson>();
  readonly team = new Map<string, KnownMember>();
  readonly #also: AlsoAs;
  readonly #accountIds = new IndexOf<KnownAccount>();
  readonly #accountNames = new IndexOf<KnownAccount>();
  /** The same without legal forms. */
  readonly #accountForms = new IndexOf<KnownAccount>();
  readonly #numbered = new Set<string>();
  readonly #domains = new IndexOf<KnownAccount>();
  readonly #own = new Set<string>();
  readonly #theirs = people<KnownPerson>();
  /** Their names behind the account they are or were at. */
  readonly #namesAt = new IndexOf<KnownPerson>();
  readonly #ours = people<KnownMember>();

  constructor(also: AlsoAs = () => null) {
    this.#also = also;
  }

  addAccount(account: KnownAccount): void {
    if (this.accounts.has(account.id)) return;
    this.accounts.set(account.id, account);
    for (const key of numbers(account.sourceIds)) this.#accountIds.add(key, account);
    for (const key of numberedKeys(account)) this.#numbered.add(key);
    for (const domain of account.domains) this.learnDomain(account, domain);
    if (account.name === null) return;
    this.#accountNames.add(foldName(account.name), account);
    this.#accountForms.add(foldOrganisation(account.name), account);
  }

  /** From now on the domain leads to the account; one where anybody has a mailbox does not. */
  learnDomain(account: KnownAccount, domain: string): void {
    if (!isPublicDomain(canonicalDomain(domain))) this.#domains.add(canonicalDomain(domain), account);
  }

  /** From now on the number leads to the account. */
  learnNumber(account: KnownAccount, system: string, sourceId: string): void {
    this.#accountIds.add(`${system}:${sourceId}`, account);
    this.#numbered.add(numberedKey(system, sourceId, account));
  }

  /** From now on what was named leads to this person of theirs. */
  learnPerson(person: KnownPerson, named: NamedPerson): void {
    enterNamed(this.#theirs, person, named);
  }

  /** The same of one of ours. */
  learnMember(member: KnownMember, named: NamedPerson): void {
    enterNamed(this.#ours, member, named);
  }

  addPerson(person: KnownPerson): void {
    if (this.people.has(person.id)) return;
    this.people.set(person.id, person);
    enter(this.#theirs, person);
    for (const account of person.name === null ? [] : person.accounts)
      this.#namesAt.add(`${account}\n${foldName(person.name ?? '')}`, person);
  }

  addMember(member: KnownMember): void {
    if (this.team.has(member.id)) return;
    this.team.set(member.id, member);
    enter(this.#ours, member);
  }

  addOwnDomain(domain: string): void {
    this.#own.add(canonicalDomain(domain));
  }

  get knowsOwnDomains(): boolean {
    return this.#own.size > 0;
  }

  /** Whether the address is of one of our own domains or of one below it that is no account's. */
  isOwn(address: string): boolean {
    const domain = domainOf(address);
    for (const way of domain === null ? [] : [domain, ...domainsUp(domain)]) {
      const keys = this.#both(way);
      if (keys.some((key) => this.#own.has(key))) return true;
      if (this.#domains.match(keys, 'domain').found !== 'none') return false;
    }
    return false;
  }

  /** The organisation of that number, domain or name; the name as it stands before the name without its legal form. */
  account({ system, sourceId, domain, name }: NamedOrganisation): Match<KnownAccount> {
    const isAnother = (one: KnownAccount): boolean => sourceId !== null && this.#numbered.has(numberedKey(system, sourceId, one));
    const byName = (index: IndexOf<KnownAccount>, key: string): Match<KnownAccount> =>
      sourceId === null ? index.match(filled(key), 'name') : index.matchBut(key, 'name', kindOf(system, sourceId), isAnother);
    return firstMatch([
      () => this.#accountIds.match(this.#numbers(system, sourceId), 'source_id'),
      () => without(domain === null ? NOBODY : this.accountAt(domain), isAnother),
      () => byName(this.#accountNames, foldName(name ?? '')),
      () => byName(this.#accountForms, foldOrganisation(name ?? '')),
    ]);
  }

  /** The organisation whose mail domain it is; a domain below it (`mail.mengyuan.com`) counts, one that is anybody's does not. */
  accountAt(domain: string): Match<KnownAccount> {
    return firstMatch(domainsUp(domain).map((way) => () => this.#domains.match(isPublicDomain(way) ? [] : this.#both(way), 'domain')));
  }

  /** One of theirs. By name only at `account`: the same name elsewhere may be somebody else. */
  person(named: NamedPerson, account: string | null): Match<KnownPerson> {
    const sure = this.#someone(this.#theirs, named, null);
    if (account === null || sure.found === 'one') return sure;
    const match = sure.found === 'many' ? sure : this.#byName(this.#theirs, this.#namesAt, named, `${account}\n`);
    if (match.found !== 'many') return match;
    const here = match.many.filter(({ accounts }) => accounts.includes(account));
    const [one] = here;
    if (one === undefined) return NOBODY;
    return here.length === 1 ? { found: 'one', one, by: 'name' } : { found: 'many', many: here };
  }

  /** One of theirs who is named and nothing more: only where the name is one person's in the whole plan, ours included. */
  personOfName(name: string): Match<KnownPerson> {
    if (this.#ours.names.get(foldName(name)).length > 0) return NOBODY;
    return this.#theirs.names.match(filled(foldName(name)), 'name');
  }

  /** One of ours. */
  member(named: NamedPerson, byName = true): Match<KnownMember> {
    return this.#someone(this.#ours, named, byName ? this.#ours.names : null);
  }

  #someone<T extends KnownMember>(index: People<T>, named: NamedPerson, names: IndexOf<T> | null): Match<T> {
    const { system, sourceId, addresses, name } = named;
    const isNumbered = (one: T): boolean => sourceId !== null && index.numbered.has(numberedKey(system, sourceId, one));
    const isOtherName = (one: T): boolean => name !== null && one.name !== null && foldName(name) !== foldName(one.name);
    const keys = addresses.flatMap((address) => this.#both(foldAddress(address)));
    return firstMatch([
      () => index.ids.match(this.#numbers(system, sourceId), 'source_id'),
      // One mailbox of two people: two numbers and two names.
      () => without(index.addresses.match(keys, 'address'), (one) => isNumbered(one) && isOtherName(one)),
      () => (names === null ? NOBODY : this.#byName(index, names, named, '')),
    ]);
  }

  /** Those of that name, but for whoever has another number of that kind. `at`: what stands before the name in the index. */
  #byName<T extends KnownMember>(
    { numbered }: People<T>,
    names: IndexOf<T>,
    { system, sourceId, name }: NamedPerson,
    at: string,
  ): Match<T> {
    const folded = foldName(name ?? '');
    if (folded === '') return NOBODY;
    if (sourceId === null) return names.match([`${at}${folded}`], 'name');
    const isNumbered = (one: T): boolean => numbered.has(numberedKey(system, sourceId, one));
    return names.matchBut(`${at}${folded}`, 'name', kindOf(system, sourceId), isNumbered);
  }

  #numbers(system: string, sourceId: string | null): readonly string[] {
    return sourceId === null ? [] : this.#both(sourceId).map((id) => `${system}:${id}`);
  }

  #both(text: string): readonly string[] {
    const other = this.#also(text);
    return other === null ? [text] : [text, other];
  }
}

const NOBODY = { found: 'none' } as const;

/** That somebody has a number of this kind: a system may count leads and contacts (`lead/5`, `contact/5`) each by themselves. */
function numberedKey(system: string, number: string, { id }: { readonly id: string }): string {
  return `${kindOf(system, number)}\n${id}`;
}

function kindOf(system: string, number: string): string {
  return `${system}:${number.slice(0, number.indexOf('/') + 1)}`;
}

function numberedKeys(one: { readonly id: string; readonly sourceIds: SourceIds }): readonly string[] {
  return Object.entries(one.sourceIds).flatMap(([system, ids]) => ids.map((number) => numberedKey(system, number, one)));
}

/** The match without those who are somebody else. */
function without<T>(match: Match<T>, isAnother: (one: T) => boolean): Match<T> {
  if (match.found === 'one') return isAnother(match.one) ? NOBODY : match;
  if (match.found === 'none') return match;
  const many = match.many.filter((one) => !isAnother(one));
  return many.length === 0 ? NOBODY : { found: 'many', many };
}

function filled(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

function numbers(sourceIds: SourceIds): readonly string[] {
  return Object.entries(sourceIds).flatMap(([system, ids]) => ids.map((id) => `${system}:${id}`));
}

function enter<T extends KnownMember>(index: People<T>, one: T): void {
  for (const key of numbers(one.sourceIds)) index.ids.add(key, one);
  for (const key of numberedKeys(one)) index.numbered.add(key);
  for (const address of one.addresses) index.addresses.add(foldAddress(address), one);
  if (one.name !== null) index.names.add(foldName(one.name), one);
}

function enterNamed<T extends KnownMember>(index: People<T>, one: T, { system, sourceId, addresses }: NamedPerson): void {
  if (sourceId !== null) {
    index.ids.add(`${system}:${sourceId}`, one);
    index.numbered.add(numberedKey(system, sourceId, one));
  }
  for (const address of addresses) index.addresses.add(foldAddress(address), one);
}

/** Everybody the workspace declares; of what is declared twice, the first. */
export function readRoster(workspace: Workspace, also?: AlsoAs): Roster {
  const roster = new Roster(also);
  for (const domain of workspace.firm === null ? [] : declaredDomains(workspace.firm)) roster.addOwnDomain(domain);
  for (const member of workspace.firm === null ? [] : declaredTeam(workspace.firm)) roster.addMember(member);
  for (const source of workspace.accounts) {
    const account = declaredAccount(source);
    if (account === null) continue;
    roster.addAccount(account);
    for (const person of declaredPeople(source, account.id)) roster.addPerson(person);
  }
  return roster;
}
