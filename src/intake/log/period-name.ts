import { civil, dayNumber, daysInMonth, parsePeriod } from '../../model/days.ts';
import type { Day } from '../../model/values.ts';

/** First and last day of a period. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const HALF = /^(\d{4})-H([12])$/;
const UNITS = { year: 366, half: 184, quarter: 92, month: 31, day: 1 } as const;
type Unit = keyof typeof UNITS;

/** The period a file is named after: `2026`, `2026-H1`, `2026-Q2`, `2026-04`, `2026-04-01`; null for any other name. */
export function spanOf(stem: string): Span | null {
  const half = HALF.exec(stem);
  if (half === null) return parsePeriod(stem);
  const [year, month] = [Number(half[1]), half[2] === '1' ? 1 : 7];
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 5, daysInMonth(year, month + 5)) };
}

/** The shortest unit that holds the span. */
export function unitOf({ first, last }: Span): Unit {
  const days = last - first + 1;
  return (['day', 'month', 'quarter', 'half', 'year'] as const).find((unit) => days <= UNITS[unit]) ?? 'year';
}

/** The name of the period of that length the day is in. */
export function periodName(day: Day, unit: Unit): string {
  const { year, month, day: date } = civil(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  const names: Readonly<Record<Unit, string>> = {
    year: '',
    half: `-H${month <= 6 ? 1 : 2}`,
    quarter: `-Q${Math.ceil(month / 3)}`,
    month: `-${two(month)}`,
    day: `-${two(month)}-${two(date)}`,
  };
  return `${String(year).padStart(4, '0')}${names[unit]}`;
}
