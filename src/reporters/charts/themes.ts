import type { Bounded, Gate, GateId } from '../../result.ts';

/** Method §3: themes for display only. The two gates of a channel alliance belong to none of them. */
const THEMES: readonly (readonly [string, readonly GateId[]])[] = [
  ['continuity', ['CONT', 'BTX', 'RECIP']],
  ['key-person', ['KEY', 'RATV']],
  ['embeddedness', ['NEAR', 'EMBED']],
  ['organisation', ['BUSF', 'THREAD']],
  ['institution', ['INST', 'GAIN']],
  ['network', ['BREADTH']],
];

/** Mean attainment of a theme's gates, 0–1. `point` over the known ones, null where none is known. */
export interface Theme extends Bounded {
  readonly id: string;
  /** Some gate of it is unknown. */
  readonly partial: boolean;
}

/** Means of gate attainments by theme; never averaged further, and never part of a stage. */
export function themesOf(gates: readonly Gate[]): readonly Theme[] {
  return THEMES.flatMap(([id, ids]) => {
    const own = gates.filter((gate) => ids.includes(gate.id));
    if (own.length === 0) return [{ id, point: null, lo: 0, hi: 1, partial: true }];
    const known = own.flatMap((gate) => gate.point ?? []);
    const point = known.length === 0 ? null : mean(known);
    const [lo, hi] = [mean(own.map((gate) => gate.lo ?? 0)), mean(own.map((gate) => gate.hi ?? 1))];
    return [{ id, point, lo, hi, partial: known.length < own.length }];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
