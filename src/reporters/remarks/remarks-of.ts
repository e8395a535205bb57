import type { Speaker } from '../../messages/messages.ts';
import type { AuditResult, Finding } from '../../result.ts';
import type { Violation } from '../../result-gate.ts';
import { legible } from '../../text/legible.ts';
import { BY_POLICY, levelOf } from './level.ts';
import { findingWords, type Voice, violationWords, voiceOf } from './prose.ts';
import { apart, loudestFirst, placesOf, type Remark } from './remark.ts';

/** Everything a platform should be told of a result: what breaks its policy, then its findings, the loudest first. */
export function remarksOf(result: AuditResult, speaker: Speaker): readonly Remark[] {
  const voice = voiceOf(result, speaker);
  const broken = ownViolations(result).map((violation) => ofViolation(voice, violation));
  const found = result.findings.map((finding) => ofFinding(voice, finding, result));
  return apart(loudestFirst([...broken, ...found]));
}

/** A rule must have an id on every platform. */
const UNNAMED = 'guanxi';

/** Violations that no finding stands for. */
function ownViolations({ gate, findings }: AuditResult): readonly Violation[] {
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  return (gate?.checks ?? []).flatMap(({ violations }) => violations.filter(({ fingerprint }) => !known.has(fingerprint)));
}

function ofFinding(voice: Voice, finding: Finding, { gate }: AuditResult): Remark {
  return {
    rule: legible(finding.code) || UNNAMED,
    lens: finding.lens,
    level: levelOf(finding, gate),
    severity: finding.severity,
    ...findingWords(voice, finding),
    places: placesOf(finding.at, null),
    fingerprint: finding.fingerprint,
    waived: finding.waived ?? null,
  };
}

export const POLICY_RULE = 'policy.';

function ofViolation(voice: Voice, violation: Violation): Remark {
  return {
    rule: legible(`${POLICY_RULE}${violation.code}`),
    lens: 'policy',
    level: BY_POLICY[violation.level],
    severity: violation.level === 'error' ? 'error' : 'warning',
    ...violationWords(voice, violation),
    places: placesOf(violation.at, violation.asked),
    fingerprint: violation.fingerprint,
    waived: null,
  };
}
