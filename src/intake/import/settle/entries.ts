import { compare } from '../../../model/order.ts';
import type { FileChange } from '../../edit/change.ts';
import type { ContactRecord } from '../records.ts';
import type { Placed } from './contacts.ts';
import type { Logged } from './logged.ts';
import { type Completion, type EntryMap, longerLogFile, newLogFile } from './log-file.ts';
import { oneLine } from './one-line.ts';
import { type Fresh, oneByOne } from './one-contact.ts';
import type { Settling } from './request.ts';
import { isOfSeries, seriesOf, spellings } from './source-ids.ts';

/** Contacts of one file beyond which each year has its own. */
const MANY = 5000;

/** New contacts as entries of the import's own files, others left as they are; the files as they will stand. */
export function writeContacts(settling: Settling, placed: readonly Placed[], texts: ReadonlyMap<string, string>): readonly FileChange[] {
  const { logged } = settling;
  const { fresh, completions } = sortOut(settling, placed);
  const entries = oneByOne(settling, fresh).map(({ one, sameAs }) => entryOf(settling, one, sameAs));
  const own = new Set(logged.flatMap(({ written, file }) => (written?.import === settling.id ? file : [])));
  const yearly = entries.length > MANY || [...own].some((file) => /-\d{4}\.ya?ml$/.test(file));
  const byFile = grouped(entries, (entry) => settling.places.contacts(yearly ? `-${String(entry['date']).slice(0, 4)}` : '') ?? '');
  const files = [...new Set([...byFile.keys(), ...completions.keys()])].sort(compare);
  return files.flatMap((file): FileChange[] | FileChange => {
    const [more, completed] = [byFile.get(file) ?? [], completions.get(file) ?? []];
    settling.tally.added.contacts += more.length;
    const before = texts.get(file);
    if (before === undefined) return newLogFile(file, settling.id, more);
    const longer = longerLogFile(file, before, more, completed);
    if (longer === null) throw new UnfitLogFile(file);
    settling.tally.added.completed += longer.completed;
    return longer.change.after === before ? [] : longer.change;
  });
}

/** A file an import wrote was changed so that nothing can be put at its end without touching what stands there. */
export class UnfitLogFile extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`cannot append to ${file}`);
    this.name = 'UnfitLogFile';
    this.file = file;
  }
}

interface Sorted {
  readonly fresh: readonly Fresh[];
  readonly completions: ReadonlyMap<string, readonly Completion[]>;
}

/** New ones, and those imported before whose people are known by now. */
function sortOut(settling: Settling, placed: readonly Placed[]): Sorted {
  const there = grouped(
    settling.logged.filter(({ sourceId }) => sourceId !== null),
    ({ sourceId }) => sourceId ?? '',
  );
  const meetings = grouped(
    settling.logged.filter(({ sourceId }) => sourceId !== null && isOfSeries(sourceId)),
    ({ sourceId }) => seriesOf(sourceId ?? ''),
  );
  const now = grouped(
    settling.reading.records.filter((record) => record.kind === 'contact'),
    ({ about, date }) => `${about ?? ''}\n${date}`,
  );
  const fresh: Fresh[] = [];
  const completions: (Completion & { readonly file: string })[] = [];
  for (const [number, group] of grouped(placed, ({ record }) => record.sourceId)) {
    const numbers = [number, ...group.map(({ account }) => `${number}@${account}`)].flatMap((one) => spellings(settling, one));
    const before = [...numbers.flatMap((one) => there.get(one) ?? []), ...otherwise(settling, group, { there, meetings, now })];
    // Somebody has put it under another account, and knows better.
    const moved = before.find(({ account }) => !group.some((one) => one.account === account));
    if (moved !== undefined) keep(settling, moved, 'account', moved.account, group[0]?.account ?? '');
    for (const [index, one] of group.entries()) {
      const known = before.find(({ account }) => account === one.account);
      const sourceId = index === 0 && before.length === 0 ? number : `${number}@${one.account}`;
      if (known === undefined && isUnwanted(settling, number, one.account)) {
        settling.tally.leave('deleted');
        continue;
      }
      if (known === undefined && moved === undefined) fresh.push({ ...one, sourceId: spellings(settling, sourceId).at(-1) ?? sourceId });
      else settling.tally.known.contacts += 1;
      const completion = known === undefined ? null : completionOf(settling, known, one);
      if (known !== undefined && completion !== null) completions.push({ ...completion, file: known.file });
    }
  }
  return { fresh, completions: grouped(completions, ({ file }) => file) };
}

interface ByNumber {
  readonly there: ReadonlyMap<string, readonly Logged[]>;
  /** Lines by the series they are meetings of. */
  readonly meetings: ReadonlyMap<string, readonly Logged[]>;
  /** What the source tells now, by series and day. */
  readonly now: ReadonlyMap<string, readonly ContactRecord[]>;
}

/**
 * A meeting written before it became the first of a series, or while it was one: it is the same if it is of the same day. So it is where
 * a whole series was put to another hour, which gives its meetings other numbers.
 */
function otherwise(settling: Settling, group: readonly Placed[], { there, meetings, now }: ByNumber): readonly Logged[] {
  const [{ record } = { record: null }] = group;
  if (record === null || record.about === null) return [];
  const whole = `ics:${record.about}`;
  const ofDay = (meetings.get(whole) ?? []).filter(({ date }) => date === record.date);
  if (record.sourceId === whole) return ofDay;
  const told = now.get(`${record.about}\n${record.date}`) ?? [];
  const otherHour = told.length === 1 ? ofDay.filter(({ sourceId }) => sourceId !== record.sourceId) : [];
  return [...spellings(settling, whole).flatMap((one) => there.get(one) ?? []), ...otherHour].filter(({ date }) => date === record.date);
}

/** Whether somebody has deleted it and said so in the register. */
function isUnwanted(settling: Settling, number: string, account: string): boolean {
  return [number, `${number}@${account}`].flatMap((one) => spellings(settling, one)).some((one) => settling.unwanted.has(one));
}

function keep({ tally }: Settling, { file, sourceId }: Logged, key: string, yours: string, theirs: string): void {
  tally.keep({ file, of: sourceId ?? '', key, yours, theirs });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function completionOf({ id }: Settling, known: Logged, { ours, theirs }: Placed): Completion | null {
  if (known.written?.import !== id) return null;
  const more = { ours: ours.filter((one) => !known.ours.includes(one)), theirs: theirs.filter((one) => !known.theirs.includes(one)) };
  return more.ours.length + more.theirs.length === 0 ? null : { ...more, line: known.line(), index: known.written.index };
}

function entryOf({ titles, veil }: Settling, placed: Fresh, sameAs: string | null): EntryMap {
  const { record, sourceId, account, ours, theirs, initiator } = placed;
  const note = titles && !veil.hides && record.title !== null ? oneLine(record.title) : '';
  return {
    date: record.date,
    start: record.start,
    account,
    ours: ours.length > 0 ? ours : null,
    theirs: theirs.length > 0 ? theirs : null,
    channel: record.channel,
    initiator,
    purpose: record.purpose,
    minutes: record.minutes,
    participants: record.participants,
    directed: record.directed,
    source: record.source,
    source_id: sourceId,
    same_as: sameAs,
    note: note === '' ? null : note,
  };
}
