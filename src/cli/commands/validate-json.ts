import { asFindings } from '../../findings/problem-findings.ts';
import type { Speaker } from '../../messages/messages.ts';
import type { Problem } from '../../schema/problem.ts';
import { jsonText } from '../../text/json.ts';

/** Problems as findings, each with its prose and what was probably meant. */
export function problemsJson(problems: readonly Problem[], speaker: Speaker): string {
  const findings = asFindings(problems).map((finding, index) => {
    const { name, suggestions } = problems[index] as Problem;
    const say = (part: string): string => speaker.say(`problem.${finding.code}.${part}`, finding.args);
    return { ...finding, name, suggestions, message: say('what'), why: say('why'), how: say('how') };
  });
  return jsonText({ format: 'guanxi-problems', formatVersion: 1, language: speaker.language, problems: findings });
}
