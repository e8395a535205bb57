import { foldName, foldOrganisation } from './fold.ts';
import { firstMatch, IndexOf, without } from './index-of.ts';
import { type KnownAccount, type Match, NOBODY } from './known.ts';
import { canonicalDomain, domainsUp } from './mail-domain.ts';
import type { NamedOrganisation } from './named.ts';
import { kindOf, numberedKey, numberedKeys, numbers } from './numbers.ts';
import { isPublicDomain } from './public-domains.ts';
import { type AlsoAs, filled, spellings } from './spellings.ts';

/** The plan's accounts, found by number, then by domain, then by name. */
export class Organisations {
  readonly #also: AlsoAs;
  readonly #ids = new IndexOf<KnownAccount>();
  readonly #names = new IndexOf<KnownAccount>();
  /** The same without legal forms. */
  readonly #forms = new IndexOf<KnownAccount>();
  /** Who has a number of which kind; see numberedKey. */
  readonly #numbered = new Set<string>();
  readonly #domains = new IndexOf<KnownAccount>();

  constructor(also: AlsoAs) {
    this.#also = also;
  }

  add(account: KnownAccount): void {
    for (const key of numbers(account.sourceIds)) this.#ids.add(key, account);
    for (const key of numberedKeys(account)) this.#numbered.add(key);
    for (const domain of account.domains) this.learnDomain(account, domain);
    if (account.name === null) return;
    this.#names.add(foldName(account.name), account);
    this.#forms.add(foldOrganisation(account.name), account);
  }

  /** From now on the domain leads to the account; one where anybody has a mailbox does not. */
  learnDomain(account: KnownAccount, domain: string): void {
    if (!isPublicDomain(canonicalDomain(domain))) this.#domains.add(canonicalDomain(domain), account);
  }

  /** From now on the number leads to the account. */
  learnNumber(account: KnownAccount, system: string, sourceId: string): void {
    this.#ids.add(`${system}:${sourceId}`, account);
    this.#numbered.add(numberedKey(system, sourceId, account));
  }

  /** The organisation of that number, domain or name; the name as it stands before the name without its legal form. */
  match({ system, sourceId, domain, name }: NamedOrganisation): Match<KnownAccount> {
    const isAnother = (one: KnownAccount): boolean => sourceId !== null && this.#numbered.has(numberedKey(system, sourceId, one));
    const byName = (index: IndexOf<KnownAccount>, key: string): Match<KnownAccount> =>
      sourceId === null ? index.match(filled(key), 'name') : index.matchBut(key, 'name', kindOf(system, sourceId), isAnother);
    const ids = sourceId === null ? [] : spellings(sourceId, this.#also).map((id) => `${system}:${id}`);
    return firstMatch([
      () => this.#ids.match(ids, 'source_id'),
      () => without(domain === null ? NOBODY : this.at(domain), isAnother),
      () => byName(this.#names, foldName(name ?? '')),
      () => byName(this.#forms, foldOrganisation(name ?? '')),
    ]);
  }

  /** The organisation whose mail domain it is; a domain below it (`mail.mengyuan.com`) counts, one that is anybody's does not. */
  at(domain: string): Match<KnownAccount> {
    return firstMatch(
      domainsUp(domain).map((way) => () => this.#domains.match(isPublicDomain(way) ? [] : spellings(way, this.#also), 'domain')),
    );
  }

  /** Whether the domain itself is an account's, whoever else has a mailbox there. */
  has(domain: string): boolean {
    return this.#domains.match(spellings(domain, this.#also), 'domain').found !== 'none';
  }
}
