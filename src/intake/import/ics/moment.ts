import { dayOf } from '../../../model/days.ts';
import { type Zone, UTC, wallOf } from '../zone/zone.ts';

const DAY = 86_400;

/**
 * A point in time as a calendar writes it. `wall`: seconds since 1970-01-01T00:00 on the clock of its zone (a day: at its
 * midnight). `zone`: null where the source names none (floating) or the value is a whole day.
 */
export interface Moment {
  readonly wall: number;
  readonly whole: boolean;
  readonly zone: Zone | null;
}

/** A jCal date (`2012-06-30`) or date-time (`2012-06-30T06:00:00`, `…Z`) in a zone; null where it is none, or a day the calendar has not. */
export function momentOf(value: unknown, zone: Zone | null): Moment | null {
  const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z)?|Z)?$/.exec(value) : null;
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = dayOf(year, month, day);
  if (number === null) return null;
  const midnight = number * DAY;
  if (match[4] === undefined) return { wall: midnight, whole: true, zone: null };
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59) return null;
  return {
    wall: midnight + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + Math.min(second ?? 0, 59),
    whole: false,
    zone: match[7] ? UTC : zone,
  };
}

/** The same moment on the clock of another; days and floating times stand where they stand. */
export function onClockOf(moment: Moment, other: Moment): Moment {
  if (moment.zone === other.zone || moment.zone === null || other.zone === null) return { ...moment, zone: other.zone };
  return { ...moment, wall: wallOf(other.zone, utc(moment)), zone: other.zone };
}

/** Seconds since 1970-01-01T00:00Z; floating times and days as if they were UTC. */
export function utc(moment: Moment): number {
  return moment.zone === null ? moment.wall : moment.zone.toUtc(moment.wall);
}
