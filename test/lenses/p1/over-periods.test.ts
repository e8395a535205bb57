import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinv } from '../../../src/lenses/p1-channel-economics/chinv.ts';
import { imr } from '../../../src/lenses/p1-channel-economics/imr.ts';
import { economicSeries } from '../../../src/lenses/p1-channel-economics/over-periods.ts';
import { siso } from '../../../src/lenses/p1-channel-economics/siso.ts';
import { stockdev } from '../../../src/lenses/p1-channel-economics/stockdev.ts';
import { makeRules } from '../../../src/policy/ruleset.ts';
import type { EconomicSeriesId } from '../../../src/result-economics.ts';
import { AS_OF, CONTEXT, economics, type Figures, firm, measure, num, place } from '../firm-fixture.ts';

const YEARS = ['2022', '2023', '2024', '2025'];

function followed(figures: readonly Figures[], wacc?: number) {
  const stated = firm({
    economics: figures.map((one, index) => economics(YEARS[index] ?? '', one)),
    ...(wacc === undefined ? {} : { wacc: num(wacc) }),
  });
  const all = economicSeries(stated, CONTEXT);
  const of = (id: EconomicSeriesId) => all.find((series) => series.id === id);
  return { all, of, values: (id: EconomicSeriesId) => of(id)?.values.map(({ value }) => value), stated };
}

describe('lens 9 over the periods', () => {
  it('follows the method’s own examples', () => {
    const { values } = followed([
      {
        channel_stock: 4500,
        sell_through: 30_000,
        sell_in: 33_000,
        pocket_price: 86,
        list_price: 100,
        inventory: 130,
        planned_inventory: 100,
      },
    ]);
    expect(values('chinv')?.[0]).toBeCloseTo(1.8, 10);
    expect(values('siso')?.[0]).toBeCloseTo(1.1, 10);
    expect(values('price')?.[0]).toBeCloseTo(0.86, 10);
    expect(values('stockdev')?.[0]).toBeCloseTo(0.3, 10);
  });

  it('reads a step against the period before, and none where there is no such period', () => {
    const margin = { revenue: 100, gross_margin: 30, channel_spend: 5 };
    const { values } = followed([
      { contribution: 50, capital_employed: 120, ...margin },
      { contribution: 52, capital_employed: 140, revenue: 140, gross_margin: 39, channel_spend: 12 },
      { contribution: 52, capital_employed: 130 },
    ]);
    expect(values('mroc')).toEqual([null, expect.closeTo(0.1, 10), null]);
    expect(values('imr')).toEqual([null, expect.closeTo(0.05, 10), null]);
    const gap = firm({
      economics: [economics('2022', { contribution: 1, capital_employed: 1 }), economics('2024', { contribution: 2, capital_employed: 3 })],
    });
    expect(economicSeries(gap, CONTEXT)).toEqual([]);
  });

  it('wants promotion spend of both periods as soon as one states it', () => {
    const [before, now] = [{ revenue: 100, gross_margin: 30, channel_spend: 5 }, { revenue: 140, gross_margin: 39, channel_spend: 8 }]; // prettier-ignore
    expect(followed([before, { ...now, promotion_spend: 9 }]).of('imr')).toBeUndefined();
    expect(
      followed([
        { ...before, promotion_spend: 5 },
        { ...now, promotion_spend: 9 },
      ]).values('imr'),
    ).toEqual([null, expect.closeTo(0.05, 10)]);
  });

  it('leaves unknown what is not stated, and out what no period tells', () => {
    const { values, of } = followed([{ claims_ppm: 455 }, { claims_ppm: 410, unit_cost: 2 }, {}]);
    expect(values('claims')).toEqual([455, 410, null]);
    expect(values('cost')).toEqual([null, 2, null]);
    expect(of('chinv')).toBeUndefined();
    expect(economicSeries(firm(), CONTEXT)).toEqual([]);
  });

  it('says nothing of a ratio whose base is nothing, nor of sell-in over less than a year', () => {
    expect(followed([{ channel_stock: 5, sell_through: 0, claims_ppm: 1 }]).of('chinv')).toBeUndefined();
    const quarter = firm({ economics: [economics('2026-Q1', { sell_in: 3, sell_through: 2, channel_stock: 1 })] });
    const ids = economicSeries(quarter, CONTEXT).map(({ id }) => id);
    expect(ids).toContain('chinv');
    expect(ids).not.toContain('siso');
    expect(economicSeries(quarter, CONTEXT).find(({ id }) => id === 'chinv')?.values[0]?.value).toBeCloseTo(1.5, 10);
  });

  it('draws the line of the ruler in force and the cost of capital as stated', () => {
    const figures = [
      { contribution: 1, capital_employed: 1, channel_stock: 1, sell_through: 12 },
      { contribution: 2, capital_employed: 3 },
    ];
    expect(followed(figures, 0.09).of('mroc')?.line).toEqual({ value: 0.09, alarm: 'below' });
    expect(followed(figures).of('mroc')?.line).toBeNull();
    const override = [{ id: 'CHINV.alert', value: 2, default: 1.5, reason: 'long lead time', at: place() }];
    const ruled = economicSeries(followed(figures).stated, { asOf: AS_OF, rules: makeRules(override, () => 'h') });
    expect(ruled.find(({ id }) => id === 'chinv')?.line).toEqual({ value: 2, alarm: 'from' });
  });

  it('ends where the indicators stand', () => {
    const figure = fc.integer({ min: 1, max: 1000 });
    const year = fc.record({ channel_stock: figure, sell_through: figure, sell_in: figure, inventory: figure, planned_inventory: figure, revenue: figure, gross_margin: figure, channel_spend: figure }); // prettier-ignore
    fc.assert(
      fc.property(year, year, (before, now) => {
        const { stated, values } = followed([before, now]);
        const last = (id: EconomicSeriesId) => values(id)?.at(-1) ?? null;
        expect(last('chinv')).toEqual(measure(chinv, { firm: stated }).point);
        expect(last('siso')).toEqual(measure(siso, { firm: stated }).point);
        expect(last('stockdev')).toEqual(measure(stockdev, { firm: stated }).point);
        expect(last('imr')).toEqual(measure(imr, { firm: stated }).point);
      }),
    );
  });
});
