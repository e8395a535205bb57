import type { Num } from '../model/values.ts';
import type { Note, Place } from '../result.ts';
import type { Measured } from './indicator.ts';
import { evidence, halfWeightGrade, widen, widenRatio } from './stats.ts';

export interface Range {
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * Smallest and largest value of `formula` when each ranged number stands at its low or its high.
 * A corner at which the formula has no value leaves both ends open (null).
 */
export function corners(nums: readonly Num[], formula: (values: readonly number[]) => number | null): Range {
  const ranged = nums.flatMap((num, index) => (num.low < num.high ? [index] : []));
  let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let corner = 0; corner < 2 ** ranged.length; corner++) {
    const values = nums.map((num) => num.value);
    for (const [bit, index] of ranged.entries()) {
      const num = nums[index] as Num;
      values[index] = Math.floor(corner / 2 ** bit) % 2 === 0 ? num.low : num.high;
    }
    const value = formula(values);
    if (value === null) return { lo: null, hi: null };
    lo = Math.min(lo, value);
    hi = Math.max(hi, value);
  }
  return { lo, hi };
}

/** Clips an interval to what the indicator can be; an open end takes the range's own end. */
export function clipped(interval: Range, range: readonly [number | null, number | null]): Range {
  const [floor, ceiling] = range;
  return {
    lo: interval.lo === null ? floor : Math.max(interval.lo, floor ?? Number.NEGATIVE_INFINITY),
    hi: interval.hi === null ? ceiling : Math.min(interval.hi, ceiling ?? Number.POSITIVE_INFINITY),
  };
}

interface Reading {
  readonly nums: readonly Num[];
  readonly formula: (values: readonly number[]) => number | null;
  /** What the indicator can be at all; null: unbounded on that side. */
  readonly range: readonly [number | null, number | null];
  readonly places?: readonly Place[];
  readonly parts?: NonNullable<Measured['parts']>;
  readonly why?: readonly Note[];
  readonly flag?: boolean | null;
}

/**
 * Measures a formula over stated figures: bounds by the corners of their ranges, widened by their grade
 * (a 0–1 share by 0, .05, .15; any other ratio by 0, 5, 15 % of its value; D: the range).
 */
export function readRatio({ nums, formula, range, places, why = [], ...rest }: Reading): Measured {
  const point = formula(nums.map((num) => num.value));
  const grade = halfWeightGrade(nums.map((num) => ({ weight: 1, grade: num.grade })));
  const spread = corners(nums, formula);
  const share = range[0] === 0 && range[1] === 1;
  const wide = spread.lo === null || spread.hi === null ? spread : (share ? widen : widenRatio)({ lo: spread.lo, hi: spread.hi }, grade);
  const bounds = clipped(wide, range);
  const at = evidence([...nums.map((num) => num.at), ...(places ?? [])]);
  if (point === null) return { point, lo: range[0], hi: range[1], n: nums.length, coverage: 1, grade, evidence: at, why, ...rest };
  return { point, ...enclosing(bounds, point), n: nums.length, coverage: 1, grade, evidence: at, why, ...rest };
}

function enclosing(bounds: Range, point: number): Range {
  return {
    lo: bounds.lo === null ? null : Math.min(bounds.lo, point),
    hi: bounds.hi === null ? null : Math.max(bounds.hi, point),
  };
}

/** Nothing to read: the range stays open, the missing figures are named. */
export function unread(
  range: readonly [number | null, number | null],
  why: readonly Note[],
  places: readonly Place[] = [],
  coverage = 0,
): Measured {
  return { point: null, lo: range[0], hi: range[1], n: 0, coverage, grade: 'D', evidence: evidence(places), why };
}
