import type { Finding, Severity } from '../../result.ts';
import type { GateResult, Violation } from '../../result-gate.ts';
import type { Level } from './remark.ts';

const BY_SEVERITY: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' };
export const BY_POLICY: Readonly<Record<Violation['level'], Level>> = { error: 'error', warn: 'warning' };

/**
 * Where a policy was held against the result it alone decides: what it switches off, waives or knows from the baseline
 * is a note. It stays, because a platform takes a finding that is no longer reported for one that was mended.
 */
export function levelOf(finding: Finding, gate: GateResult | undefined): Level {
  if (finding.waived !== undefined) return 'note';
  if (gate === undefined) return BY_SEVERITY[finding.severity];
  const asked = [...askedFor(finding.fingerprint, gate)];
  if (asked.includes('error')) return BY_POLICY.error;
  return asked.includes('warn') ? BY_POLICY.warn : 'note';
}

function* askedFor(fingerprint: string, gate: GateResult): Generator<Violation['level']> {
  const kept = Object.hasOwn(gate.levels, fingerprint) ? gate.levels[fingerprint] : undefined;
  if (kept !== undefined) yield kept;
  for (const check of gate.checks) {
    for (const violation of check.violations) if (violation.fingerprint === fingerprint) yield violation.level;
  }
}
