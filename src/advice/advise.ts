import type { Facts } from '../findings/rule.ts';
import type { Question, Recommendation } from '../result.ts';

/** What to do next and what to ask next, best first. */
export function advise(_facts: Facts): { readonly recommendations: readonly Recommendation[]; readonly questions: readonly Question[] } {
  return { recommendations: [], questions: [] };
}
