import type { EconomicPeriod } from '../../model/firm.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, run } from './periods.ts';

const RANGE = [0, null] as const;
const FIGURES = ['inventory', 'planned_inventory'] as const;
const PERIODS = 3;
const RAISED = 2;

/** |stock − planned| ÷ planned, ≥ 0; null without a plan. */
export function stockDeviation(stock: number, planned: number): number | null {
  return planned > 0 ? Math.abs(stock - planned) / planned : null;
}

/** Two of the last three periods off plan; null while the ones not stated could decide it. */
export function offPlan(deviations: readonly (number | null)[], line: number): boolean | null {
  const recent = deviations.slice(-PERIODS);
  const off = recent.filter((deviation) => deviation !== null && deviation > line).length;
  const unknown = PERIODS - recent.filter((deviation) => deviation !== null).length;
  if (off >= RAISED) return true;
  return off + unknown >= RAISED ? null : false;
}

function deviationOf({ figures }: EconomicPeriod): number | null {
  const { inventory, planned_inventory: planned } = figures;
  return inventory && planned ? stockDeviation(inventory.value, planned.value) : null;
}

/** STOCKDEV, stock against plan (P1): the deviation of the latest period; the flag looks at the last three. */
export const stockdev = indicator({
  id: 'STOCKDEV',
  lens: 'p1',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['firm'],
  thresholds: ['STOCKDEV.flag'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const row = run(periods, FIGURES).at(-1);
    const flag = offPlan(periods.map(deviationOf), rules.value('STOCKDEV.flag'));
    if (!row) return { ...untold(RANGE, [missing(periods, FIGURES)]), flag };
    const recent = periods.slice(-PERIODS).filter((entry) => deviationOf(entry) !== null);
    const formula = ([stock = 0, planned = 0]: readonly number[]): number | null => stockDeviation(stock, planned);
    const measured = readRatio({
      nums: FIGURES.map((figure) => row.figures[figure]),
      formula,
      range: RANGE,
      places: recent.flatMap(({ figures }) => FIGURES.flatMap((figure) => figures[figure]?.at ?? [])),
      parts: { period: row.period.text, off: recent.filter((entry) => (deviationOf(entry) ?? 0) > rules.value('STOCKDEV.flag')).length },
      why: older(periods, row.period),
      flag,
    });
    // The deviation folds at the plan: a stock that may lie on either side of it may lie on it.
    const [stock, planned] = [row.figures.inventory, row.figures.planned_inventory];
    const onPlan = stock.low <= planned.high && planned.low <= stock.high;
    return { ...measured, n: recent.length, ...(onPlan ? { lo: 0 } : {}) };
  },
});
