import { domainOf } from '../../roster/fold.ts';
import type { KnownAccount, KnownMember, KnownPerson, Match } from '../../roster/known.ts';
import type { NamedPerson } from '../../roster/named.ts';
import { isDesk } from '../../roster/public-domains.ts';
import type { ContactRecord, Party } from '../records.ts';
import { beginMember, beginPerson, byName, OURS } from './persons.ts';
import type { Settling } from './request.ts';

/** Who a party of a contact is. */
export type Resolved =
  | { readonly is: 'ours'; readonly id: string }
  | { readonly is: 'theirs'; readonly person: KnownPerson }
  /** Not known; `account`: the one its domain tells. `maybeOurs`: nothing says that it is none of us. */
  | { readonly is: 'unknown'; readonly party: Party; readonly account: string | null; readonly maybeOurs: boolean };

/** Whether those a source says to be ours or theirs are entered into the plan where it does not know them yet. */
export type Newcomers = 'enter' | 'leave';

/** Who took part, in the order of the source. `account`: the one the source names, if it is known. */
export function resolveParties(
  settling: Settling,
  contact: ContactRecord,
  account: KnownAccount | null,
  newcomers: Newcomers,
): readonly Resolved[] {
  return contact.parties.map((party) => resolve(settling, party, account, newcomers));
}

function resolve(settling: Settling, party: Party, account: KnownAccount | null, newcomers: Newcomers): Resolved {
  const { roster } = settling;
  const own = party.address !== null && roster.isOwn(party.address);
  if (party.side !== 'theirs') {
    const found = memberOf(settling, party, own, newcomers);
    if (found !== null) return { is: 'ours', id: found };
  }
  if (party.side !== 'ours' && !own) {
    const person = personOf(settling, party, account, newcomers);
    if (person !== null) return { is: 'theirs', person };
  }
  return unknown(settling, party, own);
}

/** One of ours by number, address or, where the source or the domain says that it is ours, by name; a new one then too. */
function memberOf(settling: Settling, party: Party, own: boolean, newcomers: Newcomers): string | null {
  const { roster, reading } = settling;
  const sure = own || party.side === 'ours';
  const named = namedBy(reading.system, party);
  const nothingElse = party.address === null && party.sourceId === null;
  const match = roster.member(byName(settling, named, OURS), sure || nothingElse);
  if (match.found === 'one') return isElsewhere(match, party) ? null : match.one.id;
  if (match.found === 'many' || !sure || newcomers === 'leave' || isOfDesk(party)) return null;
  return beginMember(settling, named)?.id ?? null;
}

function personOf(settling: Settling, party: Party, named: KnownAccount | null, newcomers: Newcomers): KnownPerson | null {
  const { roster, reading, namesOnPurpose } = settling;
  const who = namedBy(reading.system, party);
  const account = named ?? accountOfDomain(settling, party);
  const match = roster.person(account === null ? who : byName(settling, who, account.id), account?.id ?? null);
  if (match.found === 'one') return isElsewhere(match, party) ? null : match.one;
  if (match.found === 'many') return null;
  if (party.side === 'theirs' && named !== null && namesOnPurpose && !isOfDesk(party))
    return newcomers === 'enter' ? beginPerson(settling, named, who) : null;
  if (party.name === null || party.address !== null || party.sourceId !== null) return null;
  const only = roster.personOfName(party.name);
  return only.found === 'one' ? only.one : null;
}

/** Found by name alone, and the plan has another address of theirs in that very domain: two people may have one name. */
function isElsewhere({ by, one }: Extract<Match<KnownMember>, { found: 'one' }>, { address }: Party): boolean {
  const domain = address === null ? null : domainOf(address);
  return by === 'name' && domain !== null && one.addresses.some((known) => domainOf(known) === domain);
}

function accountOfDomain({ roster }: Settling, { address }: Party): KnownAccount | null {
  const domain = address === null ? null : domainOf(address);
  const match = domain === null ? null : roster.accountAt(domain);
  return match?.found === 'one' ? match.one : null;
}

function unknown(settling: Settling, party: Party, own: boolean): Resolved {
  const account = own ? null : (accountOfDomain(settling, party)?.id ?? null);
  const elsewhere = party.address !== null && settling.roster.knowsOwnDomains && domainOf(party.address) !== null && !own;
  const maybeOurs = party.side === 'ours' || own || (party.side === null && account === null && !elsewhere);
  return { is: 'unknown', party, account, maybeOurs };
}

function namedBy(system: string, { sourceId, name, address }: Party): NamedPerson {
  return { system, sourceId, name, addresses: address === null ? [] : [address] };
}

function isOfDesk({ address }: Party): boolean {
  return address !== null && isDesk(address);
}
