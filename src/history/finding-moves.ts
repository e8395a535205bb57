import type { Finding } from '../result.ts';
import type { Cause, FindingMove } from '../result-comparison.ts';
import type { Reading } from './reading.ts';

/** One substitution: what it puts in, and what is read then. */
export interface Step {
  readonly cause: Cause;
  readonly reading: Reading;
}

interface FindingMoves {
  readonly opened: readonly FindingMove[];
  readonly closed: readonly FindingMove[];
}

/**
 * Findings only the head has and only the base has, each by the step from which on it is there, or gone. What is wrong with the
 * files themselves is left out: `validate` tells that, and a plan put together from two has mistakes of its own.
 */
export function findingMoves(base: Reading, steps: readonly Step[], told: boolean): FindingMoves {
  const readings = [base, ...steps.map(({ reading }) => reading)];
  const known = readings.map(({ findings }) => new Set(findings.map(({ fingerprint }) => fingerprint)));
  const head = readings.at(-1) ?? base;
  const [first, last] = [known[0], known.at(-1)];
  const settled = (fingerprint: string, there: boolean): Cause | null => {
    const since = known.findLastIndex((set) => set.has(fingerprint) !== there);
    return told ? (steps[since]?.cause ?? null) : null;
  };
  const moves = (findings: readonly Finding[], other: ReadonlySet<string> | undefined, there: boolean): FindingMove[] =>
    findings
      .filter(({ lens, fingerprint }) => lens !== 'data' && other?.has(fingerprint) === false)
      .map((finding) => ({ finding, cause: settled(finding.fingerprint, there) }));
  return { opened: moves(head.findings, first, true), closed: moves(base.findings, last, false) };
}
