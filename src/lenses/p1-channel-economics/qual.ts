import type { Num } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, theilSen, widenRatio } from '../stats.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, run } from './periods.ts';

const RANGE = [null, null] as const;
const FIGURES = ['claims_ppm', 'unit_cost'] as const;
const PERIODS = 4;

/** Quality erosion: claims rise (Theil–Sen slope above 0) while unit cost falls (below 0). Null below four periods. */
export function eroding(claims: readonly number[], unitCost: readonly number[]): boolean | null {
  if (claims.length < PERIODS || unitCost.length < PERIODS) return null;
  return (theilSen(claims) ?? 0) > 0 && (theilSen(unitCost) ?? 0) < 0;
}

/**
 * Bounds of a Theil–Sen slope when each value may lie anywhere between its low and its high: the medians of the
 * pairwise slopes at their smallest and at their largest. Never narrower than the truth.
 */
function slopeBounds(nums: readonly Num[]): { lo: number; hi: number } | null {
  const at = (pick: (from: Num, to: Num, steps: number) => number): number[] =>
    nums.flatMap((from, i) => nums.slice(i + 1).map((to, j) => pick(from, to, j + 1))).sort((a, b) => a - b);
  const middle = (sorted: readonly number[]): number | undefined => {
    const half = sorted.length >> 1;
    const [below, above] = [sorted[half - 1] ?? 0, sorted[half] ?? 0];
    return sorted.length === 0 ? undefined : sorted.length % 2 === 1 ? above : (below + above) / 2;
  };
  const lo = middle(at((from, to, steps) => (to.low - from.high) / steps));
  const hi = middle(at((from, to, steps) => (to.high - from.low) / steps));
  return lo === undefined || hi === undefined ? null : { lo, hi };
}

/** QUAL, quality erosion (P1): cost taken out of material until quality falls. The point is the slope of claims, ppm a period. */
export const qual = indicator({
  id: 'QUAL',
  lens: 'p1',
  level: 'firm',
  unit: 'slope',
  range: RANGE,
  core: false,
  needs: ['firm'],
  thresholds: [],
  measure({ firm }, { asOf }) {
    const periods = fullPeriods(firm, asOf);
    const rows = run(periods, FIGURES);
    const last = rows.at(-1);
    const nums = rows.flatMap((row) => FIGURES.map((figure) => row.figures[figure]));
    const places = nums.map((num) => num.at);
    if (!last || rows.length < PERIODS) {
      const why = last ? { code: 'economics.periods', args: { have: rows.length, need: PERIODS } } : missing(periods, FIGURES, PERIODS);
      return untold(RANGE, [why], places, rows.length / PERIODS);
    }
    const claims = rows.map((row) => row.figures.claims_ppm);
    const cost = rows.map((row) => row.figures.unit_cost.value);
    const meanCost = cost.reduce((sum, value) => sum + value, 0) / cost.length;
    const costSlope = theilSen(cost) ?? 0;
    const grade = halfWeightGrade(nums.map((num) => ({ weight: 1, grade: num.grade })));
    const bounds = slopeBounds(claims);
    return {
      point: theilSen(claims.map((num) => num.value)),
      ...(bounds ? widenRatio(bounds, grade) : { lo: null, hi: null }),
      n: rows.length,
      coverage: 1,
      grade,
      evidence: evidence(places),
      parts: { unitCostSlope: meanCost > 0 ? costSlope / meanCost : null, period: last.period.text },
      why: older(periods, last.period),
      flag: eroding(
        claims.map((num) => num.value),
        cost,
      ),
    };
  },
});
