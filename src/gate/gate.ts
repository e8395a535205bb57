import type { Policy } from '../policy/policy.ts';
import type { AuditResult } from '../result.ts';
import type { Baseline, GateCheck, GateResult } from '../result-gate.ts';
import { chainAgeCheck, logAgeCheck } from './checks/ages.ts';
import { claimsCheck } from './checks/claims.ts';
import { coverageCheck } from './checks/coverage.ts';
import { findingsCheck } from './checks/findings.ts';
import { minimumsCheck } from './checks/minimums.ts';
import { stagesCheck } from './checks/stages.ts';
import { knownTo } from './known.ts';

export interface GateOptions {
  /** Most warnings that still pass; null: any number. */
  readonly maxWarnings: number | null;
}

/** What the policy makes of a result, beside what the baseline knows (null: none is kept). */
export function gate(result: AuditResult, policy: Policy, baseline: Baseline | null, { maxWarnings }: GateOptions): GateResult {
  const checks = [
    findingsCheck(result, policy, baseline),
    claimsCheck(result, policy),
    stagesCheck(result, policy, baseline),
    minimumsCheck(result, policy),
    coverageCheck(result, policy),
    logAgeCheck(result, policy),
    chainAgeCheck(result, policy),
  ];
  const levels = checks.flatMap(({ violations }) => violations.map(({ level }) => level));
  const warnings = levels.filter((level) => level === 'warn').length;
  return {
    passed: !levels.includes('error') && (maxWarnings === null || warnings <= maxWarnings),
    checks,
    baseline: baseline === null ? null : comparedWith(baseline, result),
    waived: result.findings.filter(({ waived }) => waived !== undefined).length,
    ...(maxWarnings === null ? {} : { maxWarnings }),
    levels: levelsOf(checks),
  };
}

function comparedWith(baseline: Baseline, result: AuditResult): GateResult['baseline'] {
  const known = knownTo(baseline);
  const present = new Set(result.findings.map(({ fingerprint }) => fingerprint));
  return {
    asOf: baseline.asOf,
    rulesetHash: baseline.ruleset.hash,
    otherRuler: baseline.ruleset.hash !== result.ruleset.hash,
    known: result.findings.filter((finding) => finding.waived === undefined && known(finding)).length,
    gone: baseline.findings.filter(({ fingerprint }) => !present.has(fingerprint)).length,
  };
}

function levelsOf(checks: readonly GateCheck[]): GateResult['levels'] {
  const findings = checks.find(({ id }) => id === 'findings')?.violations ?? [];
  return Object.fromEntries(findings.map(({ fingerprint, level }) => [fingerprint, level]));
}
