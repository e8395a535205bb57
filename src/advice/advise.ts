import type { Draws } from '../draws.ts';
import type { Facts } from '../findings/rule.ts';
import { compare } from '../model/order.ts';
import type { Question, Recommendation } from '../result.ts';
import { questions } from './questions.ts';
import { rank } from './rank.ts';
import { withTopThree } from './top-three.ts';

/** What to do next and what to ask next, best first. The order in which accounts were read is nothing to it, down to the last bit. */
export function advise(
  facts: Facts,
  draws: Draws | null = null,
): { readonly recommendations: readonly Recommendation[]; readonly questions: readonly Question[] } {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
  const ordered = { ...facts, accounts: [...facts.accounts].sort(byId), communities: [...facts.communities].sort(byId) };
  const ranked = rank(ordered);
  const recommendations = draws === null ? ranked : withTopThree(ranked, ordered, draws);
  return { recommendations, questions: questions(ordered) };
}
