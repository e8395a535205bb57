import type { Rules } from '../policy/ruleset.ts';
import type { Gate, GateId } from '../result.ts';
import { place } from '../stages/position.ts';

const NEUTRAL = { nobodyKnown: false, gainContested: false };

/** The gates with some attained as stated; known afterwards, bounds and all. */
export function withGates(gates: readonly Gate[], after: Readonly<Partial<Record<GateId, number>>>): Gate[] {
  return gates.map((gate) => {
    const value = after[gate.id];
    if (value === undefined || value <= (gate.point ?? -1)) return gate;
    return {
      ...gate,
      point: value,
      lo: Math.max(gate.lo ?? 0, value),
      hi: Math.max(gate.hi ?? 1, value),
      pass: { point: value >= 1, confirmed: value >= 1, possible: true },
    };
  });
}

/** Position with its worst case, as far as the gates alone tell. */
export function positionWith(gates: readonly Gate[], rules: Rules): { readonly point: number; readonly lo: number; readonly hi: number } {
  const { position } = place(gates, rules, NEUTRAL);
  return { point: position.point ?? position.lo ?? 0, lo: position.lo ?? 0, hi: position.hi ?? 3 };
}

/** score = 100 · p · w · ΔP / person-days (method §7). */
export function score(success: number, weight: number, movement: number, effort: number): number {
  return (100 * success * weight * movement) / effort;
}

/**
 * Expected movement of several actions that succeed independently: the sum over which of them come off.
 * @param movement movement when exactly the actions at these indices have come off
 */
export function expectedMovement(successes: readonly number[], movement: (done: readonly number[]) => number): number {
  let expected = 0;
  for (let outcome = 0; outcome < 1 << successes.length; outcome++) {
    const done = successes.flatMap((_, index) => ((outcome >> index) & 1 ? [index] : []));
    const chance = successes.reduce((product, success, index) => product * ((outcome >> index) & 1 ? success : 1 - success), 1);
    expected += chance * movement(done);
  }
  return expected;
}

/** Fit weighs on the chance of success: none at fit 1, half at fit 0; an unrated fit counts as the midpoint. */
export function chance(success: number, fit: number | null): number {
  return success * (0.5 + 0.5 * (fit ?? 0.5));
}
