import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/intake/log/day.ts';
import { dayNumber } from '../../../src/model/days.ts';

const today = dayNumber(2026, 3, 1);

describe('the day of a contact', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-03-01', '2026-03-01'],
    ['today', '2026-03-01'],
    ['Yesterday', '2026-02-28'],
    ['前天', '2026-02-27'],
    ['-1', '2026-02-28'],
    ['-60', '2025-12-31'],
    ['2026-03-02', 'future'],
    ['2026-02-30', 'malformed'],
    ['2026-02', 'malformed'],
    ['3/1', 'malformed'],
    ['1', 'malformed'],
    ['-9999', 'malformed'],
    ['constructor', 'malformed'],
    ['', 'malformed'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });
});
