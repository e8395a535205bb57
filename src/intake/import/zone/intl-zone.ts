import { dayNumber } from '../../../model/days.ts';
import { type Zone, zoneFrom } from './zone.ts';

const DAY = 86_400;
/** Offsets change on a quarter of an hour, so one is asked for per quarter. */
const QUARTER = 900;
/** Quarters remembered per zone: eleven years of meetings on every quarter of an hour that has one. */
const REMEMBERED = 50_000;
/** Outside these years (1800, 2200) no zone of the present is kept; the nearest offset is used. */
const EARLIEST = dayNumber(1800, 1, 1) * DAY;
const LATEST = dayNumber(2200, 1, 1) * DAY;

/** The zone of the IANA database by that name, as the runtime knows it; null where there is none. */
export function intlZone(name: string): Zone | null {
  const format = clockOf(name);
  if (format === null) return null;
  const known = new Map<number, number>();
  return zoneFrom(name, (utc) => {
    const quarter = Math.floor(Math.min(Math.max(utc, EARLIEST), LATEST) / QUARTER);
    const remembered = known.get(quarter);
    if (remembered !== undefined) return remembered;
    const offset = wallAt(format, quarter * QUARTER) - quarter * QUARTER;
    if (known.size < REMEMBERED) known.set(quarter, offset);
    return offset;
  });
}

function clockOf(name: string): Intl.DateTimeFormat | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return null;
  try {
    // The zones of the world stand nowhere else in the runtime; the format is taken apart and never shown.
    // eslint-disable-next-line no-restricted-syntax
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function wallAt(format: Intl.DateTimeFormat, utc: number): number {
  const at: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(utc * 1000)) at[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at;
  return dayNumber(year, month, day) * DAY + hour * 3600 + minute * 60 + second;
}
