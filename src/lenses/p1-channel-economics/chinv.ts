import type { Num } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, monthsOf, run } from './periods.ts';

const RANGE = [0, null] as const;
const FIGURES = ['channel_stock', 'sell_through'] as const;

/** Channel inventory coefficient in months: channel stock ÷ monthly sell-through. Null without sell-through. */
export function monthsOfStock(stock: number, monthlySellThrough: number): number | null {
  return monthlySellThrough > 0 ? stock / monthlySellThrough : null;
}

/**
 * CHINV, channel inventory coefficient (P1). The alert line is the dealer association's, published for cars;
 * elsewhere a firm overrides it with 1.5 replenishment lead times.
 */
export const chinv = indicator({
  id: 'CHINV',
  lens: 'p1',
  level: 'firm',
  unit: 'months',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['CHINV.alert', 'CHINV.severe'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const row = run(periods, FIGURES).at(-1);
    if (!row) return untold(RANGE, [missing(periods, FIGURES)]);
    const nums: Num[] = [row.figures.channel_stock, row.figures.sell_through];
    const months = monthsOf(row.period);
    const formula = ([stock = 0, sold = 0]: readonly number[]): number | null => monthsOfStock(stock, sold / months);
    const point = formula(nums.map((num) => num.value));
    const why = older(periods, row.period);
    if (point === null) why.push({ code: 'chinv.nothing-sold', args: { period: row.period.text } });
    return readRatio({
      nums,
      formula,
      range: RANGE,
      parts: { severe: point === null ? null : point > rules.value('CHINV.severe'), period: row.period.text },
      why,
      flag: point === null ? null : point >= rules.value('CHINV.alert'),
    });
  },
});
