import { foldOrganisation } from '../../roster/fold.ts';
import type { KnownAccount } from '../../roster/known.ts';
import { canonicalDomain } from '../../roster/mail-domain.ts';
import { isPublicDomain } from '../../roster/public-domains.ts';
import type { AccountRecord } from '../records.ts';
import { accountOf, begin } from './organisations.ts';
import type { Settling } from './request.ts';
import { oneLine } from './one-line.ts';

/** New accounts begin a file; those known get what they do not say yet, and keep what they say. */
export function settleAccounts(settling: Settling, records: readonly AccountRecord[]): void {
  for (const record of records) {
    const { tally } = settling;
    const match = accountOf(settling, record);
    if (match.found === 'many') {
      tally.reject(record.at, 'ambiguous-account', { name: record.name ?? '', accounts: match.many.map(({ id }) => id).join(', ') });
      continue;
    }
    if (match.found === 'none' && record.name === null && record.sourceId === null) {
      tally.reject(record.at, 'nameless');
      continue;
    }
    const account = match.found === 'one' ? match.one : begin(settling, record);
    if (account === null) continue;
    if (match.found === 'one') {
      tally.known.accounts += 1;
      compareStated(settling, account, record);
      if (record.sourceId !== null) settling.roster.learnNumber(account, settling.reading.system, record.sourceId);
      if (record.sourceId !== null) addSourceId(settling, account, ['source_ids'], record.sourceId, record.sourceId);
      if (record.domain !== null) addDomain(settling, account, record.domain);
    }
    addDetails(settling, account, record);
    tally.take(record.at);
  }
}

function compareStated({ desk, tally }: Settling, { file, id }: KnownAccount, { name, relation }: AccountRecord): void {
  const stated = { name: desk.at(file, ['name']), relation: desk.at(file, ['relation']) };
  if (name !== null && typeof stated.name === 'string' && foldOrganisation(stated.name) !== foldOrganisation(name))
    tally.keep({ file, of: id, key: 'name', yours: stated.name, theirs: name });
  if (relation !== null && typeof stated.relation === 'string' && stated.relation !== relation)
    tally.keep({ file, of: id, key: 'relation', yours: stated.relation, theirs: relation });
}

/** The number in the other system (written as `mark`), beside those of others; a second number in the same system only where a list of them stands. */
export function addSourceId(
  { desk, reading, tally }: Settling,
  { file, id }: { readonly file: string; readonly id: string },
  path: readonly (string | number)[],
  sourceId: string,
  mark: string,
): void {
  const way = [...path, reading.system];
  const stated = desk.at(file, way);
  if (stated === sourceId || stated === mark) return;
  if (Array.isArray(stated)) {
    if (stated.includes(sourceId) || stated.includes(mark)) return;
    if (desk.append(file, way, mark) === 'put') tally.added.details += 1;
    return;
  }
  const put = desk.add(file, way, mark);
  if (put === 'put') tally.added.details += 1;
  else tally.keep({ file, of: id, key: way.join('.'), yours: String(stated ?? ''), theirs: mark });
}

function addDomain({ desk, roster, tally }: Settling, account: KnownAccount, domain: string): void {
  const folded = canonicalDomain(domain);
  if (isPublicDomain(folded) || account.domains.some((one) => canonicalDomain(one) === folded)) return;
  // A domain that leads to another account would make both of them unclear.
  if (roster.accountAt(folded).found !== 'none') return;
  if (desk.append(account.file, ['domains'], folded) === 'put') tally.added.details += 1;
  roster.learnDomain(account, folded);
}

function addDetails({ desk, veil, tally }: Settling, { file, id }: KnownAccount, record: AccountRecord): void {
  const details: readonly (readonly [string, unknown])[] = [
    ['since', record.since],
    ['tags', record.tags.length > 0 ? record.tags.map(oneLine) : null],
    ['note', veil.hides || record.note === null ? null : oneLine(record.note)],
  ];
  for (const [key, value] of details) {
    if (value === null || value === '') continue;
    const before = desk.at(file, [key]);
    if (desk.add(file, [key], value) === 'put') tally.added.details += 1;
    else if (key === 'since' && before !== value) tally.keep({ file, of: id, key, yours: String(before), theirs: String(value) });
  }
}
