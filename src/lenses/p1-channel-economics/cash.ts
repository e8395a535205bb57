import type { EconomicPeriod } from '../../model/firm.ts';
import type { Num } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade } from '../stats.ts';
import { missing, untold } from './missing.ts';
import { fullPeriods } from './periods.ts';

const RUNNING = 2;
const RANGE = [0, RUNNING] as const;

/** One period's operating cash flow and its contribution after capital cost; null: cannot be worked out. */
export interface CashYear {
  readonly cash: number | null;
  readonly afterCapital: number | null;
}

/** Whether a period lives on cash flow: cash comes in while nothing is left after the cost of capital. */
export function livesOnCash({ cash, afterCapital }: CashYear): boolean | null {
  if (cash !== null && cash <= 0) return false;
  if (afterCapital !== null && afterCapital > 0) return false;
  return cash === null || afterCapital === null ? null : true;
}

/**
 * Contribution after capital cost. A contribution at or below zero is so before any capital cost, and then stands
 * in for it: capital never costs less than nothing.
 */
export function afterCapitalCost(contribution: number | null, capital: number | null, wacc: number | null): number | null {
  if (contribution === null) return null;
  if (capital !== null && wacc !== null) return contribution - capital * wacc;
  return contribution <= 0 ? contribution : null;
}

/** Two periods running on cash flow; false as soon as one is known not to. */
export function cashDependent(years: readonly CashYear[]): boolean | null {
  const states = years.slice(-RUNNING).map(livesOnCash);
  if (states.includes(false)) return false;
  return states.length === RUNNING && states.every((state) => state === true) ? true : null;
}

function cashYear({ figures }: EconomicPeriod, wacc: Num | undefined): CashYear {
  const cash = figures.operating_cash_flow?.value ?? null;
  const contribution = figures.contribution?.value ?? null;
  return { cash, afterCapital: afterCapitalCost(contribution, figures.capital_employed?.value ?? null, wacc?.value ?? null) };
}

/** CASH, living on cash flow (P1): how many of the last two periods did; the flag needs both. */
export const cash = indicator({
  id: 'CASH',
  lens: 'p1',
  level: 'firm',
  unit: 'count',
  range: RANGE,
  core: false,
  needs: ['firm'],
  thresholds: [],
  measure({ firm }, { asOf }) {
    const periods = fullPeriods(firm, asOf);
    const [prior, last] = periods.slice(-RUNNING);
    const adjacent = prior && last && prior.period.last + 1 === last.period.first;
    const recent = adjacent ? [prior, last] : periods.slice(-1);
    const used = recent.flatMap(({ figures }) =>
      (['operating_cash_flow', 'contribution', 'capital_employed'] as const).flatMap((figure) => figures[figure] ?? []),
    );
    const places = [...used.map((num) => num.at), ...(firm.wacc && used.length > 0 ? [firm.wacc.at] : [])];
    const years = recent.map((entry) => cashYear(entry, firm.wacc));
    const states = years.map(livesOnCash);
    const known = states.filter((state) => state !== null);
    const unknown = RUNNING - known.length;
    const raised = known.filter(Boolean).length;
    if (unknown > 0) {
      const why = [missing(periods, ['operating_cash_flow', 'contribution', 'capital_employed'], RUNNING)];
      return { ...untold([raised, raised + unknown], why, places, known.length / RUNNING), flag: cashDependent(years) };
    }
    const [capacity, demand] = [recent.at(-1)?.figures.capacity_growth?.value, recent.at(-1)?.figures.demand_growth?.value];
    return {
      point: raised,
      lo: raised,
      hi: raised,
      n: RUNNING,
      coverage: 1,
      grade: halfWeightGrade(used.map((num) => ({ weight: 1, grade: num.grade }))),
      evidence: evidence(places),
      parts: { capacityOutgrowsDemand: capacity === undefined || demand === undefined ? null : capacity > demand },
      flag: cashDependent(years),
    };
  },
});
