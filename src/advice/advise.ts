import type { Facts } from '../findings/rule.ts';
import type { Question, Recommendation } from '../result.ts';
import { questions } from './questions.ts';
import { rank } from './rank.ts';

/** What to do next and what to ask next, best first. */
export function advise(facts: Facts): { readonly recommendations: readonly Recommendation[]; readonly questions: readonly Question[] } {
  return { recommendations: rank(facts), questions: questions(facts) };
}
