import { compare } from '../../../model/order.ts';
import type { FileChange } from '../../edit/change.ts';
import type { FileEdit } from '../../question/question.ts';
import type { ImportRecord } from '../records.ts';
import { bare } from './bare.ts';
import { settleAccounts } from './accounts.ts';
import { outside, placeContacts } from './contacts.ts';
import { writeContacts } from './entries.ts';
import { RELATION, settleMoney } from './money.ts';
import { beginNamed } from './organisations.ts';
import { settlePeople } from './people.ts';
import { enterImport, groundOf, type Registration } from './register.ts';
import type { ImportReport } from './report.ts';
import type { SettleRequest, Settling } from './request.ts';
import { Tally } from './tally.ts';
import { Totals } from './totals.ts';
import { findWithdrawn } from './withdrawn.ts';

export interface Settlement {
  /** Accounts, firm.yaml and the register: new files as texts, others as edits. */
  readonly edits: readonly FileEdit[];
  /** Files of contacts, as they will stand. */
  readonly changes: readonly FileChange[];
  readonly report: ImportReport;
}

/** Kinds whose rows name organisations and people on purpose. */
const TABLES: readonly string[] = ['csv', 'xlsx'];

/**
 * What a reading adds to the plan: who is known is matched, who is new is entered, what is stated is kept, and contacts become entries
 * of a file of their own. The same reading again adds nothing. `texts`: the plan's files as they stand. Throws UnfitLogFile.
 */
export function settle(request: SettleRequest, registration: Registration, texts: ReadonlyMap<string, string>): Settlement {
  const tally = new Tally(request.reading, request.veil, request.titles);
  const unwanted = unwantedIn(request.desk.at(registration.file, ['leave_out']));
  const totals = new Totals(request.desk.at(registration.file, ['totals']));
  const settling: Settling = { ...request, tally, totals, unwanted, namesOnPurpose: TABLES.includes(request.kind) };
  const records = inOrder(request.reading.records.map((record) => bare(record, request.reading.system)));
  const [accounts, money, people, contacts] = [
    records.filter((one) => one.kind === 'account'),
    records.filter((one) => one.kind === 'money'),
    records.filter((one) => one.kind === 'person'),
    records.filter((one) => one.kind === 'contact'),
  ];
  settleAccounts(settling, accounts);
  beginNamed(settling, [
    ...money.map(({ account, what }) => ({ organisation: account, relation: RELATION[what] })),
    ...people.filter(({ side }) => side !== 'ours').map(({ organisation }) => ({ organisation, relation: null })),
    ...contacts.filter(({ date }) => outside(settling, date) === null).map(({ organisation }) => ({ organisation, relation: null })),
  ]);
  settleMoney(settling, money);
  settlePeople(settling, people);
  const placed = placeContacts(settling, contacts);
  const changes = writeContacts(settling, placed, texts);
  const counts = tally.files(request.reading.read.map(({ file }) => file));
  const files = request.reading.read.map(({ file, sha256, count }) => {
    return { name: file, sha256, read: count, ...(counts.get(file) ?? { taken: 0, rejected: 0 }) };
  });
  const { id, kind, reading } = request;
  const withdrawn = findWithdrawn(settling, placed, namesIn(request.desk.at(registration.file, ['files'])), registration.fileName);
  const report = { id, kind, system: reading.system, files, understood: reading.understood, ...tally.findings(), withdrawn };
  const changed = changes.length > 0 || request.desk.writes().length > 0;
  // A file in which nothing stands is where nothing came from.
  const isEmpty = files.every(({ read }) => read === 0) && !changed;
  const ground = isEmpty ? groundOf(request.desk, registration) : enterImport(request.desk, registration, report, { changed, totals });
  return { edits: request.desk.writes(), changes, report: { ...report, ...ground } };
}

function unwantedIn(list: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);
}

function namesIn(files: unknown): readonly string[] {
  return Array.isArray(files)
    ? files.flatMap((one: { readonly name?: unknown } | null) => (typeof one?.name === 'string' ? one.name : []))
    : [];
}

/** The same order whatever the order of files and rows: by number in the other system, then by all that is said. */
function inOrder(records: readonly ImportRecord[]): readonly ImportRecord[] {
  const keyed = records.map((record) => ({ record, key: keyOf(record) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ record }) => record);
}

function keyOf(record: ImportRecord): string {
  if (record.kind === 'contact') return record.sourceId;
  const { at: _at, ...said } = record;
  const { sourceId } = record.kind === 'money' ? record.account : record;
  // Of two rows on one person, the one that says for whom they work comes first.
  const late = record.kind === 'person' && record.organisation === null ? '1' : '0';
  return `${late}\n${sourceId ?? ''}\n${JSON.stringify(said)}`;
}
