import type { EconomicFigure, EconomicPeriod } from '../../model/firm.ts';
import type { Num } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { corners } from '../reading.ts';
import { evidence, halfWeightGrade } from '../stats.ts';
import { untold } from './missing.ts';
import { fullPeriods } from './periods.ts';

const RANGE = [0, 1] as const;
/** Fewer observable signs than this say nothing. */
const OBSERVABLE = 3;

export type SqueezeSign = 'receivables' | 'credit_days' | 'rebates' | 'returns' | 'below_floor_incidents';

/** Share of the observable signs that are raised, 0–1; null below three observable. */
export function squeeze(signs: readonly (boolean | null)[]): number | null {
  const seen = signs.filter((sign) => sign !== null);
  return seen.length < OBSERVABLE ? null : seen.filter(Boolean).length / seen.length;
}

/** How much a figure rose: as it is (days, incidents) or against sales (receivables, rebates, returns). Above 0 is the sign. */
const SIGNS: Readonly<Record<SqueezeSign, 'level' | 'share of sales'>> = {
  receivables: 'share of sales',
  credit_days: 'level',
  rebates: 'share of sales',
  returns: 'share of sales',
  below_floor_incidents: 'level',
};

interface Read {
  readonly sign: SqueezeSign;
  readonly nums: readonly Num[];
  readonly raised: boolean | null;
  readonly certain: boolean;
  readonly possible: boolean;
}

function read(sign: SqueezeSign, prior: EconomicPeriod, last: EconomicPeriod): Read {
  const figures: readonly EconomicFigure[] = SIGNS[sign] === 'level' ? [sign] : [sign, 'revenue'];
  const nums = figures.flatMap((figure) => [prior.figures[figure], last.figures[figure]]);
  if (!nums.every((num) => num !== undefined)) return { sign, nums: [], raised: null, certain: false, possible: true };
  const rise = ([before = 0, now = 0, salesBefore = 1, salesNow = 1]: readonly number[]): number | null =>
    salesBefore > 0 && salesNow > 0 ? now / salesNow - before / salesBefore : null;
  const point = rise(nums.map((num) => num.value));
  const { lo, hi } = corners(nums, rise);
  return { sign, nums, raised: point === null ? null : point > 0, certain: lo !== null && lo > 0, possible: hi === null || hi > 0 };
}

/** SQZ, dealer squeeze (P1): receivables ahead of sales, longer credit, more rebates, more returns, more sales below the floor price. */
export const sqz = indicator({
  id: 'SQZ',
  lens: 'p1',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['firm'],
  thresholds: ['SQZ.flag'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const [prior, last] = periods.slice(-2);
    const signs = Object.keys(SIGNS) as SqueezeSign[];
    if (!prior || !last || prior.period.last + 1 !== last.period.first)
      return untold(RANGE, [{ code: 'economics.periods', args: { have: Math.min(1, periods.length), need: 2 } }]);
    const reads = signs.map((sign) => read(sign, prior, last));
    const seen = reads.filter((one) => one.raised !== null);
    const point = squeeze(reads.map((one) => one.raised));
    const unseen = reads.filter((one) => one.raised === null).map((one) => one.sign);
    return {
      point,
      lo: reads.filter((one) => one.certain).length / reads.length,
      hi: reads.filter((one) => one.possible).length / reads.length,
      n: seen.length,
      coverage: seen.length / reads.length,
      grade: halfWeightGrade(seen.flatMap((one) => one.nums.map((num) => ({ weight: 1, grade: num.grade })))),
      evidence: evidence(seen.flatMap((one) => one.nums.map((num) => num.at))),
      parts: { ...Object.fromEntries(reads.map((one) => [one.sign, one.raised])), period: last.period.text },
      why: unseen.length > 0 ? [{ code: 'economics.missing', args: { fields: unseen, period: last.period.text } }] : [],
      flag: point === null ? null : point >= rules.value('SQZ.flag'),
    };
  },
});
