import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { jsonText } from '../text/json.ts';
import { legible } from '../text/legible.ts';
import { remarksOf } from './remarks/remarks-of.ts';
import { repositoryPath } from './remarks/repository-path.ts';
import type { Remark } from './remarks/remark.ts';

/** What GitLab knows, mildest first. */
type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

/**
 * A code quality report as GitLab reads it: one entry per finding and per violation of a policy, paths from the root of
 * the repository. `[]` without any. JSON, two spaces, a newline at the end.
 */
export function renderGitlab(result: AuditResult, language: Language): string {
  const speaker = new Speaker(language);
  const judged = result.gate !== undefined;
  return jsonText(remarksOf(result, speaker).map((remark) => entryOf(remark, result, judged, speaker)));
}

function entryOf(remark: Remark, result: AuditResult, judged: boolean, speaker: Speaker): object {
  const [{ file, line }] = remark.places;
  return {
    description: described(remark, speaker),
    check_name: remark.rule,
    fingerprint: remark.fingerprint,
    severity: severityOf(remark, judged),
    location: { path: repositoryPath(result, file), lines: { begin: Math.max(1, line) } },
  };
}

/** blocker: the policy fails for it. A finding the policy does not count is minor; one set aside, or of note only, is info. */
function severityOf({ level, severity, waived }: Remark, judged: boolean): GitlabSeverity {
  if (level === 'error') return judged ? 'blocker' : 'critical';
  if (level === 'warning') return 'major';
  return severity === 'info' || waived !== null ? 'info' : 'minor';
}

function described({ title, waived }: Remark, speaker: Speaker): string {
  if (waived === null) return title;
  const args = { reason: legible(waived.reason), by: legible(waived.by), until: waived.until };
  return `${title} (${speaker.say('machine.waived', args)})`;
}
