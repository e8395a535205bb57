import { describe, expect, it } from 'vitest';

import { calendar, contacts, fileOf, GUEST, OPTIONS, read, reasons, times, US } from './calendar-source.ts';
import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';

const WHEN = ['UID:p', 'DTSTART:20260302T010000Z', 'DTEND:20260302T023000Z', 'SUMMARY:产线停机复盘'];
const one = (...lines: string[]) => read(calendar([[...WHEN, ...lines]]));

describe('who was there', () => {
  it('is the organiser and all who were invited, each once', () => {
    const reading = one(
      'ORGANIZER;CN=Chen:MAILTO:Chen@Hengrui.example',
      US,
      'ATTENDEE;CN="王总";PARTSTAT=NEEDS-ACTION:mailto:WANG@mengyuan.example',
      'ATTENDEE;CN=wang@mengyuan.example:mailto:wang@mengyuan.example',
      'ATTENDEE;CUTYPE=ROOM;CN=会议室:mailto:room3@hengrui.example',
      'ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@hengrui.example',
      'ATTENDEE;ROLE=NON-PARTICIPANT:mailto:boss@mengyuan.example',
    );
    expect(contacts(reading)).toEqual([
      {
        kind: 'contact',
        at: { file: 'test.ics', line: 3 },
        sourceId: 'ics:p',
        source: 'calendar',
        date: '2026-03-02',
        start: '09:00',
        minutes: 90,
        organisation: null,
        parties: [
          { name: 'Chen', address: 'chen@hengrui.example', sourceId: null, side: 'ours' },
          { name: '王总', address: 'wang@mengyuan.example', sourceId: null, side: null },
        ],
        participants: null,
        channel: 'meeting',
        by: 0,
        purpose: null,
        directed: null,
        title: '产线停机复盘',
        about: 'p',
      },
    ]);
  });

  it('counts guests nobody named', () => {
    expect(contacts(one(US, 'ATTENDEE;X-NUM-GUESTS=3:mailto:wang@mengyuan.example'))[0]?.participants).toBe(5);
    expect(contacts(one(US, GUEST, 'ATTENDEE:urn:uuid:1234'))[0]?.participants).toBe(3);
  });

  it('is not who said no', () => {
    const reading = one(US, GUEST, 'ATTENDEE;PARTSTAT=DECLINED:mailto:li@mengyuan.example');
    expect(contacts(reading)[0]?.parties.map(({ address }) => address)).toEqual(['chen@hengrui.example', 'wang@mengyuan.example']);
  });
});

describe('what is no contact', () => {
  it.each([
    ['event-declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:chen@hengrui.example', GUEST]],
    [
      'event-declined',
      [US, 'ATTENDEE;PARTSTAT=DECLINED:mailto:wang@mengyuan.example', 'ATTENDEE;PARTSTAT=DECLINED:mailto:li@mengyuan.example'],
    ],
    ['event-declined', ['ORGANIZER:mailto:chen@hengrui.example', 'ATTENDEE;PARTSTAT=DECLINED:mailto:wang@mengyuan.example']],
    ['event-nobody-else', ['TRANSP:TRANSPARENT']],
    ['event-nobody-else', ['ATTENDEE;CUTYPE=ROOM:mailto:room3@hengrui.example']],
    ['event-internal', [US, 'ATTENDEE:mailto:lin@cn.hengrui.example']],
    ['event-cancelled', [US, GUEST, 'STATUS:CANCELLED']],
  ])('%s', (reason, lines) => {
    const reading = one(...lines);
    expect(reading.records).toEqual([]);
    expect(reading.rejected).toMatchObject([{ reason, meant: true, args: { title: '产线停机复盘' }, at: { line: 3 } }]);
  });

  it('is not left out if one of us went, or one of them, or nobody minds the time', () => {
    expect(
      one('ATTENDEE;PARTSTAT=DECLINED:mailto:chen@hengrui.example', 'ATTENDEE:mailto:lin@hengrui.example', GUEST).records,
    ).toHaveLength(1);
    expect(one(US, GUEST, 'ATTENDEE;PARTSTAT=DECLINED:mailto:li@mengyuan.example').records).toHaveLength(1);
    expect(one(US, GUEST, 'TRANSP:TRANSPARENT').records).toHaveLength(1);
  });

  it('tasks, notes and busy times are counted and left out', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'END:VTODO',
      'BEGIN:VTODO',
      'END:VTODO',
      'BEGIN:VJOURNAL',
      'END:VJOURNAL',
      'BEGIN:VFREEBUSY',
      'END:VFREEBUSY',
      'END:VCALENDAR',
    ].join('\n');
    const reading = read(text);
    expect(reading.read[0]?.count).toBe(4);
    expect(reading.rejected.map(({ reason, args, meant }) => [reason, args['count'], meant])).toEqual([
      ['entry-vtodo', 2, true],
      ['entry-vjournal', 1, true],
      ['entry-vfreebusy', 1, true],
    ]);
  });

  it('an answer to an invitation is no meeting, an older version no second one', () => {
    expect(reasons(read(calendar([[...WHEN, GUEST]], ['METHOD:REPLY'])))).toEqual(['event-answer']);
    const newer = [...WHEN.slice(0, 1), 'DTSTART:20260303T010000Z', 'SEQUENCE:2', GUEST];
    const reading = read(calendar([newer, [...WHEN, GUEST, 'SEQUENCE:1']]));
    expect(times(reading)).toEqual(['2026-03-03 09:00']);
    expect(reading.rejected).toMatchObject([{ reason: 'event-older', meant: true }]);
  });

  it('events outside the window are counted, once a file', () => {
    const far = ['UID:far', 'DTSTART:20200302T010000Z', GUEST];
    const reading = read(calendar([far, ['UID:far2', ...far.slice(1)], [...WHEN, GUEST]]));
    expect(times(reading)).toEqual(['2026-03-02 09:00']);
    expect(reading.rejected).toMatchObject([
      { reason: 'event-outside', args: { count: 2, from: '2026-01-01', to: '2026-12-31' }, meant: true },
    ]);
  });

  it('a file without a calendar says so', () => {
    expect(reasons(read('Dear Sir,\nplease find attached'))).toEqual(['calendar-none']);
    expect(reasons(read(''))).toEqual(['calendar-none']);
  });
});

describe('through what', () => {
  it.each([
    ['LOCATION:Microsoft Teams Meeting'],
    ['X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/1'],
    ['LOCATION:https://us02web.zoom.us/j/123'],
    ['X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij'],
    ['URL:https://hengrui.webex.com/meet/chen'],
    ['LOCATION:腾讯会议 123-456-789'],
    ['CONFERENCE;VALUE=URI:https://meeting.tencent.com/dm/abc'],
    ['URL:https://vc.feishu.cn/j/123'],
    ['LOCATION:钉钉会议'],
    ['CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO":https://meet.hengrui.example/1'],
    ['CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.hengrui.example/1'],
  ])('%s is video', (line) => expect(contacts(one(US, GUEST, line))[0]?.channel).toBe('video'));

  it.each([
    ['CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+86-10-0000'],
    ['LOCATION:蒙原乳业二楼'],
    ['DESCRIPTION:see zoom.us/j/1 from last time'],
    ['LOCATION:Zoomlion Changsha'],
  ])('%s is a meeting', (line) => expect(contacts(one(US, GUEST, line))[0]?.channel).toBe('meeting'));
});

describe('how long, what about', () => {
  const length = (...lines: string[]) => contacts(read(calendar([['UID:l', GUEST, ...lines]])))[0]?.minutes;

  it('is the time between, the duration, or unknown', () => {
    expect(length('DTSTART:20260302T010000Z', 'DURATION:PT1H15M')).toBe(75);
    expect(length('DTSTART:20260302T010000Z', 'DURATION:P1D')).toBe(1440);
    expect(length('DTSTART;TZID=Asia/Shanghai:20260302T090000', 'DTEND:20260302T020000Z')).toBe(60);
    expect(length('DTSTART:20260302T010000Z')).toBeNull();
    expect(length('DTSTART:20260302T010000Z', 'DTEND:20260302T000000Z')).toBeNull();
    expect(length('DTSTART:20260302T010000Z', 'DTEND:20260305T010000Z')).toBeNull();
  });

  it('whole days are one contact on the first of them', () => {
    const reading = read(calendar([['UID:d', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260305', GUEST]]));
    expect(contacts(reading)).toMatchObject([{ date: '2026-03-02', start: null, minutes: null }]);
  });

  it('a category is a purpose only where somebody said which', () => {
    const lines = calendar([[...WHEN, GUEST, 'CATEGORIES:Red,停机']]);
    expect(contacts(read(lines))[0]?.purpose).toBeNull();
    expect(contacts(read(lines, { categories: { 停机: 'problem_solving' } }))[0]?.purpose).toBe('problem_solving');
    expect(contacts(read(lines, { categories: { '停机 ': 'problem_solving' } }))[0]?.purpose).toBeNull();
  });

  it('keeps nothing of descriptions, places and attachments, and no title of what is private', () => {
    const secret = 'SECRET-7f3a';
    const lines = ['DESCRIPTION', 'LOCATION', 'GEO', 'COMMENT', 'CONTACT', 'X-ALT-DESC', 'ATTACH'].map((name) => `${name}:${secret}`);
    expect(JSON.stringify(one(US, GUEST, ...lines))).not.toContain(secret);
    expect(contacts(one(US, GUEST, 'CLASS:PRIVATE'))[0]?.title).toBeNull();
  });

  it('gives an event without UID an id of its content', () => {
    const text = (stamp: string) => calendar([['DTSTART:20260302T010000Z', GUEST, stamp]]);
    const [first] = contacts(read(text('DTSTAMP:20260101T000000Z')));
    const [again] = contacts(read(text('DTSTAMP:20260505T000000Z')));
    const [other] = contacts(read(text('SUMMARY:x')));
    expect(first?.sourceId).toMatch(/^ics:[0-9a-f]{32}$/);
    expect(again?.sourceId).toBe(first?.sourceId);
    expect(other?.sourceId).not.toBe(first?.sourceId);
  });
});

it('reads GB18030, UTF-16, CR alone, and folds inside a character', () => {
  const text = calendar([[...WHEN, GUEST]]);
  const utf8 = new TextEncoder().encode(text);
  const folded = utf8.findIndex((byte) => byte > 0x80) + 1;
  const inside = new Uint8Array([...utf8.subarray(0, folded), 13, 10, 32, ...utf8.subarray(folded)]);
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const gb = gb18030(text);
  for (const bytes of [
    inside,
    utf16,
    gb,
    new TextEncoder().encode(text.replaceAll('\r\n', '\r')),
    new TextEncoder().encode(`\ufeff${text}`),
  ]) {
    const [contact] = contacts(readCalendars([{ name: 'x.ics', bytes }], OPTIONS));
    expect(contact).toMatchObject({ title: '产线停机复盘', parties: [{ name: '王总' }] });
  }
  expect(readCalendars([{ name: 'x.ics', bytes: gb }], OPTIONS).understood).toContainEqual({
    what: 'x.ics',
    as: 'encoding',
    of: 'gb18030',
  });
});

/** The few characters these tests need, as GB18030 has them. */
function gb18030(text: string): Uint8Array {
  const codes: Record<string, readonly number[]> = {
    产: [0xb2, 0xfa],
    线: [0xcf, 0xdf],
    停: [0xcd, 0xa3],
    机: [0xbb, 0xfa],
    复: [0xb8, 0xb4],
    盘: [0xc5, 0xcc],
    王: [0xcd, 0xf5],
    总: [0xd7, 0xdc],
  };
  return new Uint8Array([...text].flatMap((letter) => codes[letter] ?? [letter.charCodeAt(0)]));
}

it('mends what is torn: no END, stray blank lines, a line nobody can read', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    ...WHEN,
    '',
    GUEST,
    'ATTENDEE;CN="x:mailto:y',
    'BEGIN:VEVENT',
    'UID:q',
    'DTSTART:20260303T010000Z',
    GUEST,
  ].join('\n');
  const reading = readCalendars([fileOf(text)], OPTIONS);
  expect(times(reading)).toEqual(['2026-03-02 09:00', '2026-03-03 09:00']);
  expect(reading.rejected).toMatchObject([{ reason: 'event-line', args: { name: 'ATTENDEE' }, at: { line: 9 }, meant: false }]);
});
