import { describe, expect, it } from 'vitest';

import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import { calendar, contacts, fixture, GUEST, OPTIONS, read, reasons, times } from './calendar-source.ts';

const sample = (path: string, from: string, to: string, zone = 'America/Los_Angeles') =>
  readCalendars([fixture(`ical.js/samples/${path}`)], { ...OPTIONS, from, to, zone });

describe('samples of ical.js, expanded by hand', () => {
  it('recur_instances: first Tuesdays and RDATEs without EXDATEs, two meetings told anew', () => {
    expect(times(sample('recur_instances.ics', '2012-10-01', '2013-05-31'))).toEqual([
      '2012-11-06 10:00',
      '2012-11-10 10:00',
      '2012-11-30 10:00',
      '2013-01-01 10:00',
      '2013-03-05 10:00',
      '2013-05-07 10:00',
      '2012-10-02 15:00',
      '2012-11-06 20:00',
    ]);
  });

  it('recur_instances_finite: UNTIL ends the rule, not the RDATEs', () => {
    expect(times(sample('recur_instances_finite.ics', '2012-01-01', '2014-12-31'))).toEqual([
      '2012-10-02 10:00',
      '2012-11-05 10:00',
      '2012-11-06 10:00',
      '2012-11-10 10:00',
      '2012-12-04 10:00',
    ]);
  });

  it('rdate_exdate: a day in EXDATE takes out the meeting of that day', () => {
    const events = ['UID:123', 'DTSTART:20240609T030000Z', 'RRULE:FREQ=DAILY;INTERVAL=1;COUNT=4', 'EXDATE;VALUE=DATE:20240611', GUEST];
    const window = { from: '2024-01-01', to: '2024-12-31', zone: 'Etc/UTC' };
    expect(times(read(calendar([events]), window))).toEqual(['2024-06-09 03:00', '2024-06-10 03:00', '2024-06-12 03:00']);
    expect(reasons(sample('rdate_exdate.ics', '2024-01-01', '2024-12-31'))).toEqual(['event-nobody-else']);
  });

  it('multiple_rrules: Mondays and Sundays, each once, until the end of both', () => {
    expect(times(sample('multiple_rrules.ics', '2012-07-01', '2012-12-31'))).toEqual([
      '2012-07-01 11:00',
      '2012-07-02 11:00',
      '2012-07-08 11:00',
      '2012-07-09 11:00',
      '2012-07-15 11:00',
      '2012-07-16 11:00',
      '2012-07-22 11:00',
      '2012-07-23 11:00',
      '2012-07-29 11:00',
    ]);
  });

  it('google_birthday: RDATEs before the start count, whole days have no time', () => {
    const reading = sample('google_birthday.ics', '2012-01-01', '2014-12-31');
    expect(contacts(reading).map(({ sourceId, date, start, minutes }) => [sourceId, date, start, minutes])).toEqual([
      ['ics:2014_BIRTHDAY_79d389868f96182e@google.com/20121210', '2012-12-10', null, null],
      ['ics:2014_BIRTHDAY_79d389868f96182e@google.com/20131210', '2013-12-10', null, null],
      ['ics:2014_BIRTHDAY_79d389868f96182e@google.com/20141210', '2014-12-10', null, null],
      ['ics:BIRTHDAY_79d389868f96182e@google.com/20121210', '2012-12-10', null, null],
      ['ics:BIRTHDAY_79d389868f96182e@google.com/20131210', '2013-12-10', null, null],
      ['ics:BIRTHDAY_79d389868f96182e@google.com/20141210', '2014-12-10', null, null],
    ]);
  });

  it('parserv2: weekdays only', () => {
    expect(times(sample('parserv2.ics', '2012-09-13', '2012-09-18'))).toEqual([
      '2012-09-13 10:30',
      '2012-09-14 10:30',
      '2012-09-17 10:30',
      '2012-09-18 10:30',
    ]);
  });
});

describe('a series', () => {
  const weekly = [
    'UID:w',
    'DTSTART;TZID=Asia/Shanghai:20260302T090000',
    'DTEND;TZID=Asia/Shanghai:20260302T100000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    GUEST,
  ];

  it('moves with all later ones where an instance says so', () => {
    const moved = [
      'UID:w',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20260316T090000',
      'DTSTART;TZID=Asia/Shanghai:20260317T140000',
      'DURATION:PT2H',
      GUEST,
    ];
    const reading = read(calendar([weekly, moved]));
    expect(contacts(reading).map(({ date, start, minutes }) => [date, start, minutes])).toEqual([
      ['2026-03-02', '09:00', 60],
      ['2026-03-09', '09:00', 60],
      ['2026-03-17', '14:00', 120],
      ['2026-03-24', '14:00', 120],
    ]);
  });

  it('keeps the id of a meeting that was moved', () => {
    const moved = ['UID:w', 'RECURRENCE-ID:20260309T010000Z', 'DTSTART;TZID=Asia/Shanghai:20260310T150000', GUEST];
    const ids = contacts(read(calendar([weekly, moved]))).map(({ sourceId, date }) => [sourceId, date]);
    expect(ids).toContainEqual(['ics:w/20260309T010000Z', '2026-03-10']);
    expect(ids.filter(([id]) => id === 'ics:w/20260309T010000Z')).toHaveLength(1);
  });

  it('loses the meeting that was cancelled, and all of them if it was itself', () => {
    const one = [
      'UID:w',
      'RECURRENCE-ID;TZID=Asia/Shanghai:20260309T090000',
      'DTSTART;TZID=Asia/Shanghai:20260309T090000',
      'STATUS:CANCELLED',
      GUEST,
    ];
    const reading = read(calendar([weekly, one]));
    expect(times(reading)).toEqual(['2026-03-02 09:00', '2026-03-16 09:00', '2026-03-23 09:00']);
    expect(reading.rejected).toMatchObject([{ reason: 'event-cancelled', meant: true }]);
    const all = calendar([[...weekly, 'SEQUENCE:1']], ['METHOD:CANCEL']);
    expect(times(read(calendar([weekly]) + all))).toEqual([]);
    expect(times(read(all + calendar([[...weekly, 'SEQUENCE:2']])))).toHaveLength(4);
  });

  it('ends on the day UNTIL names, that day included', () => {
    expect(times(read(calendar([['UID:u', 'DTSTART:20260302T010000Z', 'RRULE:FREQ=DAILY;UNTIL=20260304', GUEST]])))).toHaveLength(3);
  });

  it('has its start among its meetings even where the rule has not', () => {
    const reading = read(calendar([['UID:s', 'DTSTART:20260304T010000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2', GUEST]]));
    expect(times(reading)).toEqual(['2026-03-04 09:00', '2026-03-09 09:00', '2026-03-16 09:00']);
  });

  it('goes on where its rule cannot be read, and says so', () => {
    const reading = read(calendar([['UID:b', 'DTSTART:20260304T010000Z', 'RRULE:FREQ=DAILY;INTERVAL=5000000', GUEST]]));
    expect(times(reading)).toEqual(['2026-03-04 09:00']);
    expect(reading.rejected).toMatchObject([{ reason: 'event-rule-broken', meant: false }]);
  });
});
