/** Seeded stream of numbers in [0,1): mulberry32, ten lines of our own so that bytes never depend on a library's version. */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Triangular(lo, mode, hi) at quantile u; a point where lo = hi. */
export function triangular(u: number, lo: number, mode: number, hi: number): number {
  const width = hi - lo;
  if (width <= 0) return mode;
  const cut = (mode - lo) / width;
  return u < cut ? lo + Math.sqrt(u * width * (mode - lo)) : hi - Math.sqrt((1 - u) * width * (hi - mode));
}

/** An uncertain number: drawn triangular around its point, uniform where there is none. */
export interface Uncertain {
  readonly lo: number;
  readonly point: number | null;
  readonly hi: number;
}
