/** Sorted by a number, equal ones in their own order. */
export function stably<T>(items: readonly T[], by: (item: T) => number): T[] {
  return items
    .map((item, index) => ({ item, index, at: by(item) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ item }) => item);
}

/** 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
