import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatDay, dayNumber } from '../../../src/model/days.ts';
import type { ContactRecord } from '../../../src/intake/import/records.ts';
import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import { calendar, contacts, fileOf, GUEST, OPTIONS, US } from './calendar-source.ts';

const FIRST = dayNumber(2026, 1, 1);
const stamp = (day: number, hour: number): string => `${formatDay(day).replaceAll('-', '')}T${String(hour).padStart(2, '0')}3000`;

const event = fc
  .record({
    uid: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: FIRST - 40, max: FIRST + 60 }),
    hour: fc.nat({ max: 23 }),
    zone: fc.constantFrom('', ';TZID=Asia/Shanghai', ';TZID=America/New_York', ';TZID=Europe/Berlin'),
    whole: fc.boolean(),
    rule: fc.constantFrom(null, 'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=WEEKLY;COUNT=5'),
    sequence: fc.nat({ max: 2 }),
    more: fc.constantFrom(GUEST, US, 'STATUS:CANCELLED'),
  })
  .map(({ uid, day, hour, zone, whole, rule, sequence, more }) => [
    `UID:${uid}`,
    whole ? `DTSTART;VALUE=DATE:${stamp(day, 0).slice(0, 8)}` : `DTSTART${zone}:${stamp(day, hour)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `SEQUENCE:${sequence}`,
    GUEST,
    more,
  ]);
const files = fc
  .array(fc.array(event, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((events, index) => fileOf(calendar(events), `${index}.ics`)));

const sorted = (records: readonly ContactRecord[]): string[] => records.map((record) => JSON.stringify(record)).sort();

describe('laws of reading calendars', () => {
  it('the order of the files changes only the order of what is found', () => {
    fc.assert(
      fc.property(files, (some) => {
        const forth = readCalendars(some, OPTIONS);
        const back = readCalendars([...some].reverse(), OPTIONS);
        expect(sorted(contacts(back))).toEqual(sorted(contacts(forth)));
        expect(back.rejected.map((one) => JSON.stringify(one)).sort()).toEqual(forth.rejected.map((one) => JSON.stringify(one)).sort());
      }),
    );
  });

  it('two windows that meet find what one window over both finds', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 0, max: 58 }), (some, days) => {
        const window = (from: number, to: number) =>
          contacts(readCalendars(some, { ...OPTIONS, from: formatDay(from), to: formatDay(to) }));
        const parts = [...window(FIRST, FIRST + days), ...window(FIRST + days + 1, FIRST + 59)];
        expect(sorted(parts)).toEqual(sorted(window(FIRST, FIRST + 59)));
      }),
    );
  });

  it('ids are told once', () => {
    fc.assert(
      fc.property(files, (some) => {
        const ids = contacts(readCalendars(some, OPTIONS)).map(({ sourceId }) => sourceId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
