import type { Evidence, Measurement } from '../../result.ts';
import { linesIn, runsOf } from './runs.ts';

/** Runs from which a list is worth a reference; shorter ones are read as fast as it. */
const WORTH = 4;

/** What an indicator rests on: every run of its own, or all lines of another but some, and some besides. */
export interface Told {
  readonly like: { readonly id: string; readonly count: number } | null;
  readonly but: readonly Evidence[];
  readonly runs: readonly Evidence[];
}

/**
 * Each list of lines told once: an indicator that rests on nearly the same lines as one before it refers to that one, and names
 * the difference; that one is told in the same way or in full, so that following the references gives every line of every
 * indicator. Keyed by indicator.
 */
export function toldOnce(measures: readonly Measurement[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const [at, measure] of measures.entries()) {
    const own = runsOf(measure.evidence);
    const best = own.length < WORTH ? undefined : nearest(measure, measures.slice(0, at));
    if (best !== undefined && best.cost * 2 <= own.length) told.set(measure.id, best.told);
    else told.set(measure.id, { like: null, but: [], runs: measure.evidence });
  }
  return told;
}

interface Candidate {
  readonly cost: number;
  readonly told: Told;
}

/** The list that differs least; the first of equals. */
function nearest({ evidence }: Measurement, before: readonly Measurement[]): Candidate | undefined {
  const candidates = before.map((other): Candidate => {
    const but = without(other.evidence, evidence);
    const runs = without(evidence, other.evidence);
    const count = linesIn(runsOf(other.evidence));
    return { cost: runsOf(but).length + runsOf(runs).length, told: { like: { id: other.id, count }, but, runs } };
  });
  return candidates.reduce<Candidate | undefined>((best, one) => (best === undefined || one.cost < best.cost ? one : best), undefined);
}

/** Lines of the first that the second does not hold. */
function without(evidence: readonly Evidence[], others: readonly Evidence[]): readonly Evidence[] {
  const held = new Set(others.flatMap(({ file, lines }) => lines.map((line) => `${line}:${file}`)));
  return evidence.flatMap(({ file, lines }) => {
    const left = lines.filter((line) => !held.has(`${line}:${file}`));
    return left.length === 0 ? [] : [{ file, lines: left }];
  });
}
