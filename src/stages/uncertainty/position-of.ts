import type { GateId } from '../../result.ts';
import { attainments, positionOf } from '../position.ts';
import { type Attained, GATE_ORDER, stageOfAttained } from './evaluate.ts';

/** P of an attained array in which nothing is unknown. */
export function positionOfAttained(attained: Attained, lambda: number): number {
  const gates = Object.fromEntries(GATE_ORDER.map((id, index) => [id, attained[index] ?? 0])) as Record<GateId, number>;
  return positionOf(stageOfAttained(attained), attainments(gates, lambda)) ?? 0;
}
