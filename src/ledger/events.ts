import { BENEFITS, CHANNELS, type Channel, type EventClass, INITIATORS, type Initiator, type Rhythm } from '../model/log.ts';
import { entryGrade } from '../model/entry-grade.ts';
import { classesOf, type EntryTable, NOT_STATED } from '../model/entry-table.ts';
import { PURPOSES } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import type { Grade, Place } from '../result.ts';
import { occurrences, periodDays } from './rhythms.ts';

/** One contact of one class before merging: a row of the table or an occurrence of a rhythm. */
export interface RawEvent {
  readonly day: Day;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel: Channel | null;
  readonly cls: EventClass;
  readonly purposes: number;
  readonly initiator: Initiator | null;
  readonly minutes: number | null;
  /** People on both sides together, as far as stated. */
  readonly crowd: number;
  readonly directed: boolean;
  /** That it took place, and with whom. */
  readonly grade: Grade;
  /** What it was about, and so its class. */
  readonly purposeGrade: Grade;
  readonly stage: string | null;
  readonly place: Place;
  /** Half a period for an occurrence of a rhythm; null for a dated entry. */
  readonly reach: number | null;
}

const LETTERS: readonly Grade[] = ['A', 'B', 'C', 'D'];

/** Broadcasts and portals address nobody unless the entry says so. */
export function isDirected(channel: Channel | null, stated: number): boolean {
  if (stated !== NOT_STATED) return stated === 1;
  return channel !== 'broadcast' && channel !== 'portal';
}

/**
 * Rows of the table as events, one per class of purpose, none after t0. An entry with a benefit is social, whatever its purpose.
 * A purpose that coders gave is graded C at best unless their agreement has been shown (`coded`: the best grade it may have); that
 * the contact took place is as sure as its entry.
 */
export function* datedEvents(table: EntryTable, asOf: Day, coded: Grade = 'C'): Generator<RawEvent> {
  const names = table.strings;
  for (let row = 0; row < table.length; row++) {
    const day = table.day[row] as number;
    if (day > asOf) continue;
    const channel = at(CHANNELS, table.channel[row]);
    const ours = Array.from(table.people(row, 'ours'), (id) => names.name(id));
    const theirs = Array.from(table.people(row, 'theirs'), (id) => names.name(id));
    const participants = table.participants[row] as number;
    const grade = LETTERS[entryGrade(table, row)] ?? 'D';
    const purposeGrade = table.coded.has(row) && grade < coded ? coded : grade;
    const mask = table.purposes[row] as number;
    const classes = table.benefit[row] === NOT_STATED ? classesOf(mask) : [{ cls: 'social' as const, mask }];
    for (const { cls, mask: purposes } of classes) {
      yield {
        day,
        account: names.name(table.account[row] as number),
        ours,
        theirs,
        channel,
        cls,
        purposes,
        initiator: at(INITIATORS, table.initiator[row]),
        minutes: number(table.minutes[row] as number),
        crowd: Math.max(Number.isNaN(participants) ? 0 : participants, ours.length + theirs.length),
        directed: isDirected(channel, table.directed[row] as number),
        grade,
        purposeGrade,
        stage: (table.stage[row] as number) < 0 ? null : names.name(table.stage[row] as number),
        place: { file: names.name(table.file[row] as number), line: table.line[row] as number },
        reach: null,
      };
    }
  }
}

/** Occurrences of a standing contact as events, graded C at best. */
export function* standingEvents(rhythm: Rhythm, asOf: Day): Generator<RawEvent> {
  if (rhythm.account === null) return;
  let all = 0;
  for (const purpose of rhythm.purposes) all |= 1 << PURPOSES.indexOf(purpose);
  const days = occurrences(rhythm, asOf);
  for (const { cls, mask } of classesOf(all)) {
    for (const day of days) {
      yield {
        day,
        account: rhythm.account,
        ours: rhythm.ours,
        theirs: rhythm.theirs,
        channel: rhythm.channel,
        cls,
        purposes: mask,
        initiator: rhythm.initiator,
        minutes: null,
        crowd: rhythm.ours.length + rhythm.theirs.length,
        directed: isDirected(rhythm.channel, NOT_STATED),
        grade: rhythm.grade,
        purposeGrade: rhythm.grade,
        stage: null,
        place: rhythm.at,
        reach: periodDays(rhythm) / 2,
      };
    }
  }
}

/** Benefits in the table, in row order; listed and flagged, never scored. */
export function benefitRows(table: EntryTable, asOf: Day): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (at(BENEFITS, table.benefit[row]) !== null && (table.day[row] as number) <= asOf) rows.push(row);
  }
  return rows;
}

function at<T>(list: readonly T[], index: number | undefined): T | null {
  return index === undefined || index === NOT_STATED ? null : (list[index] ?? null);
}
function number(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
