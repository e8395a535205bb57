import { wallClock } from '../zone/wall-clock.ts';
import type { Moment } from './clock.ts';

/** An instant (minutes since 1970-01-01T00:00Z) on the clock of an IANA zone; null where the zone is unknown. */
export function localTime(minutes: number, zone: string): Moment | null {
  const clock = Number.isFinite(minutes) && Math.abs(minutes) <= 1e9 ? wallClock(zone) : null;
  return clock?.(minutes * 60) ?? null;
}
