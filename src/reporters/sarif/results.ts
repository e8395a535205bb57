import type { Speaker } from '../../messages/messages.ts';
import type { AuditResult, Place, Waived } from '../../result.ts';
import { legible } from '../../text/legible.ts';
import { repositoryUri } from '../remarks/repository-path.ts';
import type { Remark } from '../remarks/remark.ts';
import type { Location, Result, Rule, Suppression } from './format.ts';
import { plain } from './message.ts';

/** Locations of one result that GitHub shows; it refuses a file with more than 1,000. */
export const LOCATIONS = 100;
export const ROOT_ID = '%SRCROOT%';
/** Our own key: `primaryLocationLineHash` is GitHub's, which computes it from the line. */
const FINGERPRINT = 'guanxiFingerprint/v1';

export function resultsOf(remarks: readonly Remark[], rules: readonly Rule[], audited: AuditResult, speaker: Speaker): readonly Result[] {
  const indices = new Map(rules.map(({ id }, index) => [id, index] as const));
  return remarks.map((remark) => resultOf(remark, indices.get(remark.rule) ?? -1, audited, speaker));
}

function resultOf(remark: Remark, ruleIndex: number, audited: AuditResult, speaker: Speaker): Result {
  const [first, ...more] = remark.places;
  const related = more.slice(0, LOCATIONS - 1).map((place, index) => ({ id: index + 1, ...locationOf(audited, place) }));
  return {
    ruleId: remark.rule,
    ruleIndex,
    level: remark.level,
    message: { text: plain([sentence(remark.title), remark.why, remark.how].filter((text) => text !== '').join('\n')) },
    locations: [locationOf(audited, first)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { [FINGERPRINT]: remark.fingerprint },
    ...(remark.waived === null ? {} : { suppressions: [suppressionOf(audited, remark.waived, speaker)] }),
  };
}

/** GitHub shows the first sentence where room is short: the title is one. */
function sentence(title: string): string {
  return /[.!?。！？…]$/.test(title) ? title : `${title}${/[\u3000-\u9fff\uff00-\uffef]$/.test(title) ? '。' : '.'}`;
}

function locationOf(audited: AuditResult, { file, line, col = 1 }: Place): Location {
  const at = { line: Math.max(1, line), col: Math.max(1, col) };
  return {
    physicalLocation: {
      artifactLocation: { uri: repositoryUri(audited, file), uriBaseId: ROOT_ID },
      region: { startLine: at.line, startColumn: at.col, endLine: at.line, endColumn: at.col },
    },
  };
}

function suppressionOf(audited: AuditResult, { reason, by, until, at }: Waived, speaker: Speaker): Suppression {
  const said = speaker.say('machine.waived', { reason: legible(reason), by: legible(by), until });
  return { kind: 'external', status: 'accepted', justification: said, location: locationOf(audited, at) };
}
