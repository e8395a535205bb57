import { foldAddress, foldName } from '../../roster/fold.ts';
import type { KnownMember, KnownPerson } from '../../roster/known.ts';
import type { NamedPerson } from '../../roster/named.ts';
import type { Organisation, PersonRecord } from '../records.ts';
import { addSourceId } from './accounts.ts';
import { accountFor, accountOf } from './organisations.ts';
import { beginMember, beginPerson, byName, OURS } from './persons.ts';
import type { Settling } from './request.ts';

/** New people under their account, ours into firm.yaml; those known get what is not said of them yet. */
export function settlePeople(settling: Settling, records: readonly PersonRecord[]): void {
  for (const record of records) {
    const addresses = [record.address, ...record.addresses].flatMap((one) => (one === null ? [] : foldAddress(one)));
    const named = { system: settling.reading.system, sourceId: record.sourceId, name: record.name, addresses: [...new Set(addresses)] };
    if (isOurs(settling, record, named)) settleOne(settling, record, named);
    else settleOther(settling, record, named);
  }
}

function isOurs({ roster }: Settling, { side }: PersonRecord, named: NamedPerson): boolean {
  if (side !== null) return side === 'ours';
  return named.addresses.some((address) => roster.isOwn(address)) || roster.member(named, false).found !== 'none';
}

function settleOne(settling: Settling, record: PersonRecord, named: NamedPerson): void {
  const { roster, tally } = settling;
  const match = roster.member(byName(settling, named, OURS));
  if (match.found === 'many') return reject(settling, record, match.many);
  if (match.found === 'one') {
    tally.known.team += 1;
    roster.learnMember(match.one, named);
    fill(settling, match.one, record, named);
  } else if (beginMember(settling, { ...named, ...record, addresses: named.addresses }) === null) {
    return tally.reject(record.at, named.name === null && named.addresses.length === 0 ? 'nameless' : 'no-firm');
  }
  tally.take(record.at);
}

function settleOther(settling: Settling, record: PersonRecord, named: NamedPerson): void {
  const { roster, tally } = settling;
  const sure = roster.person(named, null);
  if (sure.found === 'many') return reject(settling, record, sure.many);
  if (sure.found === 'one') return known(settling, record, named, sure.one);
  if (record.organisation === null) return tally.leave('no_organisation');
  if (isStrange(settling, record.organisation)) return;
  const account = accountFor(settling, record.organisation, record.at, null);
  if (account === null) return;
  const there = roster.person(byName(settling, named, account.id), account.id);
  if (there.found === 'many') return reject(settling, record, there.many);
  if (there.found === 'one') return known(settling, record, named, there.one);
  const begun = beginPerson(settling, account, { ...named, ...record, addresses: named.addresses });
  if (begun === null)
    return tally.reject(record.at, named.name === null ? 'nameless' : 'states-nobody', { name: called(record), account: account.id });
  tally.take(record.at);
}

/** An address book names organisations by the way: one the plan does not have is asked about and not begun. */
function isStrange(settling: Settling, organisation: Organisation): boolean {
  if (settling.namesOnPurpose || accountOf(settling, organisation).found !== 'none') return false;
  const who = organisation.name ?? organisation.domain ?? organisation.sourceId ?? '';
  settling.tally.ask({ who, kind: 'organisation', side: 'theirs', account: null });
  settling.tally.leave('no_account');
  return true;
}

function known(settling: Settling, record: PersonRecord, named: NamedPerson, person: KnownPerson): void {
  settling.tally.known.people += 1;
  settling.roster.learnPerson(person, named);
  const at = record.organisation === null ? null : accountOf(settling, record.organisation);
  if (at?.found === 'one' && !person.accounts.includes(at.one.id))
    settling.tally.keep({ file: person.file, of: person.id, key: 'account', yours: person.accounts[0], theirs: at.one.id });
  fill(settling, person, record, named);
  settling.tally.take(record.at);
}

/** What the plan does not say of somebody yet. */
function fill(settling: Settling, { file, id, path, name, addresses }: KnownMember, record: PersonRecord, named: NamedPerson): void {
  const { desk, tally, veil } = settling;
  if (record.sourceId !== null) addSourceId(settling, { file, id }, [...path, 'source_ids'], record.sourceId, veil.mark(record.sourceId));
  for (const key of ['function', 'level'] as const) {
    const [value, stated] = [record[key], desk.at(file, [...path, key])];
    if (value === null) continue;
    if (desk.add(file, [...path, key], value) === 'put') tally.added.details += 1;
    else if (stated !== value) tally.keep({ file, of: id, key, yours: String(stated), theirs: value });
  }
  const stated = new Set(addresses.map(foldAddress));
  for (const address of named.addresses) {
    const mark = veil.mark(address);
    const now = desk.at(file, [...path, 'addresses']);
    if (stated.has(address) || stated.has(mark) || (Array.isArray(now) && now.includes(mark))) continue;
    if (desk.append(file, [...path, 'addresses'], mark) === 'put') tally.added.details += 1;
  }
  const differs = !veil.hides && name !== null && record.name !== null && foldName(name) !== foldName(record.name);
  if (differs) tally.keep({ file, of: id, key: 'name', yours: name, theirs: record.name ?? '' });
}

function reject({ tally }: Settling, record: PersonRecord, many: readonly KnownMember[]): void {
  tally.reject(record.at, 'ambiguous-person', { name: called(record), people: many.map(({ id }) => id).join(', ') });
}

function called({ name, address, sourceId }: PersonRecord): string {
  return name ?? address ?? sourceId ?? '';
}
