import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sow, walletAllocation } from '../../../src/lenses/v2-beyond-tools/sow.ts';
import type { Account } from '../../../src/model/account.ts';
import { account, measure, num, ordered, place, series } from '../firm-fixture.ts';

const of = (more: Partial<Account>) => measure(sow, { account: account('a', more) });

describe('SOW', () => {
  it('C3: N=3, ranks 1/2/3 → .50/.333/.167, together 1', () => {
    const shares = [1, 2, 3].map((rank) => walletAllocation(rank, 3));
    expect(shares[0]).toBeCloseTo(0.5, 10);
    expect(shares[1]).toBeCloseTo(0.333, 3);
    expect(shares[2]).toBeCloseTo(0.167, 3);
    expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 10);
  });
  it('prefers money of the last full year', () => {
    const found = of({
      revenue: series({ 2024: 2, 2025: 6, 2026: 99 }),
      wallet: { categorySpend: num(10), rank: num(3), suppliers: num(3), cap: num(0.8), at: place() },
    });
    expect(found.point).toBeCloseTo(0.6, 10);
    expect(found.parts).toMatchObject({ basis: 'spend', period: '2025', cap: 0.8 });
  });
  it('reads a supplier from our own spend', () => {
    expect(of({ relation: 'supplier', spend: series({ 2025: 3 }), wallet: { categorySpend: num(4), at: place() } }).point).toBe(0.75);
  });
  it('falls back to the rank at grade C', () => {
    const found = of({ wallet: { rank: num(1), suppliers: num(3), at: place() } });
    expect(found).toMatchObject({ point: 0.5, grade: 'C', lo: 0.35, hi: 0.65 });
  });
  it('says so when the trade exceeds the wallet, the rank is impossible or nothing is known', () => {
    const over = of({ revenue: series({ 2025: 12 }), wallet: { categorySpend: num(10), at: place() } });
    expect(over).toMatchObject({ point: 1, why: [{ code: 'sow.over' }] });
    expect(of({ wallet: { rank: num(4), suppliers: num(3), at: place() } })).toMatchObject({
      point: null,
      lo: 0,
      hi: 1,
      why: [{ code: 'sow.impossible-rank' }],
    });
    expect(of({})).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'sow.unknown' }] });
  });
  it('keeps lo ≤ point ≤ hi and does not see the currency', () => {
    const amount = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(amount, amount, (ours, theirs) => {
        const build = (unit: number) => {
          const stated = ([value, spread]: [number, number]) =>
            num(value * unit, { low: Math.max(0, value - spread) * unit, high: (value + spread) * unit, grade: 'B' });
          const [year] = series({ 2025: 1 });
          if (!year) throw new Error('no year');
          return of({ revenue: [{ ...year, num: stated(ours) }], wallet: { categorySpend: stated(theirs), at: place() } });
        };
        expect(ordered(build(1))).toBe(true);
        expect(build(4096)).toEqual(build(1));
      }),
    );
  });
});
