import type { Day, Item } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';

/** A mechanism or alliance item as 0 none, .5 documented, 1 used within the year; null: not stated. */
export interface ItemValue {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
  /** Used longer ago than the year, so counted as documented. */
  readonly lapsed: boolean;
}

/** `used` older than a year is .5; without `last` or without a reference its lo is .5 (method D2, §12). */
export function itemValue(item: Item | undefined, asOf: Day, rules: Rules): ItemValue {
  if (item === undefined) return { point: null, lo: 0, hi: 1, lapsed: false };
  if (item.status === 'none') return { point: 0, lo: 0, hi: 0, lapsed: false };
  if (item.status === 'documented') return { point: 0.5, lo: 0.5, hi: 0.5, lapsed: false };
  // Last used after the day looked back to: whether it was in use by then is not known.
  if (item.last !== undefined && item.last.first > asOf) return { point: 0.5, lo: 0, hi: 1, lapsed: false };
  if (item.last !== undefined && asOf - Math.min(item.last.last, asOf) > rules.value('used.days'))
    return { point: 0.5, lo: 0.5, hi: 0.5, lapsed: true };
  return { point: 1, lo: item.last === undefined || item.evidence === undefined ? 0.5 : 1, hi: 1, lapsed: false };
}

/** Mean of the stated items; null below half of them. Unstated ones fill the bounds. */
export function itemMean(values: readonly ItemValue[]): {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
  readonly stated: number;
} {
  const stated = values.flatMap((value) => (value.point === null ? [] : [value.point]));
  const mean = (pick: (value: ItemValue) => number): number => values.reduce((sum, value) => sum + pick(value), 0) / values.length;
  return {
    point: stated.length * 2 < values.length ? null : stated.reduce((sum, value) => sum + value, 0) / stated.length,
    lo: mean((value) => value.lo),
    hi: mean((value) => value.hi),
    stated: stated.length,
  };
}
