import type { Bounded } from '../../result.ts';
import { onScale } from '../charts/own-scale.ts';
import { decimal } from '../terminal/format.ts';

/** What one side says, on the scale of the question; `?` where nobody answered or nobody knew. */
export function saidPoint(side: Bounded | null, scale: number): string {
  return decimal(side === null ? null : onScale(side, scale).point);
}
