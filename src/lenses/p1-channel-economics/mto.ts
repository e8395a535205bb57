import { indicator } from '../indicator.ts';
import { readRatio, unread } from '../reading.ts';
import { clamp01, theilSen } from '../stats.ts';
import { missing, older } from './missing.ts';
import { fullPeriods, run } from './periods.ts';

const RANGE = [0, 1] as const;
const FIGURES = ['made_to_order', 'revenue'] as const;

/** Order-driven share of revenue, 0–1 (order penetration point, Olhager 2003); null without revenue. */
export function orderShare(madeToOrder: number, revenue: number): number | null {
  return revenue > 0 ? clamp01(madeToOrder / revenue) : null;
}

/** MTO, order-driven share (P1). Direction-free: only its trend (share points a period) says something, so it has no flag. */
export const mto = indicator({
  id: 'MTO',
  lens: 'p1',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: [],
  measure({ firm }, { asOf }) {
    const periods = fullPeriods(firm, asOf);
    const rows = run(periods, FIGURES);
    const last = rows.at(-1);
    if (!last) return unread(RANGE, [missing(periods, FIGURES)]);
    const shares = rows.flatMap((row) => orderShare(row.figures.made_to_order.value, row.figures.revenue.value) ?? []);
    const { flag: _, ...measured } = readRatio({
      nums: FIGURES.map((figure) => last.figures[figure]),
      formula: ([ordered = 0, revenue = 0]) => orderShare(ordered, revenue),
      range: RANGE,
      places: rows.flatMap((row) => FIGURES.map((figure) => row.figures[figure].at)),
      parts: { trend: theilSen(shares), periods: shares.length, period: last.period.text },
      why: older(periods, last.period),
    });
    return measured;
  },
});
