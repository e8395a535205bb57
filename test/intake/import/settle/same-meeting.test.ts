import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meeting, sameMeetings } from '../../../../src/intake/import/settle/same-meeting.ts';

const meeting = (key: string, more: Partial<Meeting> = {}): Meeting => ({
  key,
  system: key.split(':')[0] ?? null,
  date: '2026-04-01',
  account: 'mengyuan',
  ours: ['u.chen'],
  theirs: ['p.wang'],
  channel: 'meeting',
  start: null,
  minutes: null,
  about: [],
  ...more,
});

function pairs(fresh: readonly Meeting[], there: readonly Meeting[]): readonly string[] {
  return [...sameMeetings(fresh, there).same].map(([key, { as, by }]) => `${key} = ${as.key} by ${by}`);
}

describe('two are one', () => {
  it.each<[string, Partial<Meeting>, Partial<Meeting>, string[]]>([
    ['the only ones of the day', {}, {}, ['crm:1 = ics:1 by day']],
    ['overlapping', { start: '09:00', minutes: 60 }, { start: '10:15' }, ['crm:1 = ics:1 by time']],
    ['just apart', { start: '09:00', minutes: 60 }, { start: '10:16' }, []],
    ['the other way round', { start: '10:15' }, { start: '09:00', minutes: 60 }, ['crm:1 = ics:1 by time']],
    ['one after the other', { start: '10:00', minutes: 60 }, { start: '09:00', minutes: 60 }, []],
    ['begun late', { start: '09:10', minutes: 30 }, { start: '09:00', minutes: 5 }, ['crm:1 = ics:1 by time']],
    ['one within the other', { start: '09:30', minutes: 15 }, { start: '09:00', minutes: 60 }, ['crm:1 = ics:1 by time']],
    ['a time missing', { start: '09:00', minutes: 60 }, {}, ['crm:1 = ics:1 by day']],
    ['another day', { date: '2026-04-02' }, {}, []],
    ['another account', { account: 'xinhe' }, {}, []],
    ['another of ours', { ours: ['u.lin'] }, {}, []],
    ['another of theirs', { theirs: ['p.li'] }, {}, []],
    ['nobody of theirs named', { theirs: [] }, {}, ['crm:1 = ics:1 by day']],
    ['somebody more', { theirs: ['p.li', 'p.wang'] }, {}, ['crm:1 = ics:1 by day']],
    ['visit and meeting', { channel: 'visit' }, {}, ['crm:1 = ics:1 by day']],
    ['call and video', { channel: 'call' }, { channel: 'video' }, ['crm:1 = ics:1 by day']],
    ['call and meeting', { channel: 'call' }, {}, []],
    ['mail and meeting', { channel: 'email' }, {}, []],
    ['no channel, as an order', { channel: null }, {}, []],
    ['its invitation, days before', { channel: 'email', date: '2026-03-28', about: ['ics:1'] }, {}, ['crm:1 = ics:1 by about']],
    ['an invitation with another customer', { account: 'xinhe', about: ['ics:1'] }, {}, []],
  ])('%s', (_, fresh, there, expected) => {
    expect(pairs([meeting('crm:1', fresh)], [meeting('ics:1', there)])).toEqual(expected);
  });

  it('never two of one system', () => {
    expect(pairs([meeting('ics:2')], [meeting('ics:1')])).toEqual([]);
  });

  it('never where two might be meant, on either side', () => {
    const two = sameMeetings([meeting('crm:1'), meeting('crm:2')], [meeting('ics:1')]);
    expect([two.same.size, [...two.unclear.keys()]]).toEqual([0, ['crm:1', 'crm:2']]);
    const either = sameMeetings([meeting('crm:1')], [meeting('ics:1'), meeting('ics:2')]);
    expect([either.same.size, either.unclear.get('crm:1')?.length]).toEqual([0, 2]);
  });

  it('times tell two of a day apart', () => {
    const fresh = [meeting('crm:1', { start: '09:05' }), meeting('crm:2', { start: '15:00' })];
    const there = [meeting('ics:1', { start: '15:00' }), meeting('ics:2', { start: '09:00' })];
    expect(pairs(fresh, there)).toEqual(['crm:1 = ics:2 by time', 'crm:2 = ics:1 by time']);
  });

  it('what was found before is not found again', () => {
    expect(sameMeetings([meeting('crm:2')], [meeting('ics:1')], [{ system: 'crm', as: 'ics:1' }]).same.size).toBe(0);
  });
});

describe('laws', () => {
  const arbitrary = (system: string): fc.Arbitrary<Meeting[]> =>
    fc
      .array(
        fc.record({
          date: fc.constantFrom('2026-04-01', '2026-04-02'),
          ours: fc.subarray(['u.chen', 'u.lin']),
          theirs: fc.subarray(['p.wang', 'p.li']),
          channel: fc.constantFrom('visit', 'video', 'call', 'email', null),
          start: fc.constantFrom(null, '09:00', '09:10', '15:00'),
          minutes: fc.constantFrom(null, 30, 240),
        }),
        { maxLength: 8 },
      )
      .map((list) => list.map((one, index) => meeting(`${system}:${index}`, one)));

  it('is one to one, of one account and day, and the same in any order', () => {
    fc.assert(
      fc.property(arbitrary('crm'), arbitrary('ics'), fc.infiniteStream(fc.nat()), (fresh, there, dice) => {
        const { same, unclear } = sameMeetings(fresh, there);
        const found = [...same.values()].map(({ as }) => as.key);
        expect(new Set(found).size).toBe(found.length);
        for (const [key, { as }] of same) {
          const one = fresh.find((each) => each.key === key);
          expect([one?.account, one?.date]).toEqual([as.account, as.date]);
          expect(unclear.has(key)).toBe(false);
        }
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [dice.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const again = sameMeetings(shuffled(fresh), shuffled(there));
        expect(new Map([...again.same].map(([key, { as }]) => [key, as.key]))).toEqual(
          new Map([...same].map(([key, { as }]) => [key, as.key])),
        );
      }),
    );
  });
});
