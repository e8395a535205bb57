import type { Bounded } from '../../result.ts';

const Z95 = 1.959963984540054;

export interface Recapture {
  /** Estimated number of contacts, N̂; null where nothing was recalled. */
  readonly estimate: number | null;
  /** Share of them in the log. */
  readonly capture: Bounded;
}

/**
 * Capture–recapture: of `recalled` contacts remembered without the log, `both` are among the `logged` ones.
 * N̂ = (n1+1)(n2+1)/(m+1) − 1, capture = n1/N̂, bounds from Chapman's variance and never below what was seen: 30, 20, 15 →
 * 39.69, .756. It assumes that what is logged is no likelier to be remembered; salient meetings are both, so N̂ is too low
 * and capture too high. Source: Chapman 1951.
 */
export function chapman(logged: number, recalled: number, both: number): Recapture {
  if (recalled <= 0) return { estimate: null, capture: { point: null, lo: 0, hi: 1 } };
  const estimate = ((logged + 1) * (recalled + 1)) / (both + 1) - 1;
  const variance = ((logged + 1) * (recalled + 1) * (logged - both) * (recalled - both)) / ((both + 1) ** 2 * (both + 2));
  const seen = logged + recalled - both;
  const half = Z95 * Math.sqrt(Math.max(0, variance));
  const share = (total: number): number => (total <= 0 ? 0 : Math.min(1, logged / total));
  const point = share(Math.max(estimate, seen));
  return {
    estimate,
    capture: { point, lo: Math.min(point, share(estimate + half)), hi: Math.max(point, share(Math.max(seen, estimate - half))) },
  };
}
