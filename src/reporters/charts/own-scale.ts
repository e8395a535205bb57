import type { Bounded } from '../../result.ts';

/** A share, 0–1, on the scale of the question it was asked on, 0–`scale`; unknown stays unknown. */
export function onScale({ point, lo, hi }: Bounded, scale: number): Bounded {
  const own = (value: number | null): number | null => (value === null ? null : value * scale);
  return { point: own(point), lo: own(lo), hi: own(hi) };
}
