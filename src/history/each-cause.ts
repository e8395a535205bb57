import { CAUSES, type CauseEffect } from '../result-comparison.ts';
import { exact, sameTriple } from './effect.ts';

/** One effect for each cause, in the order of CAUSES, from those of all steps; what a later step of the cause undid is none. */
export function eachCause(effects: readonly CauseEffect[]): readonly CauseEffect[] {
  return CAUSES.flatMap((cause) => {
    const [first, ...more] = effects.filter((effect) => effect.cause === cause);
    if (first === undefined) return [];
    const whole = more.reduce(joined, first);
    return more.length > 0 && isNothing(whole, first) ? [] : [whole];
  });
}

function joined(one: CauseEffect, other: CauseEffect): CauseEffect {
  const position = one.position === null || other.position === null ? null : exact(one.position + other.position);
  const stage = sameTriple(other.stage.from, other.stage.to) ? one.stage : other.stage;
  return { ...other, stage, position, gates: [...new Set([...one.gates, ...other.gates])] };
}

/** Steps that took something out and put the same in again. */
function isNothing(whole: CauseEffect, first: CauseEffect): boolean {
  return whole.position === 0 && sameTriple(first.stage.from, whole.stage.to);
}
