/** Σ i·x / Σ i; 0 where nothing weighs in. */
export function coverage(entries: readonly { readonly influence: number; readonly reached: number }[]): number {
  const total = entries.reduce((sum, one) => sum + one.influence, 0);
  return total === 0 ? 0 : entries.reduce((sum, one) => sum + one.influence * one.reached, 0) / total;
}

/** Least and largest weighted mean when each weight may lie anywhere in its range: the extremes sit at a cut in the order of values. */
export function coverageBounds(
  entries: readonly { readonly lo: number; readonly hi: number; readonly low: number; readonly high: number }[],
): { readonly lo: number; readonly hi: number } {
  const extreme = (value: 'lo' | 'hi', sign: 1 | -1): number => {
    const sorted = [...entries].sort((a, b) => sign * (a[value] - b[value]));
    let best: number | null = null;
    for (let cut = 0; cut <= sorted.length; cut++) {
      const mean = coverage(sorted.map((one, index) => ({ influence: index < cut ? one.high : one.low, reached: one[value] })));
      if (sorted.some((one, index) => (index < cut ? one.high : one.low) > 0) && (best === null || sign * (best - mean) > 0)) best = mean;
    }
    return best ?? 0;
  };
  return { lo: extreme('lo', 1), hi: extreme('hi', -1) };
}
