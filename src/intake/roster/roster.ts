import { domainOf } from './fold.ts';
import { type KnownAccount, type KnownMember, type KnownPerson, type Match, NOBODY } from './known.ts';
import { canonicalDomain, domainsUp } from './mail-domain.ts';
import type { NamedOrganisation, NamedPerson } from './named.ts';
import { Organisations } from './organisations.ts';
import { Side } from './side.ts';
import { type AlsoAs, spellings } from './spellings.ts';

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
  readonly #organisations: Organisations;
  readonly #theirs: Side<KnownPerson>;
  readonly #ours: Side<KnownMember>;
  readonly #own = new Set<string>();

  constructor(also: AlsoAs = () => null) {
    this.#also = also;
    this.#organisations = new Organisations(also);
    this.#theirs = new Side(also, ({ accounts }) => accounts);
    this.#ours = new Side(also);
  }

  addAccount(account: KnownAccount): void {
    if (this.accounts.has(account.id)) return;
    this.accounts.set(account.id, account);
    this.#organisations.add(account);
  }

  addPerson(person: KnownPerson): void {
    if (this.people.has(person.id)) return;
    this.people.set(person.id, person);
    this.#theirs.add(person);
  }

  addMember(member: KnownMember): void {
    if (this.team.has(member.id)) return;
    this.team.set(member.id, member);
    this.#ours.add(member);
  }

  addOwnDomain(domain: string): void {
    this.#own.add(canonicalDomain(domain));
  }

  /** From now on the domain leads to the account; one where anybody has a mailbox does not. */
  learnDomain(account: KnownAccount, domain: string): void {
    this.#organisations.learnDomain(account, domain);
  }

  /** From now on the number leads to the account. */
  learnNumber(account: KnownAccount, system: string, sourceId: string): void {
    this.#organisations.learnNumber(account, system, sourceId);
  }

  /** From now on what was named leads to this person of theirs. */
  learnPerson(person: KnownPerson, named: NamedPerson): void {
    this.#theirs.learn(person, named);
  }

  /** The same of one of ours. */
  learnMember(member: KnownMember, named: NamedPerson): void {
    this.#ours.learn(member, named);
  }

  get knowsOwnDomains(): boolean {
    return this.#own.size > 0;
  }

  /** Whether the address is of one of our own domains or of one below it that is no account's. */
  isOwn(address: string): boolean {
    const domain = domainOf(address);
    for (const way of domain === null ? [] : [domain, ...domainsUp(domain)]) {
      if (spellings(way, this.#also).some((key) => this.#own.has(key))) return true;
      if (this.#organisations.has(way)) return false;
    }
    return false;
  }

  /** The organisation of that number, domain or name; the name as it stands before the name without its legal form. */
  account(named: NamedOrganisation): Match<KnownAccount> {
    return this.#organisations.match(named);
  }

  /** The organisation whose mail domain it is; a domain below it (`mail.mengyuan.com`) counts, one that is anybody's does not. */
  accountAt(domain: string): Match<KnownAccount> {
    return this.#organisations.at(domain);
  }

  /** One of theirs. By name only at `account`: the same name elsewhere may be somebody else. */
  person(named: NamedPerson, account: string | null): Match<KnownPerson> {
    return account === null ? this.#theirs.match(named, false) : this.#theirs.matchAt(named, account);
  }

  /** One of theirs who is named and nothing more: only where the name is one person's in the whole plan, ours included. */
  personOfName(name: string): Match<KnownPerson> {
    return this.#ours.ofName(name).found === 'none' ? this.#theirs.ofName(name) : NOBODY;
  }

  /** One of ours. */
  member(named: NamedPerson, byName = true): Match<KnownMember> {
    return this.#ours.match(named, byName);
  }
}
