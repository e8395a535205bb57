import type { Purpose } from '../../../model/log.ts';
import type { ContactRecord } from '../records.ts';
import { oneLine } from '../text/one-line.ts';
import { channelOf } from './channel.ts';
import type { CalendarEvent } from './event.ts';
import { utc, type Moment } from './moment.ts';
import type { CalendarOptions } from './options.ts';
import type { Attendance } from './parties.ts';
import { all, text } from './properties.ts';
import type { Meeting } from './series.ts';
import { clockReading } from '../zone/wall-clock.ts';
import { wallOf, type Zone } from '../zone/zone.ts';

const DAY = 86_400;
const MINUTE = 60;

/** Day and time of day on our clock; no time for whole days, nor on a clock nobody knows. */
export interface When {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly start: string | null;
}

export function whenOf(start: Moment, ours: Zone, unknownZone: boolean): When {
  const wall = start.whole || unknownZone ? start.wall : wallOf(ours, start.zone === null ? ours.toUtc(start.wall) : utc(start));
  const clock = clockReading(wall);
  return start.whole || unknownZone ? { date: clock.date, start: null } : clock;
}

type Said = Pick<ContactRecord, 'parties' | 'participants' | 'by' | 'channel' | 'purpose' | 'title'>;

/** What an event says of each of its meetings alike; thousands may be one series. */
export function saidOf(event: CalendarEvent, { parties, participants, by }: Attendance, categories: CalendarOptions['categories']): Said {
  return { parties, participants, channel: channelOf(event.part), by, purpose: purposeOf(event, categories), title: titleOf({ event }) };
}

export function contactOf(meeting: Meeting, when: When, said: Said): ContactRecord {
  const { event } = meeting;
  return {
    kind: 'contact',
    at: { file: event.spot.file, line: event.spot.line },
    sourceId: sourceIdOf(meeting),
    source: 'calendar',
    date: when.date,
    start: when.start,
    minutes: minutesOf(event.seconds, event.start.whole),
    organisation: null,
    directed: null,
    about: event.uid,
    ...said,
  };
}

/** By which a meeting is known again, whoever's calendar it is in. */
export function sourceIdOf({ event, key }: Meeting): string {
  return key === null ? `ics:${event.uid}` : `ics:${event.uid}/${key}`;
}

/** Summary on one line; of an event marked private, nothing. */
export function titleOf({ event }: Pick<Meeting, 'event'>): string | null {
  const secret = /^(PRIVATE|CONFIDENTIAL)$/i.test(text(event.part, 'class'));
  return secret ? null : oneLine(text(event.part, 'summary'));
}

/** Days on end are no contact of that many minutes: how long it was, nobody says. */
function minutesOf(seconds: number | null, whole: boolean): number | null {
  const minutes = Math.round((seconds ?? 0) / MINUTE);
  return !whole && minutes > 0 && minutes * MINUTE <= DAY ? minutes : null;
}

function purposeOf(event: CalendarEvent, categories: CalendarOptions['categories']): Purpose | null {
  if (categories === undefined) return null;
  for (const property of all(event.part, 'categories')) {
    for (const value of property.slice(3)) {
      if (typeof value === 'string' && Object.hasOwn(categories, value)) return categories[value] ?? null;
    }
  }
  return null;
}
