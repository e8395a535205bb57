import { dayOf } from '../../../model/days.ts';
import { intlZone } from '../zone/intl-zone.ts';
import type { CalendarOptions } from './options.ts';
import type { Zone } from '../zone/zone.ts';

const DAY = 86_400;

/** The days of which meetings are taken, on our clock. */
export class Window {
  readonly zone: Zone;
  /** First second of the first day and last of the last one, as wall seconds. */
  readonly from: number;
  readonly to: number;
  readonly #options: CalendarOptions;

  /** @throws RangeError on a zone or a day that does not exist. */
  constructor(options: CalendarOptions) {
    const zone = intlZone(options.zone);
    if (zone === null) throw new RangeError(`no time zone ${options.zone}`);
    this.zone = zone;
    this.#options = options;
    this.from = secondsOf(options.from);
    this.to = secondsOf(options.to) + DAY - 1;
  }

  has(date: string): boolean {
    return date >= this.#options.from && date <= this.#options.to;
  }
}

function secondsOf(date: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const day = match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === null) throw new RangeError(`no day ${date}`);
  return day * DAY;
}
