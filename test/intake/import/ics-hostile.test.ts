import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import { calendar, contacts, fixture, GUEST, OPTIONS, read, reasons, times, US } from './calendar-source.ts';

const START = 'DTSTART:20200101T000000Z';

describe('rules without end', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;INTERVAL=7',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;INTERVAL=24;BYDAY=5MO;BYMONTH=2',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=999',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=DAILY;COUNT=999999999',
    `FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: 400 }, () => '31').join(',')}`,
    'FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=20',
  ])('%s ends', (rule) => {
    const reading = read(calendar([['UID:e', START, `RRULE:${rule}`, GUEST]]));
    expect(reading.records.length).toBeLessThanOrEqual(10_000);
  });

  it('says what was cut', () => {
    expect(reasons(read(calendar([['UID:e', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY', GUEST]])))).toContain('event-rule-endless');
  });

  it('says of one by one named days, too, where there are more than people meet on', () => {
    const days = Array.from(
      { length: 12_000 },
      (_, n) => `RDATE:${String(2001 + (n % 25))}0${1 + (n % 9)}${10 + (n % 18)}T${10 + (n % 7)}${10 + (n % 47)}00Z`,
    );
    const reading = read(calendar([['UID:r', 'DTSTART:20000302T090000Z', ...days, US, GUEST]]), { from: '1970-01-01' });
    expect(contacts(reading)).toHaveLength(10_000);
    expect(reasons(reading)).toEqual(['event-rule-endless']);
  });

  it('says nothing of a rule whose meetings nobody else was at', () => {
    expect(reasons(read(calendar([['UID:e', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY']])))).toEqual(['event-nobody-else']);
  });

  it('a thousand of them together end too', () => {
    const many = Array.from({ length: 1000 }, (_, index) => [`UID:${index}`, START, 'RRULE:FREQ=SECONDLY', GUEST]);
    const said = reasons(read(calendar(many)));
    expect(said.filter((reason) => reason === 'event-rule-endless').length).toBeGreaterThan(100);
    expect(said.filter((reason) => reason === 'event-rule-endless' || reason === 'event-rule-crowded')).toHaveLength(1000);
  });

  it('a made-up zone that changes every second ends too', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Evil',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(times(read(calendar([['UID:z', 'DTSTART;TZID=Evil:20260302T090000', GUEST]], zone)))).toHaveLength(1);
  });
});

describe('texts that harm', () => {
  it('a title of 10 kB, controls and marks that reorder', () => {
    const [contact] = contacts(
      read(calendar([['UID:t', 'DTSTART:20260302T010000Z', GUEST, `SUMMARY:\u202eevil\u0007\\n${'长'.repeat(10_000)}`]])),
    );
    expect([...(contact?.title ?? '')]).toHaveLength(200);
    expect(contact?.title).toMatch(/^evil␇ 长+…$/u);
  });

  it('names and addresses with controls', () => {
    const [contact] = contacts(
      read(calendar([['UID:t', 'DTSTART:20260302T010000Z', 'ATTENDEE;CN=\u202ewang\u0000:mailto:wa\u200bng@x.example', US]])),
    );
    expect(contact?.parties[0]).toMatchObject({ name: 'wang␀', address: null });
  });

  it('names of the language itself', () => {
    const lines = [
      'UID:__proto__',
      'DTSTART:20260302T010000Z',
      GUEST,
      'CONSTRUCTOR:x',
      '__PROTO__:x',
      'ATTENDEE;__PROTO__=x;CN=toString:mailto:a@b.example',
      'CATEGORIES:constructor',
    ];
    expect(contacts(read(calendar([lines]), { categories: {} }))).toMatchObject([{ about: '__proto__', purpose: null }]);
  });
});

describe('files that harm', () => {
  it('components in components', () => {
    const text = `${'BEGIN:VCALENDAR\nBEGIN:X\nBEGIN:VALARM\n'.repeat(50_000)}${calendar([['UID:n', 'DTSTART:20260302T010000Z', GUEST]])}`;
    expect(read(text).records).toHaveLength(1);
  });

  it('a million lines, folded into one or not', () => {
    expect(reasons(read(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n${' x\n'.repeat(1_000_000)}`))).toEqual(['event-time']);
    expect(reasons(read('X:1\n'.repeat(1_000_000)))).toEqual(['calendar-none']);
  });

  it('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readCalendars([{ name: 'x', bytes }], OPTIONS).read).toHaveLength(1);
      }),
    );
  });

  const SOURCES = [
    'samples/recur_instances.ics',
    'samples/multiple_rrules.ics',
    'samples/google_birthday.ics',
    'samples/timezones/America/New_York.ics',
  ];
  const sources = SOURCES.map((path) => fixture(`ical.js/${path}`).bytes);

  it('a thousand corrupted calendars: cut, flipped, in a wrong encoding', () => {
    const options = { ...OPTIONS, from: '2012-01-01', to: '2013-12-31' };
    const damage = fc.record({
      which: fc.nat({ max: sources.length - 1 }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 30 }),
      as: fc.constantFrom('same', 'utf16le', 'latin1', 'bom'),
    });
    fc.assert(
      fc.property(damage, ({ which, cut, flips, as }) => {
        const source = sources[which] ?? new Uint8Array();
        const bytes = source.slice(0, Math.ceil(source.length * cut));
        for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte;
        const reading = readCalendars([{ name: 'x.ics', bytes: encodedAs(bytes, as) }], options);
        for (const { date, sourceId, start } of contacts(reading)) {
          expect(date >= options.from && date <= options.to).toBe(true);
          expect(sourceId).toMatch(/^ics:./u);
          expect(start ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function encodedAs(bytes: Uint8Array, as: string): Uint8Array {
  if (as === 'utf16le') return new Uint8Array([0xff, 0xfe, ...Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')]);
  if (as === 'latin1') return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1'));
  return as === 'bom' ? new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]) : bytes;
}
