import { compare } from '../../../model/order.ts';
import type { ContactRecord } from '../records.ts';
import { accountOf, accountFor } from './organisations.ts';
import { type Resolved, resolveParties } from './parties.ts';
import type { Settling } from './request.ts';
import type { LeftOut } from './report.ts';

/** A contact of which it is known whose it is. */
export interface Placed {
  readonly record: ContactRecord;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly initiator: 'us' | 'them' | null;
}

/** Contacts as entries of one account each, by date and source id; what cannot be placed goes into the tally. */
export function placeContacts(settling: Settling, records: readonly ContactRecord[]): readonly Placed[] {
  const seen = new Set<string>();
  const placed: Placed[] = [];
  for (const record of [...records].sort((a, b) => compare(a.date, b.date) || compare(a.sourceId, b.sourceId))) {
    const out = seen.has(record.sourceId) ? 'seen_twice' : outside(settling, record.date);
    seen.add(record.sourceId);
    if (out === null) placed.push(...place(settling, record));
    else settling.tally.leave(out);
  }
  return placed;
}

/** Why a day is not taken; null where it is. */
export function outside({ limits }: Settling, date: string): LeftOut | null {
  if (limits.from !== null && date < limits.from) return 'before';
  if (limits.to !== null && date > limits.to) return 'after';
  if (date > limits.today) return 'planned';
  return limits.keepFrom !== null && date < limits.keepFrom ? 'retention' : null;
}

function place(settling: Settling, record: ContactRecord): readonly Placed[] {
  const { tally } = settling;
  const named = namedAccount(settling, record);
  if (named === 'unclear') return [];
  const asKnown = resolveParties(settling, record, named, 'leave');
  const accounts = named === null ? accountsOf(settling, record, asKnown) : [named.id];
  // Nobody is entered for meetings among ourselves.
  const parties = accounts.length === 0 ? asKnown : resolveParties(settling, record, named, 'enter');
  const ours = unique(parties.flatMap((one) => (one.is === 'ours' ? one.id : [])));
  const missing = whatIsMissing(settling, { parties, ours, accounts });
  if (missing === 'left') return [];
  for (const one of parties) if (one.is === 'unknown') ask(settling, one);
  if (missing === 'waits') {
    tally.wait();
    return [];
  }
  tally.take(record.at);
  return accounts.map((account) => {
    const theirs = parties.flatMap((one) =>
      one.is === 'theirs' && (named !== null || isAt(settling, record, one, account)) ? one.person.id : [],
    );
    return {
      record,
      account,
      ours,
      theirs: unique(theirs),
      initiator: initiatorOf(record, parties),
    };
  });
}

/** The account the source names. A table that names one nobody knows begins it. */
function namedAccount(settling: Settling, record: ContactRecord) {
  const { organisation } = record;
  if (organisation === null) return null;
  const match = accountOf(settling, organisation);
  if (match.found === 'one') return match.one;
  if (match.found === 'none' && !settling.namesOnPurpose) return null;
  return accountFor(settling, organisation, record.at, null) ?? 'unclear';
}

function accountsOf(settling: Settling, record: ContactRecord, parties: readonly Resolved[]): readonly string[] {
  const found = parties.flatMap((one) => {
    if (one.is === 'theirs') return settling.whereOn(one.person.id, record.date)[0] ?? one.person.accounts[0];
    return one.is === 'unknown' && one.account !== null ? one.account : [];
  });
  return unique(found).sort(compare);
}

function isAt(settling: Settling, { date }: ContactRecord, { person }: Extract<Resolved, { is: 'theirs' }>, account: string): boolean {
  return (settling.whereOn(person.id, date)[0] ?? person.accounts[0]) === account;
}

interface Found {
  readonly parties: readonly Resolved[];
  readonly ours: readonly string[];
  readonly accounts: readonly string[];
}

function whatIsMissing({ tally, namesOnPurpose, roster }: Settling, { parties, ours, accounts }: Found): 'nothing' | 'waits' | 'left' {
  if (accounts.length === 0) {
    if (parties.some((one) => one.is === 'unknown' && !(one.party.address !== null && roster.isOwn(one.party.address)))) return 'waits';
    if (parties.length > 0) tally.leave('own_people');
    else tally.leave('nobody_named');
    return 'left';
  }
  if (ours.length > 0) return 'nothing';
  if (parties.some((one) => one.is === 'unknown' && one.maybeOurs)) return 'waits';
  if (namesOnPurpose) return 'nothing';
  tally.leave('nobody_of_ours');
  return 'left';
}

function ask({ tally, veil }: Settling, { party, account, maybeOurs }: Extract<Resolved, { is: 'unknown' }>): void {
  const who = party.address ?? party.name ?? party.sourceId;
  if (who === null) return;
  const kind = party.address !== null ? 'address' : 'name';
  const side = party.side ?? (account !== null ? 'theirs' : maybeOurs ? null : 'theirs');
  tally.ask({ who: veil.hides ? veil.mark(who) : who, kind, side, account });
}

function initiatorOf({ by }: ContactRecord, parties: readonly Resolved[]): Placed['initiator'] {
  const one = by === null ? undefined : parties[by];
  if (one === undefined) return null;
  if (one.is === 'ours') return 'us';
  if (one.is === 'theirs') return 'them';
  if (one.party.side === 'ours') return 'us';
  return one.account !== null || one.party.side === 'theirs' ? 'them' : null;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
