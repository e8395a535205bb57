import { describe, expect, it } from 'vitest';

import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import { calendar, contacts, GUEST, OPTIONS, read, reasons, times, US } from './calendar-source.ts';

const AT = 'DTSTART;TZID=Asia/Shanghai:20260302T090000';

describe('lines', () => {
  it('fold with a tab too', () => {
    expect(contacts(read(calendar([['UID:f', AT, 'ATTENDEE;CN=Wa', '\tng:mailto:w@x.example']])))[0]?.parties[0]?.name).toBe('Wang');
  });

  it('in Windows-1252 keep their umlauts, though they might be half a Chinese character', () => {
    const bytes = new Uint8Array(
      Buffer.from(calendar([['UID:l', AT, GUEST.replace('王总', 'Müller'), 'SUMMARY:Besuch für Jürgen']]), 'latin1'),
    );
    const reading = readCalendars([{ name: 'x.ics', bytes }], OPTIONS);
    expect(contacts(reading)).toMatchObject([{ title: 'Besuch für Jürgen', parties: [{ name: 'Müller' }] }]);
  });

  it('make one line of a title, blanks single', () => {
    expect(contacts(read(calendar([['UID:t', AT, GUEST, 'SUMMARY:  one\\n\\ntwo \t three ']])))[0]?.title).toBe('one two three');
  });

  it('END of what was not begun ends nothing', () => {
    expect(read(calendar([['UID:e', AT, 'END:VALARM', GUEST]])).records).toHaveLength(1);
  });
});

describe('times', () => {
  it.each(['20261301T090000', '20260230T090000', '20260302T250000', '20260302T0900', 'tomorrow'])('%s is none', (value) => {
    expect(reasons(read(calendar([['UID:n', `DTSTART:${value}`, GUEST]])))).toContain('event-time');
  });

  it('an instance whose meeting cannot be read is not taken for the series', () => {
    expect(reasons(read(calendar([['UID:r', AT, 'RECURRENCE-ID;X="', GUEST]])))).toEqual(['event-time', 'event-line']);
  });

  it('a file describes a zone better than an offset in its name', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:(GMT+01:00) Office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const lines = ['UID:z', 'DTSTART;TZID="(GMT+01:00) Office":20260302T090000', GUEST];
    expect(times(read(calendar([lines], zone), { zone: 'Etc/UTC' }))).toEqual(['2026-03-02 07:00']);
    expect(times(read(calendar([lines]), { zone: 'Etc/UTC' }))).toEqual(['2026-03-02 08:00']);
  });
});

describe('series', () => {
  const weekly = ['UID:w', AT, 'RRULE:FREQ=WEEKLY;COUNT=3', GUEST];

  it('know a meeting by its day alone', () => {
    const moved = ['UID:w', 'RECURRENCE-ID;VALUE=DATE:20260309', 'DTSTART;TZID=Asia/Shanghai:20260310T150000', GUEST];
    expect(times(read(calendar([weekly, moved])))).toEqual(['2026-03-02 09:00', '2026-03-16 09:00', '2026-03-10 15:00']);
  });

  it('carry meetings into the window that were planned far outside', () => {
    const moved = [
      'UID:w',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20260309T090000',
      'DTSTART;TZID=Asia/Shanghai:20260409T090000',
      GUEST,
    ];
    const reading = read(calendar([weekly, moved]), { from: '2026-04-01', to: '2026-04-30' });
    expect(times(reading)).toEqual(['2026-04-09 09:00', '2026-04-16 09:00']);
  });

  it('are cancelled with all that was said of them before', () => {
    const moved = ['UID:w', 'RECURRENCE-ID;TZID=Asia/Shanghai:20260309T090000', 'DTSTART;TZID=Asia/Shanghai:20260310T150000', GUEST];
    expect(times(read(calendar([[...weekly, 'STATUS:CANCELLED'], moved])))).toEqual([]);
    expect(
      times(
        read(
          calendar([
            [...weekly, 'STATUS:CANCELLED'],
            [...moved, 'SEQUENCE:1'],
          ]),
        ),
      ),
    ).toEqual(['2026-03-10 15:00']);
  });

  it('of two versions written at once, the one that cancels counts', () => {
    const stamp = 'DTSTAMP:20260101T000000Z';
    for (const events of [
      [
        [...weekly, stamp],
        [...weekly, stamp, 'STATUS:CANCELLED'],
      ],
      [
        ['UID:w', 'CLASS:PUBLIC', stamp, 'STATUS:CANCELLED', AT, GUEST],
        ['UID:w', 'Z:1', stamp, AT, GUEST],
      ],
    ]) {
      expect(read(calendar(events)).records).toEqual([]);
    }
  });
});

describe('people', () => {
  it('an organiser who declined their own meeting is not there', () => {
    const lines = [
      'UID:o',
      AT,
      'ORGANIZER:mailto:wang@mengyuan.example',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:wang@mengyuan.example',
      US,
      'ATTENDEE:mailto:li@mengyuan.example',
    ];
    expect(contacts(read(calendar([lines])))).toMatchObject([
      { by: null, parties: [{ address: 'chen@hengrui.example' }, { address: 'li@mengyuan.example' }] },
    ]);
  });

  it('the id of an event without UID outlives its revisions', () => {
    const id = (sequence: number) => contacts(read(calendar([[AT, GUEST, `SEQUENCE:${sequence}`]])))[0]?.sourceId;
    expect(id(1)).toBe(id(2));
  });
});
