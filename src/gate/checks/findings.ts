import type { Policy } from '../../policy/policy.ts';
import type { AuditResult } from '../../result.ts';
import type { Baseline, GateCheck, Violation } from '../../result-gate.ts';
import { knownTo } from '../known.ts';
import { accountFinder, levelOf } from '../levels.ts';
import { checked } from '../verdict.ts';

/** Findings neither waived nor known to the baseline, at the level the policy gives them. */
export function findingsCheck(result: AuditResult, policy: Policy, baseline: Baseline | null): GateCheck {
  const known = knownTo(baseline);
  const accountOf = accountFinder(result);
  const violations = result.findings.flatMap((finding): Violation[] => {
    if (finding.waived !== undefined || known(finding)) return [];
    const { level, at: asked } = levelOf(finding, accountOf(finding), policy);
    if (level === 'off') return [];
    const { code, entity, args, at, fingerprint } = finding;
    return [{ code, level, entity, args, at, asked, fingerprint }];
  });
  return checked('findings', true, result.findings.length, violations);
}
