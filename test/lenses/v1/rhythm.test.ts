import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairEvent } from '../../../src/ledger/ledger.ts';
import type { AccountTies, Tie } from '../../../src/ledger/ties.ts';
import { alive, overdueRatio, pairRhythms, pulseOf } from '../../../src/lenses/v1-beyond-sale/alive.ts';
import { probabilitiesAlive, probabilityAlive } from '../../../src/lenses/v1-beyond-sale/bg-nbd.ts';
import { burst, burstiness, burstOf, variation } from '../../../src/lenses/v1-beyond-sale/burst.ts';
import { account, AS_OF, ledger, measure, ordered, pairEvent, place, RULES } from '../firm-fixture.ts';

const GAPS = [10, 50, 30, 20, 40];
const at = (age: number, more: Partial<PairEvent> = {}): PairEvent => ({ ...pairEvent('p.x', '2026-06-30', more), day: AS_OF - age });
/** Days ago of contacts with these gaps, the last one `open` days ago; oldest first. */
function ages(gaps: readonly number[], open: number): number[] {
  return gaps.reduceRight<number[]>((found, gap) => [(found[0] ?? open) + gap, ...found], [open]);
}
const tie = (ours: string, theirs: string): Tie => ({
  ours,
  theirs,
  point: 0.5,
  lo: 0.5,
  hi: 0.5,
  parts: { time: 0.5, reciprocity: null, depth: 0.5, closeness: null },
  n: 3,
  grade: 'A',
  evidence: [{ file: 'interactions/a.yaml', lines: [1] }],
  why: [],
});
const ties = (...found: Tie[]): AccountTies => ({ account: 'a', ties: found, unknown: false });
const log = (events: readonly PairEvent[], more: object = {}) => ({
  ...(ledger({ a: { events } }).accounts.get('a') as NonNullable<ReturnType<ReturnType<typeof ledger>['accounts']['get']>>),
  ...more,
});
const run = (events: readonly PairEvent[], more: object = {}, stated: Parameters<typeof account>[1] = {}) =>
  measure(alive, { account: account('a', stated), contacts: log(events, more), ties: ties(tie('u.a', 'p.x')) });

describe('ALIVE', () => {
  it('A7: gaps 10, 50, 30, 20, 40, last 75 days ago → 2.5', () => {
    expect(overdueRatio(GAPS, 75)).toBe(2.5);
    expect(run(ages(GAPS, 75).map((age) => at(age)))).toMatchObject({
      point: 2.5,
      n: 6,
      parts: { pairs: 1, atRisk: 1, gap: 30, silence: 75 },
    });
  });
  it('cuts at two and three of its own gaps', () => {
    expect([2, 2.01, 3, 3.01].map((ratio) => pulseOf(ratio, RULES))).toEqual(['alive', 'atRisk', 'atRisk', 'dormant']);
  });
  it('makes no rhythm of two contacts', () => {
    expect(overdueRatio([30], 75)).toBeNull();
    expect(run([at(40), at(10)])).toMatchObject({ point: null, lo: 0, hi: null, why: [{ code: 'alive.few' }] });
    expect(run([at(40), at(10), at(10, { channel: 'call' })]).point).toBeNull();
  });
  it('lets a slower declared cadence stand for the gap', () => {
    expect(overdueRatio(GAPS, 75, 150)).toBe(0.5);
    expect(
      run(
        ages(GAPS, 75).map((age) => at(age)),
        {},
        { expectedGapDays: 150 },
      ).point,
    ).toBe(0.5);
  });
  it('does not see orders and dinners', () => {
    const work = ages(GAPS, 75).map((age) => at(age));
    const noise = [at(5, { cls: 'transactional' }), at(3, { cls: 'social' }), at(1, { directed: false })];
    expect(run([...work, ...noise]).point).toBe(2.5);
  });
  it('opens its bounds for contacts of unknown purpose, for the end of the log and for a log of rhythms only', () => {
    const work = ages(GAPS, 75).map((age) => at(age));
    expect(run([...work, at(15, { cls: 'unknown' })])).toMatchObject({ point: 2.5, lo: 15 / 35, hi: 2.5 });
    expect(run(work, { observed: { from: AS_OF - 400, to: AS_OF - 45 } })).toMatchObject({ point: 2.5, lo: 1, hi: 2.5 });
    expect(run(work, { incomplete: true })).toMatchObject({ point: 2.5, lo: 0 });
  });
  it('reads each pair by its own rhythm', () => {
    const weekly = ages([7, 7, 7, 7], 40).map((age) => at(age));
    const halfYearly = ages([180, 180, 180], 40).map((age) => at(age, { theirs: 'p.y' }));
    const found = pairRhythms(log([...weekly, ...halfYearly]), ties(tie('u.a', 'p.x'), tie('u.a', 'p.y')), { asOf: AS_OF });
    expect(found.map(({ theirs, ratio }) => [theirs, ratio])).toEqual([
      ['p.x', 40 / 7],
      ['p.y', 40 / 180],
    ]);
  });
});

describe('BG/NBD', () => {
  const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
  it.each([
    [23, 39, 0.9686],
    [5, 30, 0.7056],
    [20, 30, 0.1968],
  ])('A7: x=%i, t_x=%i, T=39 → %f', (x, lastAt, expected) => {
    expect(probabilityAlive({ x, lastAt, watched: 39 }, parameters)).toBeCloseTo(expected, 4);
  });
  it('is 1 where nothing was repeated', () => expect(probabilityAlive({ x: 0, lastAt: 0, watched: 39 }, parameters)).toBe(1));
  it('speaks of fifty pairs with two repeats, and of no fewer', () => {
    const pair = { x: 5, lastAt: 30, watched: 39 };
    const record = (n: number) => [...Array.from({ length: n }, () => pair), { ...pair, x: 1 }];
    expect(probabilitiesAlive(record(49), parameters)).toBeNull();
    expect(probabilitiesAlive(record(50), parameters)).toHaveLength(51);
  });
});

describe('BURST', () => {
  it('A3: gaps 2, 2, 2, 2, 142 → r 1.8667, A .9061; gaps 10, 50, 30, 20, 40 → −.3822', () => {
    expect(variation([2, 2, 2, 2, 142])).toBeCloseTo(1.8667, 4);
    expect(burstOf([2, 2, 2, 2, 142])).toBeCloseTo(0.9061, 4);
    expect(burstOf(GAPS)).toBeCloseTo(-0.3822, 4);
  });
  it.each([4, 5, 12, 100])('A3: has its three limits with %i gaps', (n) => {
    expect(burstiness(0, n)).toBeCloseTo(-1, 12);
    expect(burstiness(Math.sqrt((n - 1) / (n + 1)), n)).toBeCloseTo(0, 12);
    expect(burstiness(Math.sqrt(n - 1), n)).toBeCloseTo(1, 12);
  });
  const of = (events: readonly PairEvent[], more: object = {}) => measure(burst, { account: account('a'), contacts: log(events, more) });
  it('measures the window and says nothing below four gaps', () => {
    expect(of(ages(GAPS, 20).map((age) => at(age))).point).toBeCloseTo(-0.3822, 4);
    expect(of(ages([10, 20, 10], 20).map((age) => at(age)))).toMatchObject({ point: null, lo: -1, hi: 1 });
    expect(of(ages([400, ...GAPS], 20).map((age) => at(age))).point).toBeCloseTo(-0.3822, 4);
  });
  it('carries no flag: it is shown and never scored', () => {
    expect(of(ages([2, 2, 2, 2, 142], 20).map((age) => at(age)))).not.toHaveProperty('flag');
  });
  it('warns of stated rhythms and opens for an incomplete log', () => {
    const events = ages([30, 30, 30, 30, 30], 5).map((age) => at(age, { standing: true, grade: 'C' }));
    const found = of(events, { incomplete: true });
    expect(found).toMatchObject({ lo: -1, hi: 1, why: [{ code: 'burst.standing' }] });
    expect(found.point).toBeCloseTo(-1, 12);
  });
});

it('ALIVE and BURST keep lo ≤ point ≤ hi, do not see the order of events, nor added orders', () => {
  const event = fc
    .record({
      age: fc.integer({ min: 0, max: 500 }),
      cls: fc.constantFrom('beyond', 'unknown', 'transactional'),
      grade: fc.constantFrom('A', 'C'),
    })
    .map(({ age, ...more }) => at(age, more as Partial<PairEvent>));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), fc.boolean(), (events, incomplete) => {
      const both = (found: readonly PairEvent[]) => {
        const contacts = [...found].sort((a, b) => a.day - b.day);
        return [run(contacts, { incomplete }), measure(burst, { account: account('a'), contacts: log(contacts, { incomplete }) })];
      };
      const found = both(events);
      for (const one of found) expect(ordered(one)).toBe(true);
      const added = both([...events, at(2, { cls: 'transactional', places: [place(9)] })]);
      expect(added.map(({ point, lo, hi }) => [point, lo, hi])).toEqual(found.map(({ point, lo, hi }) => [point, lo, hi]));
      expect(both([...events].reverse()).map(({ point, lo, hi }) => [point, lo, hi])).toEqual(
        found.map(({ point, lo, hi }) => [point, lo, hi]),
      );
    }),
  );
});
