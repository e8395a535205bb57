import type { Language } from '../messages/messages.ts';
import type { Comparison } from '../result-comparison.ts';
import type { LeaveResult } from '../result-leave.ts';
import type { AuditResult, RouteResult } from '../result.ts';
import type { Names } from './names.ts';
import { type Redaction, replacing } from './redact.ts';
import { inWords, wordsIn } from './worded.ts';

/** What is told of a plan beside its audit, without a word of the plan: whoever it names has the pseudonym the audit gives. */
export interface Beside {
  readonly route: (route: RouteResult) => RouteResult;
  readonly leave: (leave: LeaveResult) => LeaveResult;
  readonly diff: (comparison: Comparison) => Comparison;
}

/** `language`: pseudonyms as its readers read them; null: as they stand in data. */
export function redactBeside(result: AuditResult, redaction: Redaction, language: Language | null): Beside {
  const { names, walk } = replacing(result, redaction);
  const read = <T>(value: T): T => (language === null ? value : inWords(value, language));
  const say = language === null ? (text: string) => text : wordsIn(language);
  return {
    route: ({ people, ...rest }) => {
      const clean = walk(rest);
      return { ...read(clean), firm: say(clean.firm), people: called(people, names, say) };
    },
    leave: ({ names: ids, ...rest }) => ({ ...read(walk(rest)), names: called(ids, names, say) }),
    diff: (comparison) => read(walk(comparison)),
  };
}

/** Names by id, each the pseudonym the id has. */
function called(people: Readonly<Record<string, string>>, names: Names, say: (text: string) => string): Readonly<Record<string, string>> {
  const ids = Object.keys(people).map((id) => names.find(id) ?? names.of('person', id));
  return Object.fromEntries(ids.map((id) => [id, say(id)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
