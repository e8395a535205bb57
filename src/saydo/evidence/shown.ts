import { evidence, halfWeightGrade, worseGrade } from '../../lenses/stats.ts';
import type { Bounded, Evidence, Measurement, Note, Place, Shown } from '../../result.ts';

/** Places a firm-wide number is borne out by at most: its heaviest accounts or latest contacts. */
export const MOST_PLACES = 10;

/** Nothing on record says anything about it. */
export function notShown(from: readonly string[], why: Note, at: readonly Place[] = []): Shown {
  return { point: null, lo: 0, hi: 1, coverage: 0, n: 0, grade: 'D', from, beside: [], evidence: evidence(at), why: [why] };
}

/** A 0–1 reading of one measure, bound by bound; `f` must not fall, or must not rise (`falls`). */
export function read(measure: Measurement | undefined, id: string, f: (value: number) => number = (x) => x, falls = false): Shown {
  if (!measure) return notShown([id], { code: 'saydo.not-measured', args: { indicator: id } });
  const [low, high] = falls ? [measure.hi, measure.lo] : [measure.lo, measure.hi];
  return {
    point: measure.point === null ? null : f(measure.point),
    lo: low === null ? 0 : f(low),
    hi: high === null ? 1 : f(high),
    coverage: measure.coverage,
    n: measure.n,
    grade: measure.grade,
    from: [id],
    beside: [],
    evidence: measure.evidence,
    why: measure.why,
  };
}

/** Several readings as one, bound by bound: their product or their smallest. Known only where all are. */
export function joined(parts: readonly Shown[], join: (values: readonly number[]) => number): Shown {
  const bound = (pick: (part: Bounded) => number | null): number | null => {
    const values = parts.flatMap((part) => pick(part) ?? []);
    return values.length < parts.length ? null : join(values);
  };
  return {
    point: bound((part) => part.point),
    lo: bound((part) => part.lo) ?? 0,
    hi: bound((part) => part.hi) ?? 1,
    coverage: Math.min(...parts.map((part) => part.coverage)),
    n: Math.min(...parts.map((part) => part.n)),
    grade: parts.reduce<Shown['grade']>((grade, part) => worseGrade(grade, part.grade), 'A'),
    from: parts.flatMap((part) => part.from),
    beside: parts.flatMap((part) => part.beside),
    evidence: merged(parts.flatMap((part) => part.evidence)),
    why: parts.flatMap((part) => part.why),
  };
}

/** Mean over accounts by weight: what is unknown fills the bounds; no point below half of the weight known. */
export function averaged(parts: readonly { readonly weight: number; readonly shown: Shown; readonly place: Place }[]): Shown {
  const counted = parts.filter((part) => part.weight > 0);
  const total = counted.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return notShown([...new Set(parts.flatMap((part) => part.shown.from))], { code: 'saydo.no-accounts' });
  const mean = (of: readonly (typeof counted)[number][], pick: (shown: Shown) => number): number =>
    of.reduce((sum, part) => sum + part.weight * pick(part.shown), 0);
  const known = counted.filter((part) => part.shown.point !== null);
  const weight = known.reduce((sum, part) => sum + part.weight, 0);
  const heaviest = [...counted].sort((a, b) => b.weight - a.weight).slice(0, MOST_PLACES);
  return {
    point: weight * 2 < total ? null : mean(known, (shown) => shown.point ?? 0) / weight,
    lo: mean(counted, (shown) => shown.lo ?? 0) / total,
    hi: mean(counted, (shown) => shown.hi ?? 1) / total,
    coverage: mean(known, (shown) => shown.coverage) / total,
    n: known.length,
    grade: halfWeightGrade(counted.map((part) => ({ weight: part.weight, grade: part.shown.grade }))),
    from: [...new Set(counted.flatMap((part) => part.shown.from))],
    beside: [],
    evidence: evidence(heaviest.map((part) => part.place)),
    why: known.length < counted.length ? [{ code: 'saydo.accounts-unknown', args: { known: known.length, of: counted.length } }] : [],
  };
}

export function merged(parts: readonly Evidence[]): Evidence[] {
  return evidence(parts.flatMap((part) => part.lines.map((line) => ({ file: part.file, line }))));
}
