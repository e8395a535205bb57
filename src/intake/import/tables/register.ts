import type { Organisation, Party } from '../records.ts';
import { domainOf, fullName, addresses, organisationOf } from './people.ts';
import type { Source } from './source.ts';

interface Known {
  readonly name: string | null;
  readonly address: string | null;
  readonly organisation: Organisation | null;
}

/** Accounts and people of all tables of one call by source id, so that one table may speak of another's rows by id alone. */
export class Register {
  readonly #accounts = new Map<string, Organisation>();
  readonly #people = new Map<string, Known>();

  constructor(sources: readonly Source[]) {
    for (const source of sources) {
      const { kind } = source.found;
      if (kind === 'accounts' || kind === 'suppliers') this.#addAccounts(source);
      if (kind === 'contacts' || kind === 'employees') this.#addPeople(source);
    }
  }

  #addAccounts(source: Source): void {
    const kind = source.found.kind === 'suppliers' ? 'supplier' : 'account';
    for (const row of source.rows) {
      const sourceId = source.sourceId(kind, source.text(row, 'id'));
      if (sourceId !== null)
        this.#accounts.set(sourceId, { name: source.text(row, 'name'), sourceId, domain: domainOf(source.text(row, 'website')) });
    }
  }
  #addPeople(source: Source): void {
    const kind = source.found.kind === 'employees' ? 'employee' : 'contact';
    for (const row of source.rows) {
      const sourceId = source.sourceId(kind, source.text(row, 'id'));
      if (sourceId === null) continue;
      const [address = null] = addresses(source.text(row, 'email'));
      this.#people.set(sourceId, { name: fullName(row, source, 'name'), address, organisation: organisationOf(row, source) });
    }
  }

  isAccount(sourceId: string | null): boolean {
    return sourceId !== null && this.#accounts.has(sourceId);
  }

  /** The same organisation with the name its own table gives it. */
  account(organisation: Organisation | null): Organisation | null {
    const known = organisation?.sourceId == null ? undefined : this.#accounts.get(organisation.sourceId);
    if (organisation === null || known === undefined) return organisation;
    return { ...organisation, name: organisation.name ?? known.name, domain: organisation.domain ?? known.domain };
  }

  /** The same person with the name and address their own table gives them. */
  person(party: Party | null): Party | null {
    const known = party?.sourceId == null ? undefined : this.#people.get(party.sourceId);
    if (party === null || known === undefined) return party;
    return { ...party, name: party.name ?? known.name, address: party.address ?? known.address };
  }

  /** Whom a person works for, by their own table. */
  employer(party: Party | null): Organisation | null {
    const known = party?.sourceId == null ? undefined : this.#people.get(party.sourceId);
    return this.account(known?.organisation ?? null);
  }
}
