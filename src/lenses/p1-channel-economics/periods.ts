import type { EconomicFigure, EconomicPeriod, Firm } from '../../model/firm.ts';
import type { Day, Num, Period } from '../../model/values.ts';

const DAYS_OF_MONTH = 365.25 / 12;

/** Whole months a period spans: 12, 3 or 1 for a year, quarter or month. */
export function monthsOf(period: Period): number {
  return Math.max(1, Math.round((period.last - period.first + 1) / DAYS_OF_MONTH));
}

/**
 * Periods that ended by `asOf`, oldest first, of the coarsest grain stated (years before quarters before months):
 * figures of different lengths are never compared with each other.
 */
export function fullPeriods(firm: Firm, asOf: Day): EconomicPeriod[] {
  const full = firm.economics.filter((entry) => entry.period.last <= asOf);
  const grain = Math.max(0, ...full.map((entry) => monthsOf(entry.period)));
  return full.filter((entry) => monthsOf(entry.period) === grain).sort((a, b) => a.period.first - b.period.first);
}

/** A period together with the figures that were asked of it. */
export interface Row<F extends string> {
  readonly period: Period;
  readonly figures: Readonly<Record<F, Num>>;
}

/** The latest unbroken run of adjacent periods that state every figure asked for, oldest first; empty when none does. */
export function run<F extends EconomicFigure>(periods: readonly EconomicPeriod[], figures: readonly F[]): Row<F>[] {
  const found: Row<F>[] = [];
  for (const entry of [...periods].reverse()) {
    const next = found[0];
    const complete = figures.every((figure) => entry.figures[figure] !== undefined);
    if (!complete && next === undefined) continue;
    if (!complete || (next !== undefined && entry.period.last + 1 !== next.period.first)) break;
    found.unshift({ period: entry.period, figures: entry.figures as Readonly<Record<F, Num>> });
  }
  return found;
}
