import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civil,
  dayNumber,
  dayOf,
  formatDay,
  monthIndex,
  monthStart,
  occurrence,
  parseDate,
  parsePeriod,
  quarterIndex,
} from '../../src/model/days.ts';

const day = fc.integer({ min: -700_000, max: 2_900_000 });

describe('days', () => {
  it('agree with the platform calendar', () => {
    fc.assert(
      fc.property(day, (value) => {
        const date = new Date(value * 86_400_000);
        expect(civil(value)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        const { year, month, day: ofMonth } = civil(value);
        expect(dayNumber(year, month, ofMonth)).toBe(value);
        expect(monthStart(monthIndex(value))).toBe(value - ofMonth + 1);
      }),
    );
  });
  it('refuse dates the calendar does not have', () => {
    expect(dayOf(2026, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe(19_782);
    expect(dayOf(1900, 2, 29)).toBeNull();
    expect(parseDate('2026-02-30')).toBe('impossible');
    expect(parseDate('2026-13')).toBe('impossible');
    expect(parseDate('2026-3-2')).toBe('malformed');
    expect(parseDate('2026-03-02T00:00')).toBe('malformed');
  });
  it('know the first and last day of partial dates and periods', () => {
    const span = (text: string) => {
      const period = parsePeriod(text);
      return period === null ? null : [formatDay(period.first), formatDay(period.last)];
    };
    expect(span('2024')).toEqual(['2024-01-01', '2024-12-31']);
    expect(span('2024-Q1')).toEqual(['2024-01-01', '2024-03-31']);
    expect(span('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(span('2024-Q5')).toBeNull();
  });
  it('count months from the start, not from the last occurrence', () => {
    const from = dayNumber(2026, 1, 31);
    const dates = [0, 1, 2, 3].map((k) => formatDay(occurrence(from, { count: 1, unit: 'm' }, k)));
    expect(dates).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(formatDay(occurrence(from, { count: 1, unit: 'q' }, 1))).toBe('2026-04-30');
    expect(formatDay(occurrence(from, { count: 2, unit: 'w' }, 3))).toBe('2026-03-14');
    expect(formatDay(addMonths(dayNumber(2026, 3, 31), -1))).toBe('2026-02-28');
    expect(quarterIndex(dayNumber(2026, 4, 1)) - quarterIndex(dayNumber(2026, 3, 31))).toBe(1);
  });
});
