import { civil, dayOf, formatDay } from '../../../model/days.ts';
import { type Clock, clockOf, type Moment } from './clock.ts';
import { localTime } from './zone.ts';

/** Why a date was not taken: `date` not written like one, or not in the calendar; `date_order` either of two days; `date_zone` an instant, and no zone of ours is known. */
export type NoMoment = 'date' | 'date_order' | 'date_zone';

/** A date as it stands: year first, or two numbers of which nobody knows yet which is the month. */
export interface Written extends Clock {
  readonly year: number;
  readonly first: number;
  readonly second: number;
  /** true: month, then day. false: day, then month. null: either. */
  readonly monthFirst: boolean | null;
  /** Three numbers of two digits: only the person can say which is the year. */
  readonly isShort?: boolean;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.+))?$/i;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?\s*[(（]?(?:星期.|周.)?[)）]?\s*(.*)$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T\s,]+(.+))?$/i;
const DAY_NAME = /^(\d{1,2})[-\s]([a-z]{3,9})\.?[-\s,]+(\d{4})(?:[\s,]+(?:at\s+)?(.+))?$/i;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(?:at\s+)?(.+))?$/i;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** `5-Mar-24`: Excel's own short form. */
const DAY_NAME_SHORT = /^(\d{1,2})[-\s/]([a-z]{3,9})\.?[-\s/,]+'?(\d{2})(?:[\s,]+(.+))?$/i;
const SHORT = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?:[T\s,]+(.+))?$/i;
const STAMP = /^((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?$/;
/** The day of the week, before or behind: it says nothing the date does not. */
const WEEKDAY_BEFORE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|(?:星期|周|礼拜)[一二三四五六日天][,，\s]*)/i;
const WEEKDAY_BEHIND = /\s*[(（]\s*(?:(?:星期|周|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s*[)）]/i;
/** Years of two digits: 69 and less are of this century. */
const CENTURY = 70;
const SECONDS = /^1\d{9}$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MILLISECONDS = /^\d{13}$/;
/** 1900-01-01 counts as day 1 of a workbook, and 1900 as a leap year. */
const SERIAL_EPOCH = -25_569;

/** Reads one cell; null where it is not written like a date. */
export function written(cell: string): Written | null {
  const text = cell.replace(WEEKDAY_BEFORE, '').replace(WEEKDAY_BEHIND, '');
  const years = YEAR_FIRST.exec(text) ?? CHINESE.exec(text) ?? COMPACT.exec(text);
  if (years !== null) return dated(years[1], years[2], years[3], true, years[4]);
  const last = YEAR_LAST.exec(text);
  if (last !== null) return dated(last[4], last[1], last[3], last[2] === '.' ? false : null, last[5]);
  const day = DAY_NAME.exec(text);
  if (day !== null) return dated(day[3], monthOf(day[2]), day[1], true, day[4]);
  const name = NAME_DAY.exec(text);
  if (name !== null) return dated(name[3], monthOf(name[1]), name[2], true, name[4]);
  const stamp = STAMP.exec(text);
  if (stamp !== null) return dated(stamp[1], stamp[2], stamp[3], true, `${stamp[4]}:${stamp[5]}`);
  const brief = DAY_NAME_SHORT.exec(text);
  if (brief !== null) return dated(inFull(brief[3]), monthOf(brief[2]), brief[1], true, brief[4]);
  const short = SHORT.exec(text);
  if (short !== null) {
    const date = dated(inFull(short[4]), short[1], short[3], null, short[5]);
    return date === null ? null : { ...date, isShort: true };
  }
  return counted(text);
}

function inFull(year = ''): string {
  return String(Number(year) + (Number(year) < CENTURY ? 2000 : 1900));
}

function dated(year?: string, first?: string, second?: string, monthFirst: boolean | null = null, rest?: string): Written | null {
  const clock = clockOf(rest ?? '');
  return clock === null ? null : { year: Number(year), first: Number(first), second: Number(second), monthFirst, ...clock };
}

function monthOf(name = ''): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

function counted(text: string): Written | null {
  if (SECONDS.test(text)) return fromMinutes(Math.floor(Number(text) / 60), 0);
  if (MILLISECONDS.test(text)) return fromMinutes(Math.floor(Number(text) / 60_000), 0);
  if (!SERIAL.test(text)) return null;
  const minutes = Math.round((Number(text) + SERIAL_EPOCH) * 1440);
  return fromMinutes(minutes, null);
}

function fromMinutes(total: number, offset: number | null): Written {
  const { year, month, day } = civil(Math.floor(total / 1440));
  const minutes = ((total % 1440) + 1440) % 1440;
  return { year, first: month, second: day, monthFirst: true, minutes: offset === null && minutes === 0 ? null : minutes, offset };
}

/** What a whole column decides: the order of day and month, and whether its instants are whole days in disguise. */
export interface ColumnDates {
  readonly dayFirst: boolean | null;
  readonly wholeDays: boolean;
  /** Somebody said which comes first. */
  readonly isGiven: boolean;
}

/** One row with a day beyond 12 tells the order for its column; rows that tell both leave it open. `given` only fills what no row tells. */
export function columnDates(cells: Iterable<string>, given: boolean | undefined): ColumnDates {
  let first = false;
  let second = false;
  let instants = 0;
  let timed = false;
  for (const cell of cells) {
    const date = cell === '' ? null : written(cell);
    if (date === null) continue;
    if (date.offset !== null) {
      instants += 1;
      timed ||= date.minutes !== 0 || date.offset !== 0;
    }
    if (date.monthFirst !== null || date.isShort === true) continue;
    first ||= date.first > 12 && date.second <= 12;
    second ||= date.second > 12 && date.first <= 12;
  }
  return {
    dayFirst: first === second ? (first ? null : (given ?? null)) : first,
    wholeDays: instants > 0 && !timed,
    isGiven: given !== undefined,
  };
}

/** Day and time of one cell on our clock. */
export function momentOf(text: string, column: ColumnDates, zone: string | undefined): Moment | NoMoment {
  const date = written(text);
  if (date === null) return 'date';
  if (date.isShort === true && !column.isGiven) return 'date_order';
  const day = dayIn(date, column);
  if (typeof day === 'string') return day;
  if (date.minutes === null || (column.wholeDays && date.offset !== null)) return { date: formatDay(day), start: null };
  if (date.offset === null) return { date: formatDay(day), start: hours(date.minutes) };
  if (zone === undefined) return 'date_zone';
  return localTime(day * 1440 + date.minutes - date.offset, zone) ?? 'date_zone';
}

function dayIn({ year, first, second, monthFirst }: Written, column: ColumnDates): number | NoMoment {
  const byMonth = dayOf(year, first, second);
  const byDay = dayOf(year, second, first);
  if (monthFirst === null && first !== second && column.dayFirst === null && byMonth !== null && byDay !== null) return 'date_order';
  const isMonthFirst = monthFirst ?? (column.dayFirst === null ? byMonth !== null : !column.dayFirst);
  return (isMonthFirst ? byMonth : byDay) ?? 'date';
}

function hours(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
