import { describe, expect, it } from 'vitest';
import { readCalendars } from '../../../../src/intake/import/ics/read-calendars.ts';
import type { ImportReport } from '../../../../src/intake/import/settle/report.ts';
import { veiled } from '../../../../src/intake/import/settle/veil.ts';
import { calendar, digest, fileOf } from '../calendar-source.ts';
import { contact, person, reading, SMALL, take, type Taken, type Texts } from './taking.ts';

const LOG = 'interactions/import-cal.yaml';
const PEOPLE = ['ORGANIZER:mailto:chen@ours.example', 'ATTENDEE:mailto:wang@mengyuan.example'];
const event = (uid: string, day: string, ...more: readonly string[]): string[] => [
  `UID:${uid}`,
  'DTSTAMP:20260601T000000Z',
  `DTSTART:${day}T010000Z`,
  `DTEND:${day}T020000Z`,
  ...PEOPLE,
  ...more,
];
const WEEKLY = event('w', '20260401', 'RRULE:FREQ=WEEKLY;COUNT=3');

function taken(texts: Texts, events: readonly (readonly string[])[], more: Parameters<typeof take>[2] = {}, name = 'cal.ics'): Taken {
  const options = { digest, from: '2026-01-01', to: '2026-06-30', zone: 'UTC', own: ['chen@ours.example'], ownDomains: ['ours.example'] };
  return take(texts, readCalendars([fileOf(calendar(events), name)], options), { kind: 'ics', id: 'cal', ...more });
}

const told = ({ withdrawn }: ImportReport): readonly string[] =>
  withdrawn.map(({ date, why, to, line }) => `${line} ${date} ${why}${to === null ? '' : ` ${to}`}`);

describe('what the plan holds and the calendar no longer says', () => {
  const SINGLE = event('m', '20260408');
  const first = taken(SMALL, [SINGLE, WEEKLY]);
  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['nothing has changed', [SINGLE, WEEKLY], []],
    ['cancelled', [[...SINGLE, 'STATUS:CANCELLED'], WEEKLY], ['5 2026-04-08 cancelled']],
    ['declined by us', [[...SINGLE, 'ATTENDEE;PARTSTAT=DECLINED:mailto:chen@ours.example'], WEEKLY], ['5 2026-04-08 declined']],
    ['only ours are left', [SINGLE.with(-1, 'ATTENDEE:mailto:lin@ours.example'), WEEKLY], ['5 2026-04-08 internal']],
    ['nobody is left', [SINGLE.slice(0, 4), WEEKLY], ['5 2026-04-08 nobody-else']],
    ['moved within the window', [event('m', '20260409'), WEEKLY], ['5 2026-04-08 moved 2026-04-09']],
    ['put off until after today', [event('m', '20260801'), WEEKLY], ['5 2026-04-08 moved 2026-08-01']],
    ['moved by an hour', [[...SINGLE, 'SEQUENCE:1'].map((line) => line.replace('T010000', 'T013000')), WEEKLY], []],
    ['one of a series cancelled', [SINGLE, WEEKLY, event('w', '20260408', 'RECURRENCE-ID:20260408T010000Z', 'STATUS:CANCELLED')], ['6 2026-04-08 cancelled']],
    ['one of a series moved', [SINGLE, WEEKLY, event('w', '20260410', 'RECURRENCE-ID:20260408T010000Z')], ['6 2026-04-08 moved 2026-04-10']],
    ['one of a series struck out', [SINGLE, [...WEEKLY, 'EXDATE:20260415T010000Z']], ['7 2026-04-15 dropped']],
    ['a series that ends earlier', [SINGLE, event('w', '20260401', 'RRULE:FREQ=WEEKLY;COUNT=1')], ['6 2026-04-08 dropped', '7 2026-04-15 dropped']],
    ['a series that became its first meeting', [SINGLE, event('w', '20260401')], ['6 2026-04-08 dropped', '7 2026-04-15 dropped']],
    ['a whole series cancelled without its rule', [SINGLE, event('w', '20260401', 'STATUS:CANCELLED')], ['4 2026-04-01 cancelled', '6 2026-04-08 cancelled', '7 2026-04-15 cancelled']],
    ['a whole series put to another hour', [SINGLE, WEEKLY.map((line) => line.replace(/(DTSTART|DTEND)(.*)T0(\d)/, '$1$2T1$3'))], []],
    ['deleted from the calendar', [WEEKLY], ['5 2026-04-08 gone']],
    ['deleted, and only later ones are in the file', [event('other', '20260501')], []],
  ])('%s', (_, events, expected) => {
    const { report, texts, errors } = taken(first.texts, events);
    expect(told(report)).toEqual(expected);
    expect(texts[LOG]?.startsWith(first.texts[LOG] ?? '-')).toBe(true);
    expect(errors).toEqual([]);
    expect(told(taken(texts, events).report)).toEqual(expected);
  }); // prettier-ignore

  it('writes a whole series put to another hour once', () => {
    const later = WEEKLY.map((line) => line.replace(/(DTSTART|DTEND)(.*)T0(\d)/, '$1$2T1$3'));
    expect(taken(first.texts, [SINGLE, later]).report.added.contacts).toBe(0);
  });

  it('says nothing of what was not asked for', () => {
    const limits = { from: '2026-04-10', to: null, today: '2026-06-30', keepFrom: null };
    const struck = [SINGLE, [...WEEKLY, 'EXDATE:20260408T010000Z', 'EXDATE:20260415T010000Z']];
    expect(told(taken(first.texts, struck, { limits }).report)).toEqual(['7 2026-04-15 dropped']);
  });

  it('takes what is missing for deleted only where the same file was read again', () => {
    expect(told(taken(first.texts, [WEEKLY], {}, 'march.ics').report)).toEqual([]);
    const other = taken(first.texts, [WEEKLY], { id: 'another' }).report;
    expect(told(other)).toEqual([]);
    const obscure = [WEEKLY, ['UID:x', 'SUMMARY:when?']];
    expect(told(taken(first.texts, obscure).report)).toEqual([]);
  });

  it('names the entries that say they are this one, to be parted first', () => {
    const crm = take(first.texts, reading('crm', [contact({ sourceId: 'crm:9', date: '2026-04-08', source: 'crm' })]));
    const [line] = taken(crm.texts, [[...SINGLE, 'STATUS:CANCELLED'], event('w', '20260401')]).report.withdrawn;
    expect(line).toMatchObject({ sourceId: 'ics:m', meant: [] });
    const alone = taken(SMALL, [SINGLE]);
    const two = take(alone.texts, reading('crm', [contact({ sourceId: 'crm:9', date: '2026-04-08', source: 'crm' })]));
    expect(taken(two.texts, [[...SINGLE, 'STATUS:CANCELLED']]).report.withdrawn[0]?.meant).toEqual([
      { sourceId: 'crm:9', file: 'interactions/import-crm.yaml', line: 4 },
    ]);
  });

  it('finds it under pseudonyms too', () => {
    const veil = veiled((kind, text) => digest(new TextEncoder().encode(`${kind} ${text}`)));
    const plan = { ...SMALL, 'guanxi.yaml': 'guanxi: 1\nas_of: 2026-06-30\nprivacy: {pseudonyms: true}\n' };
    const hidden = taken(plan, [SINGLE, WEEKLY], { veil });
    expect(hidden.texts[LOG]).not.toContain('ics:m"');
    expect(told(taken(hidden.texts, [[...SINGLE, 'STATUS:CANCELLED'], WEEKLY], { veil }).report)).toEqual(['5 2026-04-08 cancelled']);
  });

  it('knows the lines of a meeting with two accounts under pseudonyms too', () => {
    const veil = veiled((kind, text) => digest(new TextEncoder().encode(`${kind} ${text}`)));
    const other = 'id: other\nname: Other\nrelation: customer\npeople:\n  - {id: p.zhao, name: Zhao, addresses: [zhao@other.example]}\n';
    const plan = { ...SMALL, 'guanxi.yaml': 'guanxi: 1\nas_of: 2026-06-30\nprivacy: {pseudonyms: true}\n', 'accounts/other.yaml': other };
    const both = (day: string, ...more: string[]) => event('two', day, 'ATTENDEE:mailto:zhao@other.example', ...more);
    const hidden = taken(plan, [both('20260402'), WEEKLY], { veil });
    const now = (two: string[]) => told(taken(hidden.texts, [two, WEEKLY], { veil }).report);
    expect(hidden.report.added.contacts).toBe(5);
    expect(now(both('20260402'))).toEqual([]);
    expect(now(both('20260403'))).toEqual(['5 2026-04-02 moved 2026-04-03', '6 2026-04-02 moved 2026-04-03']);
    expect(now(both('20260402', 'STATUS:CANCELLED'))).toEqual(['5 2026-04-02 cancelled', '6 2026-04-02 cancelled']);
  });
});

describe('what the plan holds and a table no longer says', () => {
  const rows = (...ids: readonly string[]) =>
    ids.map((id) => contact({ sourceId: id, date: `2026-04-0${id.at(-1) ?? ''}`, source: 'crm' }));
  const first = take(SMALL, reading('crm', rows('crm:1', 'crm:2', 'crm:3')));
  const again = (withdrawn: ReturnType<typeof reading>['withdrawn'] = []) => {
    return told(take(first.texts, { ...reading('crm', rows('crm:1', 'crm:3')), withdrawn }).report);
  };

  it('is cancelled, not done, or no longer there', () => {
    expect(again()).toEqual(['5 2026-04-02 gone']);
    expect(again([{ sourceId: 'crm:2', why: 'cancelled', to: null, series: false }])).toEqual(['5 2026-04-02 cancelled']);
  });

  it('is not called missing where a row of contacts was not understood, and is where one of people was not', () => {
    const left = reading('crm', rows('crm:1', 'crm:3'));
    const people = person({
      name: 'Zhao',
      at: { file: 'people', line: 2 },
      organisation: { name: '蒙原乳业', sourceId: null, domain: null },
    });
    const obscure = (file: string) => [{ at: { file, line: 9 }, reason: 'no_date', args: {}, meant: false }];
    const of = (file: string) => told(take(first.texts, { ...left, records: [...left.records, people], rejected: obscure(file) }).report);
    expect([of('f'), of('people'), of('unread')]).toEqual([[], ['5 2026-04-02 gone'], []]);
  });

  it('is not called missing where only one sheet was read', () => {
    expect(told(take(first.texts, { ...reading('crm', rows('crm:1', 'crm:3')), partial: true }).report)).toEqual([]);
  });

  it('is not asked of mail, which is deleted and was written all the same', () => {
    const letters = take(SMALL, reading('mail', rows('mail:1', 'mail:2', 'mail:3')), { kind: 'mail' });
    expect(told(take(letters.texts, reading('mail', rows('mail:1', 'mail:3')), { kind: 'mail' }).report)).toEqual([]);
  });
});
