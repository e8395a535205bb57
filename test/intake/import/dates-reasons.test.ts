import { describe, expect, it } from 'vitest';

import type { Reading } from '../../../src/intake/import/records.ts';
import { readCards } from '../../../src/intake/import/vcard/read-cards.ts';
import { importDates as en } from '../../../src/messages/en/import-dates.ts';
import { importDates as zh } from '../../../src/messages/zh/import-dates.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { calendar, digest, fileOf, GUEST, read, US } from './calendar-source.ts';

const AT = 'DTSTART:20260302T010000Z';
const ENDLESS = Array.from({ length: 300 }, (_, index) => [`UID:e${index}`, 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY', GUEST]);
const OTHERS = ['VTODO', 'VJOURNAL', 'VFREEBUSY'].map((kind) => `BEGIN:VCALENDAR\nBEGIN:${kind}\nEND:${kind}\nEND:VCALENDAR\n`).join('');
const CARDS = ['KIND:group', 'KIND:location', 'FN:x', 'FN:x', 'TEL:1'].map((line) => `BEGIN:VCARD\n${line}\nEND:VCARD\n`).join('');
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Own',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Between them these give every reason and every understanding there is. */
const READINGS: readonly Reading[] = [
  read(''),
  read(OTHERS),
  read(calendar([['UID:1', GUEST]])),
  read(calendar([['UID:2', AT, GUEST, 'ATTENDEE;CN="x:y']])),
  read(calendar([['UID:3', AT, GUEST, 'RRULE:FREQ=DAILY;INTERVAL=5000']])),
  read(calendar(ENDLESS)),
  read(
    calendar([
      ['UID:4', AT, GUEST],
      ['UID:4', AT, GUEST],
    ]),
  ),
  read(calendar([['UID:5', AT, GUEST, 'STATUS:CANCELLED']])),
  read(calendar([['UID:6', AT, US, 'ATTENDEE;PARTSTAT=DECLINED:mailto:wang@mengyuan.example']])),
  read(
    calendar([
      ['UID:7', AT],
      ['UID:8', AT, US],
      ['UID:9', 'DTSTART:20200302T010000Z', GUEST],
    ]),
  ),
  read(calendar([['UID:10', AT, GUEST]], ['METHOD:REPLY'])),
  ...['China Standard Time', 'Own', 'Nobody Knows'].map((zone) =>
    read(calendar([['UID:z', `DTSTART;TZID=${zone}:20260302T010000`, GUEST]], ZONE)),
  ),
  readCards([fileOf(CARDS), fileOf('')], { digest }),
  readCards([{ name: 'x.vcf', bytes: new Uint8Array([...new TextEncoder().encode('BEGIN:VCARD\nFN:'), 0xcd, 0xf5, 10]) }], { digest }),
];

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  it('every reason is said, and none is there that nothing gives', () => {
    const speaker = new Speaker(language);
    const said = READINGS.flatMap((reading) => [
      ...reading.rejected.map(({ reason, args }) => [`import.rejected.${reason}`, args] as const),
      ...reading.understood.map(({ as, of }) => [`import.taken.${as}`, of === undefined ? {} : { of }] as const),
    ]);
    for (const [key, args] of said) expect(speaker.say(key, args), key).not.toBe('');
    expect([...new Set(said.map(([key]) => key))].sort()).toEqual(Object.keys(language === 'en' ? en : zh).sort());
  });
});
