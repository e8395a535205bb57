import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cash } from '../../../src/lenses/p1-channel-economics/cash.ts';
import { chinv } from '../../../src/lenses/p1-channel-economics/chinv.ts';
import { hock } from '../../../src/lenses/p1-channel-economics/hock.ts';
import { imr } from '../../../src/lenses/p1-channel-economics/imr.ts';
import { mroc } from '../../../src/lenses/p1-channel-economics/mroc.ts';
import { mto } from '../../../src/lenses/p1-channel-economics/mto.ts';
import { promo } from '../../../src/lenses/p1-channel-economics/promo.ts';
import { qual } from '../../../src/lenses/p1-channel-economics/qual.ts';
import { siso } from '../../../src/lenses/p1-channel-economics/siso.ts';
import { sqz } from '../../../src/lenses/p1-channel-economics/sqz.ts';
import type { Firm } from '../../../src/model/firm.ts';
import { economics, type Figures, firm, measure, num, ordered, place } from '../firm-fixture.ts';

const ALL = [mroc, imr, chinv, siso, hock, promo, mto, sqz, qual, cash];

describe('economics measured on a firm', () => {
  it('measures MROC with its flag against the cost of capital', () => {
    const years = [
      economics('2023', { contribution: 50, capital_employed: 100 }),
      economics('2024', { contribution: 51, capital_employed: 120 }),
      economics('2025', { contribution: 52, capital_employed: 140 }),
    ];
    const found = measure(mroc, { firm: firm({ economics: years, wacc: num(0.1) }) });
    expect(found.point).toBeCloseTo(0.05, 10);
    expect(found.flag).toBe(true);
    expect(found.parts?.['quadrant']).toBe('more-for-more');
  });
  it('leaves out the running year', () => {
    const years = [economics('2025', { channel_stock: 1, sell_through: 12 }), economics('2026', { channel_stock: 9, sell_through: 12 })];
    expect(measure(chinv, { firm: firm({ economics: years }) }).point).toBeCloseTo(1, 10);
  });
  it('never compares a quarter with a year', () => {
    const years = [
      economics('2024', { revenue: 100, gross_margin: 30, channel_spend: 5 }),
      economics('2025', { revenue: 140, gross_margin: 39, channel_spend: 12 }),
      economics('2026-Q1', { revenue: 30, gross_margin: 9, channel_spend: 2 }),
    ];
    const found = measure(imr, { firm: firm({ economics: years }) });
    expect(found.point).toBeCloseTo(0.05, 10);
    expect(found.why?.map((note) => note.code)).toContain('imr.no-promotion');
  });
  it('gives no IMR when promotion is stated in one period only, and a label when revenue shrank', () => {
    const last: Figures = { revenue: 140, gross_margin: 39, channel_spend: 12, promotion_spend: 3 };
    const first = { revenue: 100, gross_margin: 30, channel_spend: 5 };
    const once = measure(imr, { firm: firm({ economics: [economics('2024', first), economics('2025', last)] }) });
    expect(once).toMatchObject({ point: null, flag: null, why: [{ code: 'imr.promotion-once' }] });
    const shrunk = measure(imr, {
      firm: firm({ economics: [economics('2024', { ...first, revenue: 200 }), economics('2025', { ...first })] }),
    });
    expect(shrunk.point).toBeNull();
    expect(shrunk.why?.map((note) => note.code)).toContain('imr.no-growth');
  });
  it('flags channel stock at the published line and calls it severe above its own', () => {
    const at = (stock: number) =>
      measure(chinv, { firm: firm({ economics: [economics('2025', { channel_stock: stock, sell_through: 12 })] }) });
    expect(at(1.49).flag).toBe(false);
    expect(at(1.5).flag).toBe(true);
    expect(at(2.6).parts?.['severe']).toBe(true);
  });
  it('knows nothing of channel stock without sell-through, and names what is missing', () => {
    const found = measure(chinv, { firm: firm({ economics: [economics('2025', { channel_stock: 3 })] }) });
    expect(found).toMatchObject({ point: null, lo: 0, hi: null, flag: null });
    expect(found.why).toEqual([{ code: 'economics.missing', args: { fields: ['sell_through'], period: '2025' } }]);
  });
  it('sums twelve months for SISO, from monthly series before yearly figures', () => {
    const values = (total: number) => ({ values: Array.from({ length: 12 }, () => total / 12), at: place(7) });
    const year = economics('2025', { sell_in: 1, sell_through: 1 }, { series: { sell_in: values(33_000), sell_through: values(30_000) } });
    const found = measure(siso, { firm: firm({ economics: [year] }) });
    expect(found.point).toBeCloseTo(1.1, 10);
    expect(found.flag).toBe(true);
    expect(measure(siso, { firm: firm({ economics: [economics('2025-Q4', { sell_in: 2, sell_through: 1 })] }) }).point).toBeNull();
  });
  it('weighs the quarter ends of the last twelve months, across files of two years', () => {
    const half = [240, 240, 520, 240, 240, 520];
    const years = [
      economics('2025', {}, { series: { sell_in: { values: [9, 9, 9, 9, 9, 9, ...half], at: place(3) } } }),
      economics('2026', {}, { series: { sell_in: { values: [...half, 9999], at: place(9) } } }),
    ];
    const found = measure(hock, { firm: firm({ economics: years }) });
    expect(found.point).toBeCloseTo(1.56, 10);
    expect(found).toMatchObject({ n: 4, flag: true });
    const short = measure(hock, { firm: firm({ economics: years.slice(1) }) });
    expect(short.point).toBeNull();
  });
  it('raises promotion on any of its three signs', () => {
    const base = { volume_on_deal: 30, revenue: 100 };
    const quiet = measure(promo, { firm: firm({ economics: [economics('2025', base)] }) });
    expect(quiet).toMatchObject({ point: 0.3, flag: false });
    const deal = measure(promo, { firm: firm({ economics: [economics('2025', { ...base, volume_on_deal: 41 })] }) });
    expect(deal.flag).toBe(true);
    const promotion = { incremental_gm: num(90), forward_buy: num(40), cost: num(80), baseline: num(5) };
    const losing = measure(promo, { firm: firm({ economics: [economics('2025', base, { promotion })] }) });
    expect(losing.flag).toBe(true);
    expect(losing.parts?.['roi']).toBeCloseTo(-0.375, 10);
    const sliding = ['2023', '2024', '2025'].map((text, i) => economics(text, { pocket_price: 90 - i, list_price: 100 }));
    expect(measure(promo, { firm: firm({ economics: sliding }) })).toMatchObject({ point: null, flag: true });
  });
  it('prints a trend for made-to-order and no flag', () => {
    const years = [economics('2024', { made_to_order: 25, revenue: 100 }), economics('2025', { made_to_order: 35, revenue: 100 })];
    const found = measure(mto, { firm: firm({ economics: years }) });
    expect(found.point).toBeCloseTo(0.35, 10);
    expect(found.parts?.['trend']).toBeCloseTo(0.1, 10);
    expect(found.flag).toBeUndefined();
  });
  it('reads the squeeze against sales and bounds it by what is not recorded', () => {
    const prior = { revenue: 100, receivables: 20, credit_days: 30, rebates: 5 };
    const found = measure(sqz, {
      firm: firm({
        economics: [economics('2024', prior), economics('2025', { revenue: 110, receivables: 30, credit_days: 45, rebates: 5.5 })],
      }),
    });
    expect(found.point).toBeCloseTo(2 / 3, 10);
    expect(found).toMatchObject({ lo: 2 / 5, hi: 4 / 5, flag: true, coverage: 3 / 5 });
  });
  it('flags erosion over four periods only', () => {
    const rows = [1, 1.2, 1.1, 1.5].map((claims, i) => economics(String(2022 + i), { claims_ppm: claims, unit_cost: 10 - i }));
    expect(measure(qual, { firm: firm({ economics: rows }) })).toMatchObject({ flag: true, n: 4 });
    expect(measure(qual, { firm: firm({ economics: rows.slice(1) }) })).toMatchObject({ point: null, flag: null });
  });
  it('flags living on cash, and says whether capacity outgrows demand', () => {
    const year = { operating_cash_flow: 4, contribution: 9, capital_employed: 100, capacity_growth: 0.2, demand_growth: 0.05 };
    const both = [economics('2024', year), economics('2025', year)];
    const found = measure(cash, { firm: firm({ economics: both, wacc: num(0.1) }) });
    expect(found).toMatchObject({ point: 2, flag: true, parts: { capacityOutgrowsDemand: true } });
    expect(measure(cash, { firm: firm({ economics: both }) })).toMatchObject({ point: null, lo: 0, hi: 2, flag: null });
  });
  it.each(ALL.map((one) => [one.id, one] as const))('%s is unknown without economics', (_, one) => {
    const found = measure(one, { firm: firm() });
    expect(found.point).toBeNull();
    expect(found.flag ?? null).toBeNull();
    expect(found.why?.length).toBeGreaterThan(0);
  });
  it('widens a ratio by the grade of its figures', () => {
    const stated = (grade: 'A' | 'B' | 'C' | 'D') =>
      measure(chinv, {
        firm: firm({ economics: [economics('2025', { channel_stock: num(2, { grade }), sell_through: num(12, { grade }) })] }),
      });
    expect(stated('A')).toMatchObject({ lo: 2, hi: 2 });
    expect(stated('C').lo).toBeCloseTo(1.7, 10);
    expect(stated('C').hi).toBeCloseTo(2.3, 10);
    expect(stated('D')).toMatchObject({ lo: 0, hi: null });
  });
});

const MONEY = [
  'revenue',
  'gross_margin',
  'contribution',
  'capital_employed',
  'operating_cash_flow',
  'channel_spend',
  'promotion_spend',
  'volume_on_deal',
  'list_price',
  'pocket_price',
  'unit_cost',
  'channel_stock',
  'sell_in',
  'sell_through',
  'made_to_order',
  'receivables',
  'rebates',
  'returns',
] as const;
const PLAIN = ['claims_ppm', 'credit_days', 'below_floor_incidents'] as const;

/** Four years, every figure stated or not, some with a range. */
const yearsOf = fc.array(
  fc.dictionary(fc.constantFrom(...MONEY, ...PLAIN), fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 20 })), {
    minKeys: 15,
    noNullPrototype: true,
  }),
  { minLength: 4, maxLength: 4 },
);
type Drawn = readonly Readonly<Record<string, [number, number]>>[];
/** Powers of two keep the arithmetic exact, so equality can be strict. */
function build(drawn: Drawn, unit: number): Firm {
  const rows = drawn.map((row, index) => {
    const figures = Object.entries(row).map(([key, [value, spread]]) => {
      const scale = (MONEY as readonly string[]).includes(key) ? unit : 1;
      return [key, num(value * scale, { low: Math.max(0, value - spread) * scale, high: (value + spread) * scale, grade: 'B' })] as const;
    });
    return economics(String(2022 + index), Object.fromEntries(figures) as Figures);
  });
  return firm({ economics: rows, wacc: num(0.125) });
}

describe('laws', () => {
  it('keeps lo ≤ point ≤ hi', () => {
    fc.assert(
      fc.property(yearsOf, (drawn) => ALL.every((one) => ordered(measure(one, { firm: build(drawn, 1) })))),
      { numRuns: 60 },
    );
  });
  it('does not see the currency unit', () => {
    fc.assert(
      fc.property(yearsOf, fc.constantFrom(1 / 1024, 16, 65_536), (drawn, unit) => {
        for (const one of ALL) expect(measure(one, { firm: build(drawn, unit) })).toEqual(measure(one, { firm: build(drawn, 1) }));
      }),
      { numRuns: 40 },
    );
  });
  it('does not see the order of the periods', () => {
    fc.assert(
      fc.property(yearsOf, (drawn) => {
        const as = build(drawn, 1);
        const turned = { ...as, economics: [...as.economics].reverse() };
        for (const one of ALL) expect(measure(one, { firm: turned })).toEqual(measure(one, { firm: as }));
      }),
      { numRuns: 40 },
    );
  });
});
