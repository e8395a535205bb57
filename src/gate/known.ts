import { isDataError } from '../policy/policy.ts';
import { WAIVER_CODES } from '../policy/waivers.ts';
import type { Finding } from '../result.ts';
import type { Baseline } from '../result-gate.ts';

/** Whether a baseline may know a finding: never an error of the data, never that a waiver has ended or meets nothing. */
export function canBeKnown(finding: Pick<Finding, 'lens' | 'severity' | 'code'>): boolean {
  return !isDataError(finding) && !WAIVER_CODES.has(finding.code);
}

/** Whether the baseline knows a finding. */
export function knownTo(baseline: Baseline | null): (finding: Finding) => boolean {
  const kept = new Set((baseline?.findings ?? []).map(({ fingerprint }) => fingerprint));
  return (finding) => canBeKnown(finding) && kept.has(finding.fingerprint);
}
