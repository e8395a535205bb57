import type { Speaker } from '../../messages/messages.ts';
import { type Finding, LENSES } from '../../result.ts';
import { levelOf } from '../remarks/level.ts';
import { findingText, findingTitle, type PlacedVoice } from './case-text.ts';
import { accountSubjects, bySubject, firmSubject, type Subject, subjectOf } from './subjects.ts';
import type { Case, Suite } from './suite.ts';

/** Without a policy: one suite per viewpoint, in it the firm and every account; errors and warnings fail. */
export function findingsSuites(voice: PlacedVoice): readonly Suite[] {
  const { result } = voice;
  const everyone = [firmSubject(result, voice), ...accountSubjects(result, voice)];
  return [
    suite('data', voice.speaker.say('machine.junit.data'), everyone.slice(0, 1), voice),
    ...LENSES.map((lens) => suite(lens, voice.speaker.term('lens', `${lens}.name`), everyone, voice)),
  ];
}

function suite(lens: Finding['lens'], name: string, subjects: readonly Subject[], voice: PlacedVoice): Suite {
  const { result } = voice;
  const findings = result.findings.filter((finding) => finding.lens === lens);
  const firm = firmSubject(result, voice);
  const groups = bySubject(subjects, findings, ({ entity }) => subjectOf(entity, firm, voice));
  return { id: lens, name, cases: groups.map(({ subject, items }) => caseOf(subject.name, items, voice)) };
}

function caseOf(name: string, findings: readonly Finding[], voice: PlacedVoice): Case {
  const open = findings.filter(({ waived }) => waived === undefined);
  const loud = open.filter((finding) => levelOf(finding, undefined) !== 'note');
  const told = loud.length > 0 ? loud : open.length > 0 ? open : findings;
  const text = told.map((finding) => findingText(finding, voice)).join('\n\n');
  const outcome = loud.length > 0 ? 'failed' : open.length > 0 ? 'warned' : findings.length > 0 ? 'skipped' : 'passed';
  return { name, outcome, message: summary(told, voice), text };
}

function summary([first, ...more]: readonly Finding[], voice: PlacedVoice): string {
  return first === undefined ? '' : counted(findingTitle(first, voice), more.length, voice.speaker);
}

/** A title and how many more there are. */
export function counted(title: string, more: number, speaker: Speaker): string {
  return more === 0 ? title : speaker.say('machine.junit.andMore', { title, count: more });
}
