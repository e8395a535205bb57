import { dayOf } from '../../../model/days.ts';

/** When a message was sent: milliseconds since 1970 UTC, or, where no zone is given, of the sender's clock read as if it were UTC. */
export interface Moment {
  readonly ms: number;
  readonly zoned: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC of the names RFC 5322 knows; any other name says nothing, which it reads as UTC. */
const ZONES: Readonly<Record<string, number>> = { EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6, MST: -7, PDT: -7, PST: -8 };
/** No mail is older, and clocks that were never set say 1970. */
const YEARS = { least: 1980, most: 2100 };
const DAY = 86_400_000;
const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?`;
const FORMS = [
  // Fri, 17 Jun 2022 06:45:11 +0000 · 17-Jun-22 06:45 GMT · 17 6月 2022 06:45:11 +0800
  new RegExp(
    String.raw`^(?:\p{L}+\.? )?(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3,9}|\d{1,2}月)\.?[ -](?<year>\d{2,4}) ${TIME}(?: (?<zone>.+))?$`,
    'u',
  ),
  // Fri Jun 17 06:45:11 CST 2022
  new RegExp(String.raw`^[A-Za-z]+ (?<month>[A-Za-z]{3,9}) (?<day>\d{1,2}) ${TIME}(?: (?<zone>[A-Z+-]\S*))? (?<year>\d{4})$`),
  // 2022-06-17T06:45:11Z · 2022/6/17 06:45:11 +08:00
  new RegExp(String.raw`^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})[T ]${TIME}(?:[.,]\d+)?(?: ?(?<zone>[A-Z+-].*))?$`),
];

/** Reads a Date header as RFC 5322 and its elders write it; null where it names no moment there was. */
export function momentOf(header: string): Moment | null {
  const text = header.slice(0, 200).replace(/\([^()]*\)/g, ' ').replace(/,/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return moment(parts);
  }
  return null;
}

function moment(parts: Readonly<Record<string, string | undefined>>): Moment | null {
  const [year, month] = [fullYear(parts['year'] ?? ''), monthOf(parts['month'] ?? '')];
  const [hour, minute, second] = [Number(parts['hour']), Number(parts['minute']), Number(parts['second'] ?? 0)];
  const day = dayOf(year, month, Number(parts['day']));
  if (day === null || year < YEARS.least || year > YEARS.most || hour > 23 || minute > 59 || second > 60) return null;
  const ms = day * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
  const zone = parts['zone'];
  return zone === undefined ? { ms, zoned: false } : { ms: ms - offset(zone) * 60_000, zoned: true };
}

/** Two digits: 00–49 are of this century; three: programs that counted from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function monthOf(text: string): number {
  const found = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return found === -1 ? Number.parseInt(text, 10) || 0 : found + 1;
}

/** Minutes ahead of UTC: `+0800`, `+08:00`, `GMT+8`, `EST`. */
function offset(zone: string): number {
  const found = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(zone);
  if (found === null) return (ZONES[/^[A-Za-z]+/.exec(zone)?.[0].toUpperCase() ?? ''] ?? 0) * 60;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}
