import type { Rhythm } from './log.ts';
import type { Day, Period } from './values.ts';

/** Calendar arithmetic on whole days since 1970-01-01, proleptic Gregorian, no zones and no clock. */

const DAYS_IN_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a civil date that exists; the caller checks month and day. */
export function dayNumber(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

/** Day number, or null where the calendar has no such date (2026-02-30). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

export function civil(day: Day): CivilDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `2026-03-02`. */
export function formatDay(day: Day): string {
  const date = civil(day);
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}
function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Months since year 0: equal for two days of one month, one apart for neighbours. */
export function monthIndex(day: Day): number {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}
/** Quarters since year 0. */
export function quarterIndex(day: Day): number {
  return Math.floor(monthIndex(day) / 3);
}
/** First day of the month with that index (see monthIndex). */
export function monthStart(index: number): Day {
  const year = Math.floor(index / 12);
  return dayNumber(year, index - year * 12 + 1, 1);
}

/** The same day of the month so many months later (earlier if negative), or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const date = civil(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/**
 * The k-th occurrence (k ≥ 0) of a rhythm that starts at `from`. Months are counted from the start,
 * so a rhythm begun on the 31st comes back to the 31st.
 */
export function occurrence(from: Day, every: Rhythm['every'], k: number): Day {
  const steps = every.count * k;
  if (every.unit === 'd') return from + steps;
  if (every.unit === 'w') return from + steps * 7;
  return addMonths(from, every.unit === 'm' ? steps : steps * 3);
}

export interface DateReading {
  readonly first: Day;
  readonly last: Day;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `1997`, `1997-03`, `1997-03-02`. `malformed`: not written like a date; `impossible`: the calendar has no such date. */
export function parseDate(text: string): DateReading | 'malformed' | 'impossible' {
  const match = DATE.exec(text);
  if (match === null) return 'malformed';
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return 'impossible';
  if (match[3] === undefined)
    return {
      first: dayNumber(year, month, 1),
      last: dayNumber(year, month, daysInMonth(year, month)),
    };
  const day = dayOf(year, month, Number(match[3]));
  return day === null ? 'impossible' : { first: day, last: day };
}

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** Reads a period: a year, a quarter (`2024-Q1`), a month or a day. Null where it is none. */
export function parsePeriod(text: string): Period | null {
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const year = Number(quarter[1]);
    const month = Number(quarter[2]) * 3;
    return {
      text,
      first: dayNumber(year, month - 2, 1),
      last: dayNumber(year, month, daysInMonth(year, month)),
    };
  }
  const date = parseDate(text);
  return typeof date === 'string' ? null : { text, first: date.first, last: date.last };
}

/** Order of periods: by first day, then the shorter first. */
export function byPeriod(a: Period, b: Period): number {
  return a.first - b.first || a.last - b.last;
}
