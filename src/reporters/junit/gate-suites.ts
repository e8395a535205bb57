import type { Finding } from '../../result.ts';
import type { GateCheck, GateCheckId, GateResult, Violation } from '../../result-gate.ts';
import { type Voice, violationWords } from '../remarks/prose.ts';
import { findingText, findingTitle, type PlacedVoice, violationText } from './case-text.ts';
import { counted } from './findings-suites.ts';
import { accountSubjects, bySubject, firmSubject, type Subject, subjectOf } from './subjects.ts';
import type { Case, Suite } from './suite.ts';

/** Checks that look at every account; the others look at files of the whole plan. */
const BY_ACCOUNT: readonly GateCheckId[] = ['findings', 'claims', 'stages', 'minimums', 'coverage'];

/** One suite per check of the policy; what breaks it fails, what it only warns of passes and says so. */
export function gateSuites(gate: GateResult, voice: PlacedVoice): readonly Suite[] {
  const { result } = voice;
  const findings = new Map(result.findings.map((finding) => [finding.fingerprint, finding] as const));
  return gate.checks.map((check) => ({
    id: check.id,
    name: voice.speaker.say(`check.name.${check.id}`),
    cases: casesOf(check, { ...voice, findings }),
  }));
}

interface GateVoice extends PlacedVoice {
  readonly findings: ReadonlyMap<string, Finding>;
}

function casesOf(check: GateCheck, voice: GateVoice): readonly Case[] {
  const { result } = voice;
  const firm = firmSubject(result, voice);
  const silent = check.outcome === 'skipped' || check.outcome === 'unknown';
  const subjects = silent ? [] : BY_ACCOUNT.includes(check.id) ? [firm, ...accountSubjects(result, voice)] : [firm];
  const groups = bySubject(subjects, check.violations, ({ entity }) => subjectOf(entity, firm, voice));
  const cases = groups.map(({ subject, items }) => caseOf(subject, items, voice));
  return silent ? [silentCase(check.outcome, firm, voice), ...cases] : cases;
}

function silentCase(outcome: GateCheck['outcome'], { name }: Subject, { speaker }: Voice): Case {
  const text = speaker.say(`machine.junit.${outcome}`);
  return { name, outcome: 'skipped', message: text, text };
}

function caseOf({ name }: Subject, violations: readonly Violation[], voice: GateVoice): Case {
  const broken = violations.filter(({ level }) => level === 'error');
  const told = broken.length > 0 ? broken : violations;
  const [first, ...more] = told;
  if (first === undefined) return { name, outcome: 'passed', message: '', text: '' };
  const text = told.map((one) => textOf(one, voice)).join('\n\n');
  return {
    name,
    outcome: broken.length > 0 ? 'failed' : 'warned',
    message: counted(titleOf(first, voice), more.length, voice.speaker),
    text,
  };
}

/** Where a finding is the reason, it speaks. */
function titleOf(violation: Violation, voice: GateVoice): string {
  const finding = voice.findings.get(violation.fingerprint);
  return finding ? findingTitle(finding, voice) : violationWords(voice, violation).title;
}

function textOf(violation: Violation, voice: GateVoice): string {
  const finding = voice.findings.get(violation.fingerprint);
  return finding ? findingText(finding, voice) : violationText(violation, voice);
}
