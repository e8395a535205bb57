import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountLedger, Ledger, PairEvent } from '../../../src/ledger/ledger.ts';
import { contactChanges, volumeAround } from '../../../src/lenses/v7-organisation/contact-changes.ts';
import { orgsurv, survivalShare } from '../../../src/lenses/v7-organisation/orgsurv.ts';
import { wilson } from '../../../src/lenses/stats.ts';
import type { Account } from '../../../src/model/account.ts';
import { account, AS_OF, day, ledger, measure, model, ordered, pairEvent, person, place, RULES, series, span } from '../firm-fixture.ts';

const HANDOVER = [
  { ours: 'u.old', theirs: 'p.x', from: span('2020-01-01'), to: span('2024-12-31'), at: place(1) },
  { ours: 'u.a', theirs: 'p.x', from: span('2025-01-01'), at: place(2) },
];
const OBSERVED = { from: day('2024-01-01'), to: AS_OF };
/** Weekly joint work of the new pair from the day on. */
const work = (from: string, weeks: number): PairEvent[] =>
  Array.from({ length: weeks }, (_, week) => ({
    ...pairEvent('p.x', from, { initiator: week % 2 ? 'us' : 'them', purposes: 1 << (6 + (week % 4)) }),
    day: day(from) + 7 * week,
  }));
const one = (id: string, more: Partial<Account> = {}): Account =>
  account(id, { people: [person('p.x', id)], mainContact: HANDOVER, volume: series({ 2024: 100, 2025: 90 }), ...more });
function logs(events: readonly PairEvent[], more: Partial<AccountLedger> = {}): Ledger {
  const made = ledger({ a: { events } });
  const own = made.accounts.get('a') as AccountLedger;
  return { ...made, accounts: new Map([['a', { ...own, observed: OBSERVED, ...more }]]) };
}
const change = (more: Partial<Account> = {}, events: readonly PairEvent[] = work('2025-01-06', 12), log: Partial<AccountLedger> = {}) =>
  contactChanges(model({ accounts: [one('a', more)] }), logs(events, log), AS_OF, RULES);

describe('ORGSURV', () => {
  it('B7: three of four → .75, CI [.301, .954]', () => {
    const { point, lo, hi } = survivalShare([true, true, false, true]);
    expect(point).toBe(0.75);
    expect(lo).toBeCloseTo(0.301, 3);
    expect(hi).toBeCloseTo(0.954, 3);
  });
  it('puts the unknown changes at worst and best, and is silent below half known', () => {
    expect(survivalShare([true, null])).toMatchObject({ point: 1, lo: wilson(1, 2).lo, hi: wilson(2, 2).hi });
    expect(survivalShare([true, null, null]).point).toBeNull();
  });
  it('survives where the volume stayed and the new pair worked together within a quarter', () => {
    expect(change().settled).toMatchObject([{ account: 'a', volume: 0.9, tied: true, survived: true }]);
  });
  it('is lost where the volume fell below four fifths, or nobody had a tie again', () => {
    expect(change({ volume: series({ 2024: 100, 2025: 79 }) }).settled).toMatchObject([{ tied: true, survived: false }]);
    expect(change({}, work('2025-05-01', 12)).settled).toMatchObject([{ tied: false, survived: false }]);
    expect(change({}, []).settled).toMatchObject([{ tied: false, survived: false }]);
  });
  it('leaves open what neither volume nor log can tell', () => {
    expect(change({ volume: [] }).settled).toMatchObject([{ volume: null, survived: null }]);
    expect(change({}, [], { incomplete: true }).settled).toMatchObject([{ tied: null, survived: null }]);
    expect(change({}, [], { observed: { from: day('2025-02-01'), to: AS_OF } }).settled).toMatchObject([{ tied: null }]);
    expect(change({}, [], { hasLog: false }).settled).toMatchObject([{ tied: null }]);
  });
  it('follows a person who has moved on since', () => {
    const stint = (id: string, from: string, to?: string) => ({
      account: id,
      from: span(from),
      ...(to ? { to: span(to) } : {}),
      at: place(),
    });
    const history = [stint('a', '2020-01-01', '2025-12-31'), stint('b', '2026-01-01')];
    const accounts = [one('a', { people: [person('p.x', 'a', { history })] }), account('b')];
    const log = logs([]);
    const moved = ledger({ b: { events: work('2025-01-06', 12) } }).accounts.get('b') as AccountLedger;
    const ledgers = { ...log, accounts: new Map([...log.accounts, ['b', moved]]) };
    expect(contactChanges(model({ accounts }), ledgers, AS_OF, RULES).settled).toMatchObject([{ account: 'a', tied: true }]);
  });
  it('waits a quarter, forgets after three years, and sees a change on either side', () => {
    const at = (from: string, theirs = 'p.x') => [HANDOVER[0] as never, { ours: 'u.a', theirs, from: span(from), at: place(2) }];
    expect(change({ mainContact: at('2026-05-01') })).toMatchObject({ settled: [], pending: 1 });
    expect(change({ mainContact: at('2023-06-01') })).toMatchObject({ settled: [], pending: 0 });
    expect(
      change({ mainContact: [{ ...at('2025-01-01')[0], ours: 'u.a', theirs: 'p.y' } as never, at('2025-01-01')[1] as never] }).settled,
    ).toHaveLength(1);
    expect(change({ mainContact: [HANDOVER[1] as never, { ...HANDOVER[1], from: span('2025-06-01') } as never] }).settled).toEqual([]);
  });
  it('compares periods of one length, the next whole one if there is one', () => {
    const of = (volume: Parameters<typeof series>[0], on: string) =>
      volumeAround(one('a', { volume: series(volume) }), day(on), AS_OF)?.ratio ?? null;
    expect(of({ 2023: 100, 2024: 80, 2025: 120 }, '2024-03-01')).toBe(1.2);
    expect(of({ 2024: 100, 2025: 80 }, '2025-03-01')).toBe(0.8);
    expect(of({ 2024: 100, 2025: 80 }, '2025-11-01')).toBeNull();
    expect(of({ '2024-Q4': 30, 2025: 120, '2025-Q1': 27 }, '2025-01-01')).toBe(0.9);
    expect(of({ 2025: 80 }, '2025-01-01')).toBeNull();
  });
  const run = (accounts: readonly Account[], log: Ledger) => measure(orgsurv, { model: model({ accounts }), ledger: log });
  it('measures them all, by the grade of the volumes', () => {
    const found = run([one('a')], logs(work('2025-01-06', 12)));
    expect(found).toMatchObject({ point: 1, n: 1, coverage: 1, grade: 'A', parts: { changes: 1, survived: 1 } });
    expect(found.lo).toBeCloseTo(wilson(1, 1).lo, 12);
    expect(run([account('a')], logs([]))).toMatchObject({ point: null, lo: 0, hi: 1, n: 0, why: [{ code: 'orgsurv.none' }] });
  });
  it('keeps lo ≤ point ≤ hi and does not see the currency or the order of the contacts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 14 }),
        (before, after, weeks) => {
          const log = logs(work('2025-01-06', weeks));
          const volume = (unit: number) => series({ 2024: before * unit, 2025: after * unit });
          const found = run([one('a', { volume: volume(1) })], log);
          expect(ordered(found)).toBe(true);
          expect(run([one('a', { volume: volume(1024), mainContact: [...HANDOVER].reverse() })], log)).toEqual(found);
        },
      ),
    );
  });
});
