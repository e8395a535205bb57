import type { Day, Num, Period, Series } from './values.ts';

/** Figure of the last period that ended at or before t0; null where none did. */
export function lastFull(series: Series, asOf: Day): { readonly period: Period; readonly num: Num } | null {
  let found: Series[number] | null = null;
  for (const item of series) if (item.period.last <= asOf && (found === null || item.period.last >= found.period.last)) found = item;
  return found;
}
