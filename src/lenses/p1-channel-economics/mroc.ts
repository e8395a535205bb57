import type { Num } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { median } from '../stats.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, type Row, run } from './periods.ts';

export interface CapitalYear {
  readonly contribution: number;
  readonly capital: number;
}
export type Quadrant = 'more-for-more' | 'less-for-more' | 'more-for-less' | 'less-for-less';

const RANGE = [null, null] as const;
/** Theil–Sen looks back no further than this many periods. */
const MEMORY = 5;
const FIGURES = ['contribution', 'capital_employed'] as const;

/**
 * Marginal return on capital, a ratio per period: Δcontribution ÷ Δcapital employed; over three or more periods the
 * median of all pairwise slopes (Theil–Sen). Null below two periods, or when the last period employed no more capital.
 */
export function marginalReturn(years: readonly CapitalYear[]): number | null {
  const [prior, last] = [years.at(-2), years.at(-1)];
  if (!prior || !last || last.capital <= prior.capital) return null;
  if (years.length === 2) return (last.contribution - prior.contribution) / (last.capital - prior.capital);
  const slopes: number[] = [];
  for (const [index, from] of years.entries()) {
    for (const to of years.slice(index + 1)) {
      if (to.capital !== from.capital) slopes.push((to.contribution - from.contribution) / (to.capital - from.capital));
    }
  }
  return median(slopes);
}

/** What became of contribution for what was done with capital: `more-for-less` is more contribution from no more capital. */
export function quadrant(prior: CapitalYear, last: CapitalYear): Quadrant {
  const more = last.contribution >= prior.contribution;
  if (last.capital > prior.capital) return more ? 'more-for-more' : 'less-for-more';
  return more ? 'more-for-less' : 'less-for-less';
}

/** Whether one period's step earned less than capital costs; null where capital shrank together with contribution. */
export function belowCost(prior: CapitalYear, last: CapitalYear, wacc: number): boolean | null {
  const added = last.capital - prior.capital;
  if (added > 0) return (last.contribution - prior.contribution) / added < wacc;
  return last.contribution >= prior.contribution ? false : null;
}

/** True: below cost in each of the last `running` steps · false: one of them earned its cost · null: cannot tell. */
export function exhausted(years: readonly CapitalYear[], wacc: number | null, running: number): boolean | null {
  if (wacc === null) return null;
  const steps = years.slice(1).map((last, index) => belowCost(years[index] as CapitalYear, last, wacc));
  const recent = steps.slice(-running);
  if (recent.includes(false)) return false;
  return recent.length === running && recent.every((step) => step === true) ? true : null;
}

const toYear = (row: Row<(typeof FIGURES)[number]>): CapitalYear => ({
  contribution: row.figures.contribution.value,
  capital: row.figures.capital_employed.value,
});

/** MROC, marginal return on capital against its cost (P1): deep distribution is used up when more capital no longer pays. */
export const mroc = indicator({
  id: 'MROC',
  lens: 'p1',
  level: 'firm',
  unit: 'ratio',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['MROC.years'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const rows = run(periods, FIGURES).slice(-MEMORY);
    const newest = rows.at(-1);
    if (rows.length < 2 || !newest) return untold(RANGE, [missing(periods, FIGURES, 2)]);
    const years = rows.map(toYear);
    const nums = rows.flatMap((row): Num[] => [row.figures.contribution, row.figures.capital_employed]);
    const [prior, last] = years.slice(-2) as [CapitalYear, CapitalYear];
    const label = quadrant(prior, last);
    const why = older(periods, newest.period);
    if (last.capital <= prior.capital) why.push({ code: 'mroc.no-ratio', args: { quadrant: label } });
    if (firm.wacc === undefined) why.push({ code: 'mroc.no-wacc' });
    return readRatio({
      nums,
      formula: (values) => marginalReturn(rows.map((_, i) => ({ contribution: values[2 * i] ?? 0, capital: values[2 * i + 1] ?? 0 }))),
      range: RANGE,
      places: firm.wacc ? [firm.wacc.at] : [],
      parts: {
        quadrant: label,
        latest: marginalReturn(years.slice(-2)),
        previous: marginalReturn(years.slice(-3, -1)),
        wacc: firm.wacc?.value ?? null,
        period: newest.period.text,
      },
      why,
      flag: exhausted(years, firm.wacc?.value ?? null, rules.value('MROC.years')),
    });
  },
});
