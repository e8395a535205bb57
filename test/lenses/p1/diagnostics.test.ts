import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairEvent } from '../../../src/ledger/ledger.ts';
import { bull, bullwhip } from '../../../src/lenses/p1-channel-economics/bull.ts';
import { credit, promisesKept } from '../../../src/lenses/p1-channel-economics/credit.ts';
import { merch, merchantTroubles } from '../../../src/lenses/p1-channel-economics/merch.ts';
import { offPlan, stockDeviation, stockdev } from '../../../src/lenses/p1-channel-economics/stockdev.ts';
import type { Account } from '../../../src/model/account.ts';
import type { EconomicPeriod, Firm } from '../../../src/model/firm.ts';
import { account, economics, firm, ledger, measure, model, num, ordered, pairEvent, place, span } from '../firm-fixture.ts';

const ORDERS = [90, 120, 85, 125, 95, 105];
const DEMAND = [100, 115, 92, 114, 98, 101];
const monthly = (orders: readonly number[], demand: readonly number[], year = '2025'): EconomicPeriod =>
  economics(year, {}, { series: { orders: { values: orders, at: place(4) }, demand: { values: demand, at: place(5) } } });

describe('BULL', () => {
  it('F5: orders and demand of the example → 3.15', () => expect(bullwhip(ORDERS, DEMAND)).toBeCloseTo(3.15, 2));
  const run = (...list: EconomicPeriod[]) => measure(bull, { firm: firm({ economics: list }) });
  it('needs twelve months in a row that state both', () => {
    const year = monthly([...ORDERS, ...ORDERS], [...DEMAND, ...DEMAND]);
    const found = run(year);
    expect(found.point).toBeCloseTo(3.15, 2);
    expect(found).toMatchObject({ n: 12, flag: true, grade: 'C' });
    expect(run(monthly(ORDERS, DEMAND))).toMatchObject({ point: null, flag: null, why: [{ code: 'bull.short', args: { months: 6 } }] });
    expect(run(economics('2024', {}, { series: { orders: { values: ORDERS, at: place() } } }), year).n).toBe(12);
  });
  it('has no ratio to a demand that stands still, and no flag at 1.5 and below', () => {
    expect(bullwhip([1, 2], [3, 3])).toBeNull();
    expect(run(monthly(Array(12).fill(5), Array(12).fill(7)))).toMatchObject({ point: null, why: [{ code: 'bull.flat' }] });
    expect(run(monthly([...DEMAND, ...DEMAND], [...DEMAND, ...DEMAND]))).toMatchObject({ point: 1, flag: false });
  });
  it('shows our own days of stock beside it', () => {
    const stock = economics('2025', { inventory: 43, cogs: 132 });
    expect(run(stock).parts?.['daysOfStock']).toBeCloseTo(118.9, 1);
  });
  it('keeps lo ≤ point ≤ hi and does not see the unit', () => {
    const amount = fc.integer({ min: 1, max: 999 });
    const twelve = fc.array(amount, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(twelve, twelve, (orders, demand) => {
        const found = run(monthly(orders, demand));
        expect(ordered(found)).toBe(true);
        const scaled = run(
          monthly(
            orders.map((x) => x * 1024),
            demand.map((x) => x * 1024),
          ),
        );
        expect(scaled.point ?? -1).toBeCloseTo(found.point ?? -1, 9);
        expect(scaled.flag).toBe(found.flag);
      }),
    );
  });
});

describe('STOCKDEV', () => {
  it('F12: 130 against 100 → .30', () => {
    expect(stockDeviation(130, 100)).toBeCloseTo(0.3, 12);
    expect(stockDeviation(70, 100)).toBeCloseTo(0.3, 12);
    expect(stockDeviation(70, 0)).toBeNull();
  });
  it('flags two of the last three, and does not guess the third', () => {
    expect(offPlan([0.5, 0.1, 0.3, 0.3], 0.2)).toBe(true);
    expect(offPlan([0.5, 0.1, 0.1, 0.3], 0.2)).toBe(false);
    expect(offPlan([0.3], 0.2)).toBeNull();
    expect(offPlan([0.1, null, 0.1], 0.2)).toBe(false);
    expect(offPlan([0.1, null, 0.3], 0.2)).toBeNull();
    expect(offPlan([0.2, 0.2, 0.3], 0.2)).toBe(false);
  });
  const run = (...rows: readonly [string, number | ReturnType<typeof num>, number][]) =>
    measure(stockdev, {
      firm: firm({ economics: rows.map(([year, inventory, planned]) => economics(year, { inventory, planned_inventory: planned })) }),
    });
  it('measures the latest period', () => {
    expect(run(['2023', 100, 100], ['2024', 125, 100], ['2025', 130, 100])).toMatchObject({
      point: 0.3,
      n: 3,
      flag: true,
      parts: { off: 2 },
    });
    expect(run()).toMatchObject({ point: null, lo: 0, hi: null, flag: null });
  });
  it('knows that a stock on either side of the plan may be on it', () => {
    expect(run(['2025', num(105, { low: 95, high: 120 }), 100])).toMatchObject({ lo: 0, point: 0.05, hi: 0.2 });
  });
  it('keeps lo ≤ point ≤ hi and does not see the currency', () => {
    const figure = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 4 }), (rows) => {
        const of = (unit: number) =>
          run(
            ...rows.map(([[stock, open], planned], i): [string, ReturnType<typeof num>, number] => [
              String(2022 + i),
              num(stock * unit, { low: Math.max(0, stock - open) * unit, high: (stock + open) * unit, grade: 'C' }),
              planned * unit,
            ]),
          );
        expect(ordered(of(1))).toBe(true);
        expect(of(1024)).toEqual(of(1));
      }),
    );
  });
});

describe('MERCH', () => {
  it('F13: (1, 1, 0) → .667', () => {
    expect(merchantTroubles([true, true, false])).toBeCloseTo(0.667, 3);
    expect(merchantTroubles([true, null, null])).toBeNull();
  });
  const maker = account('m', { relation: 'supplier', payer: false });
  const run = (about: Partial<Firm>, accounts: readonly Account[] = [], events: readonly PairEvent[] = [], incomplete = false) => {
    const own = firm({ kind: 'merchant', ...about });
    return measure(merch, { firm: own, model: model({ firm: own, accounts }), ledger: ledger({ m: { events, incomplete } }) });
  };
  const brand = (share: number) => ({ economics: [economics('2025', { own_brand_share: share })] });
  const joint = (kind: 'price' | 'joint', start = '2026-02-01') =>
    account('x', { initiatives: [{ kind, start: span(start), contested: false, meets: [], partners: [], grade: 'C', at: place(7) }] });

  it('asks merchants and platforms only', () => {
    expect(run({ ...brand(0.05), kind: 'manufacturer' })).toMatchObject({ point: null, why: [{ code: 'merch.not-a-merchant' }] });
    expect(run({ ...brand(0.05), kind: 'platform' }, [maker]).point).toBe(1);
  });
  it('raises two of three', () => {
    const orders = [pairEvent('p.m', '2026-05-01', { cls: 'transactional' })];
    const found = run(brand(0.05), [maker, joint('joint')], orders);
    expect(found.point).toBeCloseTo(2 / 3, 12);
    expect(found).toMatchObject({ flag: true, parts: { no_technical_help: true, no_own_brand: true, price_only: false } });
  });
  it('is silent of what it cannot see', () => {
    expect(run(brand(0.3), [maker], [], true)).toMatchObject({
      point: null,
      flag: null,
      parts: { no_technical_help: null, price_only: null },
    });
    expect(run(brand(0.3), [maker], [pairEvent('p.m', '2026-05-01')])).toMatchObject({ point: 0, flag: false });
    expect(run({})).toMatchObject({ point: null, n: 0, lo: 0, hi: 1 });
  });
  it('looks at the last year for what was renegotiated', () => {
    expect(run({}, [joint('price')]).parts).toMatchObject({ price_only: true });
    expect(run({}, [joint('price', '2024-02-01')]).parts).toMatchObject({ price_only: null });
  });
  it('keeps lo ≤ point ≤ hi', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
        fc.boolean(),
        fc.boolean(),
        (share, helped, priced) => {
          const events = helped ? [pairEvent('p.m', '2026-05-01')] : [];
          expect(ordered(run(share === null ? {} : brand(share), priced ? [maker, joint('price')] : [], events))).toBe(true);
        },
      ),
    );
  });
});

describe('CREDIT', () => {
  it('F14: nine of ten → .90, CI [.596, .982]', () => {
    const { point, lo, hi } = promisesKept([...Array<boolean>(9).fill(true), false]);
    expect(point).toBe(0.9);
    expect(lo).toBeCloseTo(0.596, 3);
    expect(hi).toBeCloseTo(0.982, 3);
  });
  const promise = (due?: string, kept?: boolean) => ({ what: 'x', ...(due ? { due: span(due) } : {}), kept, at: place(6) });
  const run = (...promises: ReturnType<typeof promise>[]) => measure(credit, { account: account('a', { promises }) });
  it('counts what fell due, and the outcome of what had no date', () => {
    const found = run(promise('2026-01-01', true), promise('2026-12-31', true), promise(undefined, false), promise());
    expect(found).toMatchObject({ point: 0.5, n: 2, parts: { due: 2, kept: 1, broken: 1 } });
  });
  it('leaves open what nobody speaks of', () => {
    expect(run(promise('2026-01-01', true), promise('2026-02-01'))).toMatchObject({
      point: 1,
      n: 1,
      coverage: 0.5,
      why: [{ code: 'credit.unsaid' }],
    });
    expect(run(promise('2026-01-01', true), promise('2026-02-01'), promise('2026-03-01')).point).toBeNull();
    expect(run()).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'credit.none' }] });
  });
  it('keeps lo ≤ point ≤ hi and does not see the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, undefined)), (states) => {
        const promises = states.map((kept) => promise('2026-01-01', kept));
        const found = run(...promises);
        expect(ordered(found)).toBe(true);
        expect(run(...promises.reverse())).toEqual(found);
      }),
    );
  });
});
