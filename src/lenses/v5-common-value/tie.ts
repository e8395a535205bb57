import type { Rules } from '../../policy/ruleset.ts';
import type { Bounded } from '../../result.ts';

/** Parts of a tie, each 0–1; null: not codable. Granovetter 1973. */
export interface TieParts {
  /** T, from the decayed sum of contacts. */
  readonly time: number;
  readonly reciprocity: number | null;
  readonly depth: number | null;
  readonly closeness: number | null;
}

const EXPONENT = { time: 0.4, reciprocity: 0.2, depth: 0.2, closeness: 0.2 } as const;

/** M: contacts halved in weight every `halfLife` days. */
export function decayedSum(events: readonly { readonly age: number; readonly weight: number }[], halfLife: number): number {
  return events.reduce((sum, event) => sum + event.weight * 2 ** (-event.age / halfLife), 0);
}

/** T = 1 − exp(−M/scale). */
export function timePart(decayed: number, scale: number): number {
  return 1 - Math.exp(-decayed / scale);
}

const floor = (x: number): number => 0.05 + 0.95 * x;

function product(parts: TieParts, missing: number): number {
  return (
    parts.time ** EXPONENT.time *
    floor(parts.reciprocity ?? missing) ** EXPONENT.reciprocity *
    floor(parts.depth ?? missing) ** EXPONENT.depth *
    floor(parts.closeness ?? missing) ** EXPONENT.closeness
  );
}

/**
 * TIE = T^.4 · f(R)^.2 · f(D)^.2 · f(C)^.2 with f(x) = .05 + .95x (method A1; V5, V6).
 * Missing parts: point from the known parts rescaled, lo/hi with the part at 0/1. No grade is applied here.
 */
export function tieStrength(parts: TieParts): Bounded & { readonly point: number; readonly lo: number; readonly hi: number } {
  let known = 1;
  let exponents: number = EXPONENT.time;
  known *= parts.time ** EXPONENT.time;
  for (const key of ['reciprocity', 'depth', 'closeness'] as const) {
    const part = parts[key];
    if (part === null) continue;
    known *= floor(part) ** EXPONENT[key];
    exponents += EXPONENT[key];
  }
  const lo = product(parts, 0);
  const hi = product(parts, 1);
  return { point: Math.min(hi, Math.max(lo, known ** (1 / exponents))), lo, hi };
}

/** Half-life of an account's ties: the ruler's, or its declared cadence where slower. */
export function halfLife(expectedGapDays: number | undefined, rules: Rules): number {
  return Math.max(rules.value('TIE.half_life'), expectedGapDays ?? 0);
}

/** Days that depth and beyond-continuity look back: the window, or twelve declared gaps where longer. */
export function lookback(expectedGapDays: number | undefined, rules: Rules): number {
  if (expectedGapDays === undefined) return rules.value('window.days');
  return Math.max(rules.value('window.days'), 12 * Math.max(rules.value('bin.days'), expectedGapDays));
}
