import { formatDay } from '../../../model/days.ts';
import { intlZone } from './intl-zone.ts';
import { type Zone, wallOf } from './zone.ts';

const DAY = 86_400;
const ZONES = new Map<string, Zone | null>();

/** What a clock shows. */
export interface WallClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly start: string;
}

/** What clocks in a zone (IANA name) show at a UTC second; null where there is no such zone. */
export function wallClock(zone: string): ((utc: number) => WallClock) | null {
  const known = ZONES.get(zone) ?? intlZone(zone);
  ZONES.set(zone, known);
  return known === null ? null : (utc) => clockReading(wallOf(known, utc));
}

/** Day and minute of wall seconds since 1970. */
export function clockReading(wall: number): WallClock {
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / 60);
  return { date: formatDay(day), start: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
