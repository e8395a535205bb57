import type { Firm } from '../../model/firm.ts';
import type { Day } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { evidence, widenRatio } from '../stats.ts';
import { untold } from './missing.ts';
import { fullPeriods } from './periods.ts';
import { type Month, monthly } from './series.ts';

const RANGE = [0, null] as const;
const POINTS = 12;
const DAYS = 365;

/** Squared coefficient of variation, ≥ 0; null for a mean of zero. */
function swing(values: readonly number[]): number | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(mean > 0)) return null;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length / mean ** 2;
}

/** CV² of orders ÷ CV² of demand over the same times (Chen & Lee 2012); null where demand does not move at all. */
export function bullwhip(orders: readonly number[], demand: readonly number[]): number | null {
  const [above, below] = [swing(orders), swing(demand)];
  return above === null || below === null || below === 0 ? null : above / below;
}

/** The latest unbroken run of months that state both. */
function shared(orders: readonly Month[], demand: readonly Month[]): { readonly orders: Month; readonly demand: Month }[] {
  const byMonth = new Map(demand.map((month) => [month.month, month]));
  const found: { orders: Month; demand: Month }[] = [];
  for (const month of [...orders].reverse()) {
    const other = byMonth.get(month.month);
    const next = found[0];
    if (!other && !next) continue;
    if (!other || (next && next.orders.month !== month.month + 1)) break;
    found.unshift({ orders: month, demand: other });
  }
  return found;
}

/** Our own days of stock: inventory ÷ cost of goods sold × 365, of the newest period that states both; shown beside the ratio. */
function daysOfStock(firm: Firm, asOf: Day): number | null {
  const stated = fullPeriods(firm, asOf).findLast(({ figures }) => figures.inventory && figures.cogs && figures.cogs.value > 0);
  const { inventory, cogs } = stated?.figures ?? {};
  return inventory && cogs ? (inventory.value / cogs.value) * DAYS : null;
}

/** BULL, bullwhip (P1): how much more orders swing than the demand behind them. Holds for one product family; pooled products mask it. */
export const bull = indicator({
  id: 'BULL',
  lens: 'p1',
  level: 'firm',
  unit: 'ratio',
  range: RANGE,
  core: false,
  needs: ['firm'],
  thresholds: ['BULL.flag'],
  measure({ firm }, { asOf, rules }) {
    const months = shared(monthly(firm, 'orders', asOf), monthly(firm, 'demand', asOf));
    const places = months.flatMap((month) => [month.orders.at, month.demand.at]);
    const parts = { daysOfStock: daysOfStock(firm, asOf), months: months.length };
    if (months.length < POINTS)
      return {
        ...untold(RANGE, [{ code: 'bull.short', args: { months: months.length, need: POINTS } }], places, months.length / POINTS),
        parts,
      };
    const point = bullwhip(
      months.map((month) => month.orders.value),
      months.map((month) => month.demand.value),
    );
    if (point === null) return { ...untold(RANGE, [{ code: 'bull.flat' }], places), parts };
    const bounds = widenRatio({ lo: point, hi: point }, 'C');
    return {
      point,
      lo: bounds.lo ?? 0,
      hi: bounds.hi,
      n: months.length,
      coverage: 1,
      grade: 'C',
      evidence: evidence(places),
      parts,
      why: [{ code: 'bull.one-family' }],
      flag: point > rules.value('BULL.flag'),
    };
  },
});
