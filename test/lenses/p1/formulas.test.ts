import { describe, expect, it } from 'vitest';
import { afterCapitalCost, cashDependent } from '../../../src/lenses/p1-channel-economics/cash.ts';
import { monthsOfStock } from '../../../src/lenses/p1-channel-economics/chinv.ts';
import { hockeyStick } from '../../../src/lenses/p1-channel-economics/hock.ts';
import { incrementalMargin } from '../../../src/lenses/p1-channel-economics/imr.ts';
import { exhausted, marginalReturn, quadrant } from '../../../src/lenses/p1-channel-economics/mroc.ts';
import { orderShare } from '../../../src/lenses/p1-channel-economics/mto.ts';
import { falling, priceRealisation, promotionReturn } from '../../../src/lenses/p1-channel-economics/promo.ts';
import { eroding } from '../../../src/lenses/p1-channel-economics/qual.ts';
import { sellInToThrough } from '../../../src/lenses/p1-channel-economics/siso.ts';
import { squeeze } from '../../../src/lenses/p1-channel-economics/sqz.ts';
import { theilSen } from '../../../src/lenses/stats.ts';

describe('worked examples of the method, block F', () => {
  it('F1 MROC: (52−50)/(140−120) = .10', () => {
    const years = [
      { contribution: 50, capital: 120 },
      { contribution: 52, capital: 140 },
    ];
    expect(marginalReturn(years)).toBeCloseTo(0.1, 10);
  });
  it('F2 IMR: (9−7)/40 = .05 and (6−7)/40 = −.025', () => {
    expect(incrementalMargin({ grossMargin: 9, spend: 7, revenue: 40 })).toBeCloseTo(0.05, 10);
    expect(incrementalMargin({ grossMargin: 6, spend: 7, revenue: 40 })).toBeCloseTo(-0.025, 10);
  });
  it('F3 CHINV: 4500/2500 = 1.8', () => {
    expect(monthsOfStock(4500, 2500)).toBeCloseTo(1.8, 10);
  });
  it('F4 SISO: 33000/30000 = 1.10; HOCK: 520/1000 → 1.56', () => {
    expect(sellInToThrough(33_000, 30_000)).toBeCloseTo(1.1, 10);
    expect(hockeyStick(520, 1000)).toBeCloseTo(1.56, 10);
  });
  it('F6 PROMO: ROI (90−40−80)/80 = −.375; PR 86/100 = .86', () => {
    expect(promotionReturn(90, 40, 80)).toBeCloseTo(-0.375, 10);
    expect(priceRealisation(86, 100)).toBeCloseTo(0.86, 10);
  });
  it('F7 MTO: (20+15)/100 = .35', () => {
    expect(orderShare(20 + 15, 100)).toBeCloseTo(0.35, 10);
  });
  it('F9 QUAL: claims 1.0, 1.2, 1.1, 1.5 → slope +.158 a period', () => {
    expect(theilSen([1.0, 1.2, 1.1, 1.5])).toBeCloseTo(0.158, 3);
    expect(eroding([1.0, 1.2, 1.1, 1.5], [10, 9, 9, 8])).toBe(true);
  });
  it('F11 CASH: cash +4, contribution −1 in both years → flag', () => {
    const year = { cash: 4, afterCapital: -1 };
    expect(cashDependent([year, year])).toBe(true);
  });
});

describe('where the formulas stop', () => {
  it('gives no ratio where capital or revenue did not grow, but a label', () => {
    const prior = { contribution: 50, capital: 140 };
    expect(marginalReturn([prior, { contribution: 52, capital: 140 }])).toBeNull();
    expect(quadrant(prior, { contribution: 52, capital: 120 })).toBe('more-for-less');
    expect(quadrant(prior, { contribution: 49, capital: 150 })).toBe('less-for-more');
    expect(incrementalMargin({ grossMargin: 1, spend: 0, revenue: 0 })).toBeNull();
  });
  it('takes the median of the pairwise slopes over three periods', () => {
    const years = [
      { contribution: 50, capital: 100 },
      { contribution: 60, capital: 120 },
      { contribution: 61, capital: 140 },
    ];
    expect(marginalReturn(years)).toBeCloseTo(11 / 40, 10);
  });
  it('calls capital exhausted only after two steps below its cost', () => {
    const years = [
      { contribution: 50, capital: 100 },
      { contribution: 51, capital: 120 },
      { contribution: 52, capital: 140 },
    ];
    expect(exhausted(years, 0.1, 2)).toBe(true);
    expect(exhausted(years, 0.04, 2)).toBe(false);
    expect(exhausted(years.slice(1), 0.1, 2)).toBeNull();
    expect(exhausted(years, null, 2)).toBeNull();
  });
  it('sees prices falling only over three periods in a row', () => {
    expect(falling([0.9, 0.88, 0.86], 3)).toBe(true);
    expect(falling([0.9, 0.88, 0.88], 3)).toBe(false);
    expect(falling([0.9, 0.88], 3)).toBeNull();
  });
  it('reads squeeze over observable signs, three at least', () => {
    expect(squeeze([true, false, null, null, true])).toBeCloseTo(2 / 3, 10);
    expect(squeeze([true, true, null, null, null])).toBeNull();
  });
  it('needs four periods and both slopes for erosion', () => {
    expect(eroding([1, 2, 3], [3, 2, 1])).toBeNull();
    expect(eroding([1, 2, 3, 4], [1, 1, 1, 1])).toBe(false);
  });
  it('knows a loss before capital cost is one after it', () => {
    expect(afterCapitalCost(-1, null, null)).toBe(-1);
    expect(afterCapitalCost(5, null, 0.1)).toBeNull();
    expect(afterCapitalCost(5, 100, 0.1)).toBe(-5);
    expect(
      cashDependent([
        { cash: 4, afterCapital: null },
        { cash: -1, afterCapital: null },
      ]),
    ).toBe(false);
    expect(cashDependent([{ cash: 4, afterCapital: -1 }])).toBeNull();
  });
});
