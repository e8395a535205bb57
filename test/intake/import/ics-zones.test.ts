import { describe, expect, it } from 'vitest';

import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import { fileZone } from '../../../src/intake/import/ics/file-zones.ts';
import { intlZone } from '../../../src/intake/import/zone/intl-zone.ts';
import { readTree } from '../../../src/intake/import/ics/tree.ts';
import { WINDOWS_ZONES } from '../../../src/intake/import/ics/windows-zones.ts';
import { calendar, fixture, GUEST, OPTIONS, read, times } from './calendar-source.ts';

const at = (start: string, zone: string, head: readonly string[] = []): string[] =>
  times(read(calendar([['UID:z', `DTSTART${start}`, GUEST]], head), { zone }));

describe('clocks', () => {
  it('reads UTC, a zone and a floating time on our clock', () => {
    expect(at(':20260302T010000Z', 'Asia/Shanghai')).toEqual(['2026-03-02 09:00']);
    expect(at(';TZID=America/New_York:20260302T200000', 'Asia/Shanghai')).toEqual(['2026-03-03 09:00']);
    expect(at(':20260302T200000', 'Asia/Kolkata')).toEqual(['2026-03-02 20:00']);
    expect(at(':20260302T000000Z', 'Asia/Kolkata')).toEqual(['2026-03-02 05:30']);
  });

  it('follows daylight saving on either side', () => {
    expect(at(';TZID=America/New_York:20260307T120000', 'Europe/Berlin')).toEqual(['2026-03-07 18:00']);
    expect(at(';TZID=America/New_York:20260308T120000', 'Europe/Berlin')).toEqual(['2026-03-08 17:00']);
    expect(at(';TZID=Asia/Shanghai:20260329T090000', 'Europe/Berlin')).toEqual(['2026-03-29 03:00']);
    expect(at(';TZID=Asia/Shanghai:20260329T080000', 'Europe/Berlin')).toEqual(['2026-03-29 01:00']);
  });

  it('reads a skipped time by the clock before, and of two equal times the first', () => {
    expect(at(';TZID=America/New_York:20260308T023000', 'Etc/UTC')).toEqual(['2026-03-08 07:30']);
    expect(at(';TZID=America/New_York:20261101T013000', 'Etc/UTC')).toEqual(['2026-11-01 05:30']);
    expect(at(';TZID=Europe/Berlin:20260329T023000', 'Etc/UTC')).toEqual(['2026-03-29 01:30']);
    expect(at(';TZID=Europe/Berlin:20261025T023000', 'Etc/UTC')).toEqual(['2026-10-25 00:30']);
  });

  it('keeps a weekly meeting at its hour where it was made', () => {
    const lines = ['UID:w', 'DTSTART;TZID=Europe/Berlin:20260323T100000', 'RRULE:FREQ=WEEKLY;COUNT=2', GUEST];
    expect(times(read(calendar([lines])))).toEqual(['2026-03-23 17:00', '2026-03-30 16:00']);
  });

  it('knows the names of Windows, of paths and of offsets', () => {
    expect(at(';TZID=China Standard Time:20260302T090000', 'Etc/UTC')).toEqual(['2026-03-02 01:00']);
    expect(at(';TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20260302T090000', 'Etc/UTC')).toEqual(['2026-03-02 08:00']);
    expect(at(';TZID="(UTC+08:00) Beijing":20260302T090000', 'Etc/UTC')).toEqual(['2026-03-02 01:00']);
    expect(at(';TZID="(GMT +01:00)":20260302T090000', 'Etc/UTC')).toEqual(['2026-03-02 08:00']);
  });

  it('has a zone of the database for every name of Windows', () => {
    expect(Object.values(WINDOWS_ZONES).filter((name) => intlZone(name) === null)).toEqual([]);
  });

  it('takes the day and no time where nobody knows the clock', () => {
    const reading = read(calendar([['UID:n', 'DTSTART;TZID=Nowhere/Land:20260302T233000', GUEST]]));
    expect(times(reading)).toEqual(['2026-03-02']);
    expect(reading.understood).toContainEqual({ what: 'Nowhere/Land', as: 'zone-unknown' });
  });

  it('believes the file about a zone only it knows', () => {
    const reading = readCalendars([fixture('ical.js/samples/timezone_from_file.ics')], {
      ...OPTIONS,
      from: '2023-01-01',
      to: '2023-12-31',
      zone: 'Etc/UTC',
    });
    expect(reading.rejected).toMatchObject([{ reason: 'event-nobody-else' }]);
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Nowhere/Middle',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:-0741',
      'TZOFFSETTO:-0741',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(at(';TZID=Nowhere/Middle:20260306T134200', 'Etc/UTC', zone)).toEqual(['2026-03-06 21:23']);
  });
});

describe('made-up zones of ical.js', () => {
  const END = 2e9;
  const made = (name: string) => {
    const part = readTree(fixture(`ical.js/samples/timezones/Makebelieve/${name}.ics`).bytes).parts[0]?.parts[0];
    return part === undefined ? null : fileZone(name, part, END, { left: 1000 });
  };
  const hours = (name: string, moments: readonly string[]) =>
    moments.map((moment) => (made(name)?.offsetAt(Date.parse(moment) / 1000) ?? 0) / 3600);

  it('RDATE: changes at the dates it lists, days and UTC times alike', () => {
    const moments = [
      '1972-01-01T00:00Z',
      '1976-01-01T00:00Z',
      '1981-01-01T00:00Z',
      '1986-01-01T00:00Z',
      '1991-01-01T00:00Z',
      '1996-01-01T00:00Z',
    ];
    expect(hours('RDATE_test', moments)).toEqual([-5, -4, -5, -4, -5, -4]);
  });

  it('RRULE: both change every five years, the later one stays; UNTIL is UTC', () => {
    const moments = [
      '1974-01-01T00:00Z',
      '1975-01-01T03:00Z',
      '1975-01-01T08:00Z',
      '1980-01-01T03:00Z',
      '1983-01-01T00:00Z',
      '1985-01-01T08:00Z',
    ];
    expect(hours('RRULE_UNTIL_test', moments)).toEqual([-5, -5, -4, -5, -4, -4]);
  });
});

it('refuses a clock of ours that does not exist', () => {
  expect(() => readCalendars([], { ...OPTIONS, zone: 'Mars/Olympus' })).toThrow(RangeError);
  expect(() => readCalendars([], { ...OPTIONS, from: '2026-02-30' })).toThrow(RangeError);
});
