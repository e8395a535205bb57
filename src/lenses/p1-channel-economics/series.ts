import { monthStart } from '../../model/days.ts';
import type { EconomicPeriod, Firm } from '../../model/firm.ts';
import type { Day } from '../../model/values.ts';
import type { Place } from '../../result.ts';
import { monthsOf } from './periods.ts';

export type SeriesId = keyof EconomicPeriod['series'];

/** One month of a stated series; `month` counts from year 0 (12 × year + month − 1), so quarters are multiples of three. */
export interface Month {
  readonly month: number;
  readonly value: number;
  readonly at: Place;
}

/** The months of a series that ended by `asOf`, oldest first; a month stated twice counts where its period comes later in the file. */
export function monthly(firm: Firm, series: SeriesId, asOf: Day): Month[] {
  const byMonth = new Map<number, Month>();
  for (const entry of firm.economics) {
    const stated = entry.series[series];
    if (stated === undefined) continue;
    const first = firstMonth(entry.period.text);
    for (const [index, value] of stated.values.slice(0, monthsOf(entry.period)).entries()) {
      if (monthStart(first + index + 1) <= asOf + 1) byMonth.set(first + index, { month: first + index, value, at: stated.at });
    }
  }
  return [...byMonth.values()].sort((a, b) => a.month - b.month);
}

/** The last `count` months where they follow each other without a gap; null otherwise. */
export function lastMonths(months: readonly Month[], count: number): readonly Month[] | null {
  const tail = months.slice(-count);
  const [first, last] = [tail[0], tail.at(-1)];
  return first && last && tail.length === count && last.month - first.month === count - 1 ? tail : null;
}

function firstMonth(text: string): number {
  const [year = '0', rest] = text.split('-');
  if (rest === undefined) return Number(year) * 12;
  return Number(year) * 12 + (rest.startsWith('Q') ? (Number(rest.slice(1)) - 1) * 3 : Number(rest) - 1);
}
