import { foldOrganisation } from '../../roster/fold.ts';
import type { KnownAccount, Match } from '../../roster/known.ts';
import { isPublicDomain } from '../../roster/public-domains.ts';
import type { Organisation, Origin } from '../records.ts';
import { freshId } from './ids.ts';
import { oneLine } from './one-line.ts';
import type { Settling } from './request.ts';
import { OPEN } from './veil.ts';

/** What a new account is known to be. */
export interface Beginning extends Organisation {
  readonly relation: string | null;
}

export function accountOf(settling: Settling, organisation: Organisation): Match<KnownAccount> {
  return settling.roster.account({ system: settling.reading.system, ...organisation });
}

/**
 * The account an organisation is; a new one where a table names one that nobody knows. null: cannot be told, and the tally says so.
 */
export function accountFor(settling: Settling, organisation: Organisation, at: Origin, relation: string | null): KnownAccount | null {
  const match = accountOf(settling, organisation);
  if (match.found === 'one') return match.one;
  const called = organisation.name ?? organisation.sourceId ?? organisation.domain ?? '';
  if (match.found === 'many') {
    settling.tally.reject(at, 'ambiguous-account', { name: called, accounts: match.many.map(({ id }) => id).join(', ') });
    return null;
  }
  if (organisation.name !== null && settling.namesOnPurpose) return begin(settling, { ...organisation, relation });
  settling.tally.reject(at, 'no-account', { name: called });
  return null;
}

/** Begins the accounts that rows of a table name, before any row that knows one by number alone is looked at. */
export function beginNamed(
  settling: Settling,
  named: readonly { readonly organisation: Organisation | null; readonly relation: string | null }[],
): void {
  if (!settling.namesOnPurpose) return;
  for (const { organisation, relation } of named) {
    if (organisation === null || organisation.name === null) continue;
    if (accountOf(settling, organisation).found === 'none') begin(settling, { ...organisation, relation });
  }
}

/** A new account with a file of its own. Organisations are no persons: their names are written even where those of persons are not. */
export function begin(settling: Settling, { name, sourceId, domain, relation }: Beginning): KnownAccount | null {
  const { roster, desk, reading, places, tally } = settling;
  const seed = sourceId === null ? `name ${foldOrganisation(name ?? '')}` : `${reading.system}:${sourceId}`;
  const id = freshId(
    { kind: 'account', name, address: null, system: reading.system, sourceId, seed },
    (one) => roster.accounts.has(one),
    OPEN,
  );
  const file = places.account(id);
  if (file === null) return null;
  const own = domain === null || isPublicDomain(domain) ? null : domain;
  const given = relation ?? settling.relation;
  if (given === null) tally.added.assumed += 1;
  const sourceIds = sourceId === null ? {} : { [reading.system]: [sourceId] };
  const shown = oneLine(name ?? sourceId ?? id);
  desk.start(file, {
    id,
    name: shown,
    relation: given ?? 'customer',
    ...(sourceId === null ? {} : { source_ids: { [reading.system]: sourceId } }),
    ...(own === null ? {} : { domains: [own] }),
  });
  const account: KnownAccount = { id, name: shown, domains: own === null ? [] : [own], sourceIds, file, path: [] };
  roster.addAccount(account);
  tally.added.accounts += 1;
  return account;
}
