import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../src/model/log.ts';
import { formatDay } from '../../src/model/days.ts';
import { ledgerIn, ledgerOf, withLog } from '../support/ledger.ts';

const visit = (more: string): string => `- {date: 2026-06-01, account: x, ours: [u.a], theirs: [p.d], channel: visit, ${more}}\n`;
const purposes = (mask: number): string[] => PURPOSES.filter((_, bit) => (mask & (1 << bit)) !== 0);

describe('one contact', () => {
  it('unites purposes of a class, joins initiators, keeps the longest time and the best source', () => {
    const { contacts, pairEvents } = ledgerIn(
      withLog(
        visit('purpose: training, initiator: us, minutes: 30, source: recall') +
          visit('purpose: planning, initiator: them, minutes: 90, source: crm, stage: design'),
      ),
    );
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ cls: 'beyond', initiator: 'joint', minutes: 90, grade: 'A', stages: ['design'], standing: false });
    expect(purposes(contacts[0]?.purposes ?? 0)).toEqual(['training', 'planning']);
    expect(contacts[0]?.places.map((place) => place.line)).toEqual([1, 2]);
    expect(pairEvents).toHaveLength(1);
  });
  it('an initiator not recorded does not make it joint', () => {
    expect(ledgerIn(withLog(visit('purpose: training, initiator: them') + visit('purpose: training'))).contacts[0]?.initiator).toBe('them');
  });
  it('purposes of two classes are two contacts, and only the one beyond the sale builds a tie', () => {
    const { contacts, pairEvents } = ledgerIn(withLog(visit('purpose: [order, problem_solving, delivery, social]')));
    expect(contacts.map((one) => [one.cls, purposes(one.purposes)])).toEqual([
      ['beyond', ['problem_solving']],
      ['social', ['social']],
      ['transactional', ['order', 'delivery']],
    ]);
    expect(pairEvents.map((one) => one.cls)).toEqual(['beyond']);
  });
  it.each([
    ['another day', '- {date: 2026-06-02, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: training}\n', 2, 2],
    ['another channel', '- {date: 2026-06-01, account: x, ours: [u.a], theirs: [p.d], channel: call, purpose: training}\n', 2, 2],
    ['another pair', '- {date: 2026-06-01, account: x, ours: [u.b], theirs: [p.d], channel: visit, purpose: training}\n', 1, 2],
  ])('%s', (_, other, contacts, pairs) => {
    const found = ledgerIn(withLog(visit('purpose: training') + other));
    expect([found.contacts.length, found.pairEvents.length]).toEqual([contacts, pairs]);
  });
  it('an entry with a benefit is social, whatever its purpose, and listed', () => {
    const files = withLog(visit('purpose: codevelop, benefit: {kind: meal, value: 80, to: p.u, by: u.b}') + visit('benefit: {kind: gift}'));
    expect(ledgerIn(files).contacts.map((one) => one.cls)).toEqual(['social']);
    expect(ledgerIn(files).pairEvents).toEqual([]);
    expect(ledgerOf(files).benefits.map(({ kind, value, to, by, place }) => [kind, value, to, by, place.line])).toEqual([
      ['meal', 80, 'p.u', 'u.b', 1],
      ['gift', null, 'p.d', 'u.a', 2],
    ]);
  });
  it('without a purpose its class is unknown', () => {
    const { contacts, pairEvents } = ledgerIn(withLog(visit('initiator: us')));
    expect([contacts[0]?.cls, pairEvents[0]?.cls]).toEqual(['unknown', 'unknown']);
  });
});

describe('weight of a contact', () => {
  const weight = (more: string) =>
    ledgerIn(withLog(`- {date: 2026-06-01, account: x, ours: [u.a], theirs: [p.d], purpose: training${more}}\n`)).pairEvents[0]?.weight;
  it.each([
    [', channel: visit', 1],
    [', channel: video', 0.7],
    [', channel: call', 0.6],
    [', channel: email', 0.3],
    [', channel: group_reply', 0.15],
    [', channel: visit, participants: 6', 1],
    [', channel: visit, participants: 7', 6 / 7],
    [', channel: call, participants: 24', 0.15],
  ])('%s', (more, known) => {
    expect(weight(more)?.point).toBeCloseTo(known, 12);
    expect(weight(more)?.lo).toBe(weight(more)?.hi);
  });
  it('counts the people named where more are named than stated', () => {
    const { pairEvents } = ledgerIn(
      withLog(
        '- {date: 2026-06-01, account: x, ours: [u.a, u.b, u.c], theirs: [p.d, p.u, p.b, p.1, p.2], channel: visit, purpose: training, participants: 2}\n',
      ),
    );
    expect(pairEvents[0]?.weight.point).toBeCloseTo(6 / 8, 12);
  });
  it('may be anything where the channel is unknown', () => expect(weight('')).toEqual({ lo: 0, point: 0, hi: 1 }));
  it.each(['broadcast', 'portal'])('a %s addresses nobody, unless it says so', (channel) => {
    const entry = (more: string) =>
      `- {date: 2026-06-01, account: x, ours: [u.a], theirs: [p.d], channel: ${channel}, purpose: training${more}}\n`;
    expect(ledgerIn(withLog(entry(''))).pairEvents).toEqual([]);
    expect(ledgerIn(withLog(entry(''))).contacts[0]?.directed).toBe(false);
    expect(ledgerIn(withLog(entry(', directed: true'))).pairEvents[0]?.weight.hi).toBe(0);
  });
});

describe('grade of an entry', () => {
  it.each([
    ['source: crm', 'A'],
    ['source: chat', 'A'],
    ['source: recall', 'C'],
    ['note: none', 'C'],
    ['source: crm, grade: D', 'D'],
    ['source: recall, grade: B', 'B'],
  ])('%s: %s', (more, grade) => expect(ledgerIn(withLog(visit(`purpose: training, ${more}`))).contacts[0]?.grade).toBe(grade));
});

describe('a person who moved', () => {
  const moved = `id: y
people:
  - {id: p.d, name: D, history: [{account: x, to: 2026-03-31}, {account: y, from: 2026-04-01}]}
`;
  it('takes the tie along; the contact stays with the account', () => {
    const files = { ...withLog(visit('purpose: training')), 'accounts/x.yaml': 'id: x\n', 'accounts/y.yaml': moved };
    expect(ledgerIn(files).pairEvents).toEqual([]);
    expect(ledgerIn(files).contacts).toHaveLength(1);
    expect(ledgerIn(files, 'y').pairEvents).toHaveLength(1);
    expect(ledgerIn(files, 'y').contacts).toEqual([]);
  });
});

it('nothing after the day of the audit counts', () => {
  const log = 'standing:\n  - {every: 1m, from: 2026-04-30, account: x, ours: [u.a], theirs: [p.d], channel: visit, purpose: training}\n';
  const days = (asOf: string) => ledgerIn(withLog(log), 'x', asOf).contacts.map((one) => formatDay(one.day));
  expect(days('2026-06-30')).toEqual(['2026-04-30', '2026-05-30', '2026-06-30']);
  expect(days('2026-06-29')).toEqual(['2026-04-30', '2026-05-30']);
  expect(days('2026-04-29')).toEqual([]);
});
