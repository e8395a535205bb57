import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversation, digi, digiCommunity, digitalIllusion } from '../../../src/lenses/v2-beyond-tools/digi.ts';
import { twoWay } from '../../../src/lenses/v2-beyond-tools/exchange.ts';
import type { PairEvent } from '../../../src/ledger/ledger.ts';
import type { Tool } from '../../../src/model/firm.ts';
import { account, community, firm, ledger, measure, model, num, ordered, pairEvent, person, place, span } from '../firm-fixture.ts';

const PEOPLE = Array.from({ length: 10 }, (_, i) => `p.${i}`);
const ACCOUNT = account('a', { people: PEOPLE.map((id) => person(id, 'a')) });
const tool = (more: Partial<Tool>): Tool => ({ name: 'group', at: place(), ...more });
const of = (tools: readonly Tool[], events: readonly PairEvent[] = [], incomplete = false) => {
  const ours = firm({ tools });
  return measure(digi, { firm: ours, model: model({ firm: ours, accounts: [ACCOUNT] }), ledger: ledger({ a: { events, incomplete } }) });
};

describe('DIGI', () => {
  it('A6: reach .80, conversation .15 → .68', () => {
    expect(digitalIllusion(0.8, 0.15)).toBeCloseTo(0.68, 10);
  });
  it('reads reach and conversation from lists of names', () => {
    const found = of([tool({ enrolledIds: PEOPLE.slice(0, 8) })], [pairEvent('p.0', '2026-06-01'), pairEvent('p.9', '2026-06-01')]);
    expect(found.parts).toMatchObject({ reach: 0.8, conversation: 1 / 8, active: 1 });
    expect(found.point).toBeCloseTo(0.8 * (1 - 1 / 8), 10);
    expect(found.flag).toBe(true);
  });
  it('counts nobody twice who is in two tools', () => {
    expect(of([tool({ enrolledIds: ['p.0', 'p.1'] }), tool({ enrolledIds: ['p.1', 'p.2'] })]).parts).toMatchObject({ enrolled: 3 });
  });
  it('forgets exchanges older than ninety days', () => {
    const at = (on: string) => of([tool({ enrolledIds: PEOPLE })], [pairEvent('p.0', on)]).parts?.['active'];
    expect(at('2026-04-02')).toBe(1);
    expect(at('2026-04-01')).toBe(0);
  });
  it('sees two ways only in what is spoken or was started by them', () => {
    const event = (more: Partial<PairEvent>) => twoWay(pairEvent('p.0', '2026-06-01', more));
    expect(event({ channel: 'call' })).toBe(true);
    expect(event({ channel: 'email' })).toBe(false);
    expect(event({ channel: 'email', initiator: 'them' })).toBe(true);
    expect(event({ channel: 'email', initiator: null })).toBeNull();
    expect(event({ channel: 'broadcast', directed: false, initiator: 'them' })).toBe(false);
    expect(event({ cls: 'unknown' })).toBeNull();
  });
  it('is unknown without tools, without enrolment and without a log that could tell', () => {
    expect(of([])).toMatchObject({ point: null, flag: null, why: [{ code: 'digi.no-tools' }] });
    expect(of([tool({})])).toMatchObject({ point: null, why: [{ code: 'digi.enrolled-unknown' }] });
    expect(of([tool({ enrolledIds: PEOPLE })], [], true).point).toBeNull();
  });
  it('calls most of a large audience strangers', () => {
    const found = of([tool({ enrolled: num(1000) })], [pairEvent('p.0', '2026-06-01')]);
    expect(found.why?.map((note) => note.code)).toContain('digi.strangers');
    expect(found.point).toBeCloseTo(0.999, 10);
  });
  it('reads a community from those who took part in it', () => {
    const club = community('c', {
      tools: [tool({ enrolledIds: ['p.0', 'p.1', 'p.2', 'p.3'] })],
      members: PEOPLE.map((id) => ({ person: id, at: place() })),
      questions: [{ date: span('2026-06-01'), by: 'p.0', firstAnswerBy: 'p.1', at: place() }],
    });
    const found = measure(digiCommunity, { community: club, model: model({ accounts: [ACCOUNT] }), ledger: ledger({ a: {} }) });
    expect(found.parts).toMatchObject({ reach: 0.4, conversation: 0.5 });
  });
  it('takes what nobody can tell out of the point and into the bounds', () => {
    expect(conversation(1, 1, 4).point).toBeCloseTo(1 / 3, 10);
    expect(conversation(1, 3, 4).point).toBeNull();
    expect(conversation(0, 0, 0)).toEqual({ point: null, lo: 0, hi: 1 });
  });
  it('keeps lo ≤ point ≤ hi', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ enrolled: fc.integer({ min: 0, max: 30 }).map((n) => num(n)) }),
            fc.record({ enrolledIds: fc.subarray(PEOPLE) }),
          ),
        ),
        fc.array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom<'beyond' | 'unknown'>('beyond', 'unknown'))),
        fc.boolean(),
        (tools, events, incomplete) =>
          ordered(
            of(
              tools.map((one) => tool(one)),
              events.map(([who, cls]) => pairEvent(who, '2026-06-01', { cls })),
              incomplete,
            ),
          ),
      ),
    );
  });
});
