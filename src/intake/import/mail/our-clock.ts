import { formatDay } from '../../../model/days.ts';
import type { Moment } from './moment.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

export interface ClockReading {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly start: string;
}

/** What a clock in `zone` (IANA name) shows at a moment; a moment without zone is taken as written. Throws RangeError on a zone there is not. */
export function ourClock(zone: string): (moment: Moment) => ClockReading {
  // Node brings the time zones of the world along, and nothing else here does; the format is taken apart, never shown.
  // eslint-disable-next-line no-restricted-syntax
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return ({ ms, zoned }) => {
    if (!zoned) return reading(ms);
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return reading(Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')));
  };
}

function reading(ms: number): ClockReading {
  const minutes = Math.floor((ms % DAY) / MINUTE);
  return { date: formatDay(Math.floor(ms / DAY)), start: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
