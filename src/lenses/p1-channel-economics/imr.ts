import type { EconomicPeriod } from '../../model/firm.ts';
import type { Num } from '../../model/values.ts';
import type { Note } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, run } from './periods.ts';

const RANGE = [null, null] as const;
const FIGURES = ['revenue', 'gross_margin', 'channel_spend'] as const;

/** Changes from one period to the next, all in one currency. */
export interface Push {
  readonly grossMargin: number;
  /** Channel and promotion spend together. */
  readonly spend: number;
  readonly revenue: number;
}

/** Incremental margin of pushed volume: (ΔGM − Δchannel and promotion spend) ÷ Δrevenue. Null when revenue did not grow. */
export function incrementalMargin({ grossMargin, spend, revenue }: Push): number | null {
  return revenue > 0 ? (grossMargin - spend) / revenue : null;
}

/** Promotion spend of both periods, or what it means that it is not stated. */
function promotion(prior: EconomicPeriod | undefined, last: EconomicPeriod | undefined): { nums: Num[]; why: Note[] } | null {
  const stated = [prior, last].flatMap((entry) => entry?.figures.promotion_spend ?? []);
  if (stated.length === 0) return { nums: [], why: [{ code: 'imr.no-promotion' }] };
  return stated.length === 2 ? { nums: stated, why: [] } : null;
}

/** IMR, incremental margin of pushed volume (P1): at or below zero deep distribution is exhausted. */
export const imr = indicator({
  id: 'IMR',
  lens: 'p1',
  level: 'firm',
  unit: 'ratio',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['IMR.exhausted'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const [prior, last] = run(periods, FIGURES).slice(-2);
    if (!prior || !last) return untold(RANGE, [missing(periods, FIGURES, 2)]);
    const entryOf = (text: string): EconomicPeriod | undefined => periods.find((entry) => entry.period.text === text);
    const promo = promotion(entryOf(prior.period.text), entryOf(last.period.text));
    if (promo === null) return untold(RANGE, [{ code: 'imr.promotion-once', args: { period: last.period.text } }], [], 0.75);
    const nums = [...FIGURES.flatMap((figure) => [prior.figures[figure], last.figures[figure]]), ...promo.nums];
    const formula = (values: readonly number[]): number | null => {
      const change = (index: number): number => (values[2 * index + 1] ?? 0) - (values[2 * index] ?? 0);
      return incrementalMargin({ revenue: change(0), grossMargin: change(1), spend: change(2) + change(3) });
    };
    const point = formula(nums.map((num) => num.value));
    const why = [...older(periods, last.period), ...promo.why];
    if (point === null) why.push({ code: 'imr.no-growth', args: { period: last.period.text } });
    return readRatio({
      nums,
      formula,
      range: RANGE,
      parts: { period: last.period.text },
      why,
      flag: point === null ? null : point <= rules.value('IMR.exhausted'),
    });
  },
});
