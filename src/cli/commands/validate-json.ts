import { asFindings } from '../../findings/problem-findings.ts';
import type { Speaker } from '../../messages/messages.ts';
import type { Problem } from '../../schema/problem.ts';
import { jsonText } from '../../text/json.ts';
import { unquotedArgs } from '../../text/problem-lines.ts';

/** Problems as findings, each with its prose and what was probably meant; where names are hidden without the words of the files. */
export function problemsJson(problems: readonly Problem[], speaker: Speaker, hidden: boolean): string {
  const shown = hidden ? problems.map((problem) => withoutWords(problem, speaker)) : problems;
  const findings = asFindings(shown).map((finding, index) => {
    const { name, suggestions } = shown[index] as Problem;
    const say = (part: string): string => speaker.say(`problem.${finding.code}.${part}`, finding.args);
    return { ...finding, name, suggestions, message: say('what'), why: say('why'), how: say('how') };
  });
  return jsonText({ format: 'guanxi-problems', formatVersion: 1, language: speaker.language, problems: findings });
}

/** What is wrong and where, without what the files say. */
function withoutWords(problem: Problem, speaker: Speaker): Problem {
  return { ...problem, args: unquotedArgs(problem, speaker), suggestions: [] };
}
