import type { Firm } from '../../model/firm.ts';
import type { Day, Num } from '../../model/values.ts';
import type { Note, Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { missing, older, untold } from './missing.ts';
import { fullPeriods, monthsOf, run } from './periods.ts';
import { lastMonths, type Month, monthly } from './series.ts';

const RANGE = [0, null] as const;
const YEAR = 12;
const FIGURES = ['sell_in', 'sell_through'] as const;

/** Sell-in ÷ sell-through over twelve months. Null when nothing was sold through. */
export function sellInToThrough(sellIn: number, sellThrough: number): number | null {
  return sellThrough > 0 ? sellIn / sellThrough : null;
}

interface Sums {
  readonly nums: readonly Num[];
  readonly places: readonly Place[];
  readonly period: string;
  readonly why: readonly Note[];
}

/** Twelve-month sums: the monthly series where both cover the same twelve months, else the latest full year's figures. */
function sums(firm: Firm, asOf: Day): Sums | readonly Note[] {
  const [sellIn, sellThrough] = [lastMonths(monthly(firm, 'sell_in', asOf), YEAR), lastMonths(monthly(firm, 'sell_through', asOf), YEAR)];
  if (sellIn && sellThrough && sellIn[0]?.month === sellThrough[0]?.month) {
    const [into, through] = [total(sellIn), total(sellThrough)];
    return { nums: [into, through], places: [...sellIn, ...sellThrough].map((m) => m.at), period: `${YEAR}m`, why: [] };
  }
  const periods = fullPeriods(firm, asOf);
  const row = run(periods, FIGURES).at(-1);
  if (!row) return [missing(periods, FIGURES)];
  if (monthsOf(row.period) < YEAR) return [{ code: 'economics.short', args: { months: monthsOf(row.period), need: YEAR } }];
  return {
    nums: FIGURES.map((figure) => row.figures[figure]),
    places: [],
    period: row.period.text,
    why: older(periods, row.period),
  };
}

/** The sum of a monthly series as one stated number; series carry no ranges and count as one informant's figures. */
function total(months: readonly Month[]): Num {
  const value = months.reduce((sum, month) => sum + month.value, 0);
  return { value, low: value, high: value, grade: 'C', at: (months[0] as Month).at };
}

/** SISO, sell-in to sell-through (P1): factory stock moved into dealers' stock. Planned network growth also raises it. */
export const siso = indicator({
  id: 'SISO',
  lens: 'p1',
  level: 'firm',
  unit: 'ratio',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['SISO.flag'],
  measure({ firm }, { asOf, rules }) {
    const found = sums(firm, asOf);
    if (!('nums' in found)) return untold(RANGE, found);
    const formula = ([sellIn = 0, through = 0]: readonly number[]): number | null => sellInToThrough(sellIn, through);
    const point = formula(found.nums.map((num) => num.value));
    return readRatio({
      ...found,
      formula,
      range: RANGE,
      parts: { period: found.period },
      flag: point === null ? null : point > rules.value('SISO.flag'),
    });
  },
});
