import { clockReading, type WallClock, wallClock } from '../zone/wall-clock.ts';
import type { Moment } from './moment.ts';

/** What a clock in `zone` (IANA name) shows at a moment; a moment without zone is taken as written. Throws RangeError on a zone there is not. */
export function ourClock(zone: string): (moment: Moment) => WallClock {
  const ours = wallClock(zone);
  if (ours === null) throw new RangeError(`no time zone ${zone}`);
  return ({ ms, zoned }) => (zoned ? ours(ms / 1000) : clockReading(ms / 1000));
}
