import type { Rules } from '../policy/ruleset.ts';
import type { Said, SayDoVerdict, Shown } from '../result.ts';

interface Held {
  readonly said: Pick<Said, 'point' | 'lo' | 'hi' | 'rwg'>;
  readonly shown: Pick<Shown, 'point' | 'lo' | 'hi' | 'coverage'>;
  /** Share of contacts that reach the log, where the item rests on the log; null: not known, or it does not. */
  readonly capture: number | null;
}

/**
 * Word against record, in the order of method §5: contested (they do not agree among themselves, so nothing is averaged) →
 * unverifiable (too little on record, or evidence that rules nothing out) → over-claim / hidden strength (a step apart, and
 * the intervals do not touch) → consistent. Null where nobody gave a score.
 */
export function verdictOf({ said, shown, capture }: Held, rules: Rules): SayDoVerdict | null {
  const { point: s } = said;
  if (s === null) return null;
  if (said.rwg !== null && said.rwg < rules.value('saydo.agreement')) return 'contested';
  const { point: d } = shown;
  const [lo, hi] = [shown.lo ?? 0, shown.hi ?? 1];
  const unseen = capture !== null && capture < rules.value('saydo.capture');
  if (d === null || shown.coverage < rules.value('saydo.coverage') || unseen || (lo <= 0 && hi >= 1)) return 'unverifiable';
  if (apart({ point: s, lo: said.lo ?? s, hi: said.hi ?? s }, { point: d, lo, hi }, rules)) return 'over-claim';
  if (apart({ point: d, lo, hi }, { point: s, lo: said.lo ?? s, hi: said.hi ?? s }, rules)) return 'hidden-strength';
  return 'consistent';
}

export interface Span {
  readonly point: number;
  readonly lo: number;
  readonly hi: number;
}

/** `above` lies at least a step over `below`, and its worst over the other's best. */
export function apart(above: Span, below: Span, rules: Rules): boolean {
  return above.point - below.point >= rules.value('saydo.step') && above.lo > below.hi;
}
