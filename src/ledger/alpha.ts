/** How far apart two answers are: not at all alike · by the answers that lie between · by the numbers themselves. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** One rater's answers, unit by unit; null: no answer. */
export type Ratings = readonly (number | null)[];

/**
 * Krippendorff's α over raters × units with missing answers: 1 full agreement, 0 what chance alone would give, below 0
 * agreement to differ. Null where no unit has two answers, or all answers are alike (nothing varies, so nothing can be
 * said to agree). Only units with two answers or more count. Source: Hayes & Krippendorff 2007.
 */
export function krippendorffAlpha(raters: readonly Ratings[], metric: Metric): number | null {
  const units = pairable(raters);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const totals = values.map((value) => units.reduce((sum, unit) => sum + unit.filter((one) => one === value).length, 0));
  const n = totals.reduce((sum, total) => sum + total, 0);
  const distance = distances(values, totals, metric);
  const observed = units.reduce((sum, unit) => sum + within(unit, values, distance) / (unit.length - 1), 0);
  let expected = 0;
  for (let a = 0; a < values.length; a++)
    for (let b = a + 1; b < values.length; b++) expected += at(totals, a) * at(totals, b) * distance(a, b);
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** Answers by unit, ascending, units with fewer than two left out. */
function pairable(raters: readonly Ratings[]): number[][] {
  const count = Math.max(0, ...raters.map((rater) => rater.length));
  const units = Array.from({ length: count }, (_, unit) => raters.flatMap((rater) => rater[unit] ?? []).sort((a, b) => a - b));
  return units.filter((unit) => unit.length >= 2);
}

/** Sum of squared distances over the unordered pairs of one unit's answers. */
function within(unit: readonly number[], values: readonly number[], distance: (a: number, b: number) => number): number {
  const ranks = unit.map((value) => values.indexOf(value));
  let sum = 0;
  for (let i = 0; i < ranks.length; i++) for (let j = i + 1; j < ranks.length; j++) sum += distance(at(ranks, i), at(ranks, j));
  return sum;
}

/** Squared distance of two values by their place in the ordered list of values. */
function distances(values: readonly number[], totals: readonly number[], metric: Metric): (a: number, b: number) => number {
  return (a, b) => {
    if (a === b) return 0;
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (at(values, a) - at(values, b)) ** 2;
    const [low, high] = a < b ? [a, b] : [b, a];
    const between = totals.slice(low, high + 1).reduce((sum, total) => sum + total, 0);
    return (between - (at(totals, low) + at(totals, high)) / 2) ** 2;
  };
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
