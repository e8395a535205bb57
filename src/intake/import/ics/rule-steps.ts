import ICAL from 'ical.js';

import { civil, dayNumber } from '../../../model/days.ts';
import type { Moment } from './moment.ts';

const DAY = 86_400;

/**
 * Starts that a jCal rule gives from `first` on, ascending, as wall seconds. Ends with the rule, or by throwing PAST beyond
 * `last`, SPENT when `steps` are used up, or whatever the library throws at a rule it cannot follow.
 */
export function* boundedRule(rule: object, first: Moment, last: number, steps: { left: number }): Generator<number> {
  const iterator = iteratorOf(rule, first, last, steps);
  for (let time = iterator.next() as ICAL.Time | null; time !== null; time = iterator.next() as ICAL.Time | null) yield wallOf(time);
}

/** Thrown where a rule has come to the end of the window, and where it has spent its steps. */
export const PAST = new Error('the rule has passed the window');
export const SPENT = new Error('the rule takes too many steps');

/** The library looks for the next match without end; each of its steps is counted here, and the window ends the search. */
function iteratorOf(rule: object, first: Moment, last: number, steps: { left: number }): ICAL.RecurIterator {
  const spend = (): void => {
    if (--steps.left < 0) throw SPENT;
  };
  class Bounded extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      spend();
      if (wallOf(this.last) > last) throw PAST;
      return super.check_contracting_rules();
    }
    override increment_month(): void {
      spend();
      super.increment_month();
    }
    override increment_year(inc: number): void {
      spend();
      super.increment_year(inc);
    }
  }
  const recur = ICAL.Recur.fromData({ ...rule, until: null } as never);
  recur.until = timeOf(last, first.whole) as never;
  return new Bounded({ rule: recur, dtstart: timeOf(first.wall, first.whole) });
}

function timeOf(wall: number, whole: boolean): ICAL.Time {
  const { year, month, day } = civil(Math.floor(wall / DAY));
  const second = wall - Math.floor(wall / DAY) * DAY;
  return ICAL.Time.fromData({
    year,
    month,
    day,
    hour: whole ? 0 : Math.floor(second / 3600),
    minute: whole ? 0 : Math.floor(second / 60) % 60,
    second: whole ? 0 : second % 60,
    isDate: whole,
  });
}

function wallOf(time: ICAL.Time): number {
  return dayNumber(time.year, time.month, time.day) * DAY + (time.isDate ? 0 : time.hour * 3600 + time.minute * 60 + time.second);
}
