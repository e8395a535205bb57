import type { Channel, Purpose } from '../../../model/log.ts';
import type { Organisation, Party } from '../records.ts';
import { numberOf } from './amounts.ts';
import type { Moment } from './clock.ts';
import { momentOf } from './dates.ts';
import { attendees, contactOf, organisationOf, ownerOf, titleOf } from './people.ts';
import { isReference } from './references.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { isNew, reject, type Taking, withdraw } from './taking.ts';
import { meaningOf } from './words.ts';

const SALESFORCE_ACCOUNT = /^001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;
const A_DAY = 1440;

/** Dated contacts. What did not take place, or not yet, is left out. */
export function takeActivities(source: Source, taking: Taking): void {
  for (const row of source.rows) takeActivity(row, source, taking);
}

function takeActivity(row: TakenRow, source: Source, taking: Taking): void {
  const status = source.word(row, 'status');
  if (status === 'open' || status === 'cancelled') {
    reject(taking, source, row, `activity_${status}`, { status: source.text(row, 'status') ?? '' }, true);
    withdraw(taking, source.sourceId('activity', source.text(row, 'id')), status);
    return;
  }
  const moment = whenOf(row, source, taking);
  if (moment === null) return;
  const { register } = taking;
  const theirs = register.person(contactOf(row, source));
  const ours = register.person(ownerOf(row, source));
  const organisation = register.account(accountOf(row, source, taking)) ?? register.employer(theirs);
  const others = attendees(row, source);
  if (organisation === null && theirs === null && others.length === 0) {
    reject(taking, source, row, 'no_counterpart');
    return;
  }
  const own = source.sourceId('activity', source.text(row, 'id'));
  const sourceId = own === null || isReference(own) ? source.contentId(row) : own;
  if (!isNew(taking, source, row, sourceId)) return;
  const parties = [ours, theirs, ...others].filter((party): party is Party => party !== null);
  taking.records.push({
    kind: 'contact',
    at: source.at(row),
    sourceId,
    source: 'crm',
    ...moment,
    minutes: minutesOf(row, source, taking, moment),
    organisation,
    parties,
    participants: count(source.text(row, 'participants')),
    channel: known(source.word(row, 'channel')) as Channel | null,
    by: startedBy(row, source, parties),
    purpose: known(source.word(row, 'purpose')) as Purpose | null,
    directed: null,
    title: titleOf(source.text(row, 'subject')),
    about: null,
  });
}

/** Day and time of a row, or null once it is rejected for lack of them. */
export function whenOf(row: TakenRow, source: Source, taking: Taking): Moment | null {
  const text = source.text(row, 'date');
  if (text === null) {
    reject(taking, source, row, 'no_date');
    return null;
  }
  const time = source.text(row, 'time');
  const moment = momentOf(time === null || text.includes(':') ? text : `${text} ${time}`, source.dates('date'), taking.zone);
  if (typeof moment !== 'string') return moment;
  const column = source.found.headers[source.found.columns.get('date') ?? -1] ?? '';
  reject(taking, source, row, moment, { text, column });
  return null;
}

function accountOf(row: TakenRow, source: Source, taking: Taking): Organisation | null {
  const stated = organisationOf(row, source);
  const related = source.text(row, 'related_id');
  if (stated !== null || related === null) return stated;
  const sourceId = source.sourceId('account', related);
  const isAccount = taking.register.isAccount(sourceId) || SALESFORCE_ACCOUNT.test(related);
  return isAccount ? { name: null, sourceId, domain: null } : null;
}

/** Stated in minutes or seconds, else from beginning to end of the same day or the night after. */
function minutesOf(row: TakenRow, source: Source, taking: Taking, moment: Moment): number | null {
  const minutes = count(source.text(row, 'minutes'));
  if (minutes !== null) return minutes;
  const seconds = count(source.text(row, 'seconds'));
  if (seconds !== null) return Math.max(1, Math.round(seconds / 60));
  const text = source.text(row, 'end');
  const end = text === null || moment.start === null ? null : momentOf(text, source.dates('end'), taking.zone);
  if (end === null || typeof end === 'string' || end.start === null || end.date !== moment.date) return null;
  const lasted = clock(end.start) - clock(moment.start ?? end.start);
  return lasted > 0 ? lasted : null;
}

function clock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function count(text: string | null): number | null {
  const value = text === null ? null : numberOf(text);
  return value !== null && Number.isInteger(value) && value > 0 && value <= A_DAY * 60 ? value : null;
}

/** By a column of directions, or a channel that says it too (`来电`). Null where nobody of that side is named. */
function startedBy(row: TakenRow, source: Source, parties: readonly Party[]): number | null {
  const direction = source.word(row, 'direction') ?? meaningOf('direction', source.text(row, 'channel') ?? '', undefined);
  const side = direction === 'us' ? 'ours' : direction === 'them' ? 'theirs' : null;
  const index = side === null ? -1 : parties.findIndex((party) => party.side === side);
  return index < 0 ? null : index;
}

function known(word: string | null): string | null {
  return word === 'none' ? null : word;
}
