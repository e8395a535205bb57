import type { AuditResult, Finding, Place } from '../../result.ts';
import type { Violation } from '../../result-gate.ts';
import { inert } from '../../text/inert.ts';
import { legible } from '../../text/legible.ts';
import { findingWords, type Voice, violationWords, type Words } from '../remarks/prose.ts';
import { repositoryPath } from '../remarks/repository-path.ts';

/** A voice that knows where the plan stands in its repository. */
export interface PlacedVoice extends Voice {
  readonly result: AuditResult;
}

/** Places of one finding that are listed. */
const PLACES = 20;

export function findingTitle(finding: Finding, voice: Voice): string {
  return `${finding.code} ${findingWords(voice, finding).title}`;
}

export function findingText(finding: Finding, voice: PlacedVoice): string {
  const { waived } = finding;
  const set = waived && { reason: legible(waived.reason), by: legible(waived.by), until: waived.until };
  return paragraph(
    findingTitle(finding, voice),
    findingWords(voice, finding),
    finding.at,
    voice,
    set ? [voice.speaker.say('machine.waived', set)] : [],
  );
}

export function violationText(violation: Violation, voice: PlacedVoice): string {
  const at = violation.at.length > 0 || violation.asked === null ? violation.at : [violation.asked];
  const words = violationWords(voice, violation);
  return paragraph(words.title, words, at, voice, []);
}

/** Title, its reasons and every place on a line of its own, so that a viewer can link it. */
function paragraph(title: string, { why, how }: Words, at: readonly Place[], voice: PlacedVoice, more: readonly string[]): string {
  const places = at
    .slice(0, PLACES)
    .map(({ file, line, col }) => `  ${inert(repositoryPath(voice.result, file))}:${line}${col === undefined ? '' : `:${col}`}`);
  const left = at.length - places.length;
  const rest = left > 0 ? [`  ${voice.speaker.say('machine.junit.places', { count: left })}`] : [];
  return [title, ...more, ...places, ...rest, why, how].filter((line) => line !== '').join('\n');
}
