import ICAL from 'ical.js';

import { momentOf, utc, type Moment } from './moment.ts';
import { first, parameter, text } from './properties.ts';
import type { Part, Property } from './tree.ts';
import type { KnownZone } from './zones.ts';

/** Where an event was read: which of the files, and the line of its BEGIN. */
export interface Spot {
  readonly index: number;
  readonly file: string;
  readonly line: number;
}

/** One VEVENT whose times are known: a whole series, or with `instance` one of its meetings told anew. */
export interface CalendarEvent {
  readonly spot: Spot;
  readonly part: Part;
  readonly uid: string;
  readonly start: Moment;
  /** Null where the event says no end. */
  readonly seconds: number | null;
  /** Which meeting of the series this replaces, and whether all later ones too. */
  readonly instance: Moment | null;
  readonly andFuture: boolean;
  readonly sequence: number;
  /** When it was written, as jCal text; '' unknown. */
  readonly stamp: string;
  readonly cancelled: boolean;
  /** A zone that nobody knows: its clock is not ours, and no time of day can be told. */
  readonly unknownZone: string | null;
  readonly resolve: (property: Property) => readonly Moment[];
}

/** Reads the times of a VEVENT; null where its start (or which meeting it replaces) cannot be told. */
export function eventOf(
  part: Part,
  spot: Spot,
  uid: string,
  method: string,
  zones: (name: string) => KnownZone | null,
): CalendarEvent | null {
  const resolve = (property: Property): Moment[] => momentsOf(property, zones);
  const begins = first(part, 'dtstart');
  const start = begins === undefined ? undefined : resolve(begins)[0];
  const replaces = first(part, 'recurrence-id');
  const instance = replaces === undefined ? null : resolve(replaces)[0];
  if (begins === undefined || start === undefined || instance === undefined) return null;
  if (part.unread.some(({ name }) => name === 'RECURRENCE-ID')) return null;
  const zone = parameter(begins, 'tzid');
  const sequence = first(part, 'sequence')?.[3];
  return {
    spot,
    part,
    uid,
    start,
    seconds: secondsOf(part, start, resolve),
    instance,
    andFuture: replaces !== undefined && parameter(replaces, 'range').toUpperCase() === 'THISANDFUTURE',
    sequence: typeof sequence === 'number' && Number.isFinite(sequence) ? sequence : 0,
    stamp: [text(part, 'dtstamp'), text(part, 'last-modified')].reduce((a, b) => (a > b ? a : b)),
    cancelled: method === 'CANCEL' || text(part, 'status').toUpperCase() === 'CANCELLED',
    unknownZone: zone !== '' && !start.whole && start.zone === null && zones(zone) === null ? zone : null,
    resolve,
  };
}

/** All times of a property, on the clock it names; of a period its beginning. */
function momentsOf(property: Property, zones: (name: string) => KnownZone | null): Moment[] {
  const name = parameter(property, 'tzid');
  const zone = name === '' ? null : (zones(name)?.zone ?? null);
  return property.slice(3).flatMap((value) => momentOf(Array.isArray(value) ? value[0] : value, zone) ?? []);
}

function secondsOf(part: Part, start: Moment, resolve: (property: Property) => readonly Moment[]): number | null {
  const ends = first(part, 'dtend');
  const end = ends === undefined ? undefined : resolve(ends)[0];
  if (end !== undefined) return utc(end) - utc(start);
  const lasts = text(part, 'duration');
  if (lasts === '') return null;
  try {
    return ICAL.Duration.fromString(lasts).toSeconds();
  } catch {
    return null;
  }
}
