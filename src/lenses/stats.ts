import type { Evidence, Grade, Place } from '../result.ts';

const Z95 = 1.959963984540054;

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Wilson 95 % interval of k successes in n; [0,1] for n = 0. Source: Wilson 1927. */
export function wilson(k: number, n: number): Interval {
  if (n <= 0) return { lo: 0, hi: 1 };
  const p = k / n;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { lo: Math.min(p, Math.max(0, centre - half)), hi: Math.max(p, Math.min(1, centre + half)) };
}

/** Exact Poisson (Garwood) 95 % interval of a count k. Solved on the Poisson tail by bisection; no χ² tables. */
export function poissonInterval(k: number): Interval {
  const lo = k <= 0 ? 0 : bisect((mean) => 1 - poissonCdf(k - 1, mean) - 0.025, 0, k);
  const hi = bisect((mean) => 0.025 - poissonCdf(k, mean), k, 2 * k + 20);
  return { lo, hi };
}
function poissonCdf(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= mean / i;
    sum += term;
  }
  return sum;
}
/** Root of an increasing function on [from, to]. */
function bisect(f: (x: number) => number, from: number, to: number): number {
  let [lo, hi] = [from, to];
  for (let i = 0; i < 80; i++) {
    const middle = (lo + hi) / 2;
    if (f(middle) < 0) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

/** Median; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Quantile q in 0–1 by linear interpolation between order statistics; null for none. */
export function quantile(values: readonly number[], q: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const [from, to] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
  return from + (at - below) * (to - from);
}

/** Theil–Sen slope of equally spaced values per step; null below two. */
export function theilSen(values: readonly number[]): number | null {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) slopes.push(((values[j] as number) - (values[i] as number)) / (j - i));
  }
  return median(slopes);
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

export function worseGrade(a: Grade, b: Grade): Grade {
  return a > b ? a : b;
}

/**
 * Grade of a composite: where half of its weight is reached from the best input down,
 * at most one step above its worst input. D where nothing weighs in.
 */
export function halfWeightGrade(inputs: readonly { readonly weight: number; readonly grade: Grade }[]): Grade {
  const counted = inputs.some((input) => input.weight > 0)
    ? inputs.filter((input) => input.weight > 0)
    : inputs.map((input) => ({ weight: 1, grade: input.grade }));
  if (counted.length === 0) return 'D';
  const total = counted.reduce((sum, input) => sum + input.weight, 0);
  const worst = counted.reduce((last, input) => Math.max(last, GRADES.indexOf(input.grade)), 0);
  let reached = 0;
  for (const [index, grade] of GRADES.entries()) {
    for (const input of counted) if (input.grade === grade) reached += input.weight;
    if (reached * 2 >= total) return GRADES[Math.max(index, worst - 1)] as Grade;
  }
  return 'D';
}

const MARGIN: Readonly<Record<Exclude<Grade, 'D'>, number>> = { A: 0, B: 0.05, C: 0.15 };

/** Widens the bounds of a continuous 0–1 indicator by its grade; D is the whole range. The point stays. */
export function widen(interval: Interval, grade: Grade, range: Interval = { lo: 0, hi: 1 }): Interval {
  if (grade === 'D') return range;
  const margin = MARGIN[grade];
  return { lo: Math.max(range.lo, interval.lo - margin), hi: Math.min(range.hi, interval.hi + margin) };
}

/** Widens a ratio by 0, 5 or 15 % of its value; D leaves it unbounded. */
export function widenRatio(interval: Interval, grade: Grade): { readonly lo: number | null; readonly hi: number | null } {
  if (grade === 'D') return { lo: null, hi: null };
  const margin = MARGIN[grade];
  return { lo: interval.lo - margin * Math.abs(interval.lo), hi: interval.hi + margin * Math.abs(interval.hi) };
}

/** Places grouped by file, files by code point, lines ascending and distinct. */
export function evidence(places: readonly Place[]): Evidence[] {
  const byFile = new Map<string, Set<number>>();
  for (const place of places) {
    const lines = byFile.get(place.file);
    if (lines) lines.add(place.line);
    else byFile.set(place.file, new Set([place.line]));
  }
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([file, lines]) => ({ file, lines: [...lines].sort((a, b) => a - b) }));
}
