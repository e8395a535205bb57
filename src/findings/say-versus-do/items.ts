import type { Args, Evidence, Place, Said, SaidAnswer, SayDoItem, SayDoVerdict } from '../../result.ts';
import { places } from '../reading.ts';
import type { Facts, Hit } from '../rule.ts';

/** A claimed stage has rules of its own (claim-above-record, hidden-strength, two-sided-claim). */
export const STAGE = 'stage';

/** An item that our side answered, and what our side said. */
export interface Answered {
  readonly item: SayDoItem;
  readonly ours: Said;
}

/** Items of the questionnaire that come to this verdict for our side, in the order of the result. */
export function withVerdict({ sayDo }: Facts, verdict: SayDoVerdict): Answered[] {
  return (sayDo?.items ?? []).flatMap((item) => {
    const { ours } = item;
    return ours !== null && ours.verdict === verdict && item.item !== STAGE ? [{ item, ours }] : [];
  });
}

/** A hit on whom the item speaks of, named `of`; the field is the item, so that each keeps its identity. */
export function hitOn(facts: Facts, { item, entity }: SayDoItem, args: Args, at: readonly Place[], field = item): Hit {
  const account = facts.accounts.find((one) => entity.kind === 'account' && one.id === entity.id);
  const weight = account === undefined ? 1 : account.relation === 'supplier' ? 0 : (account.weight ?? 0);
  return { entity, field, args: { of: account?.name ?? facts.firm.name, item, ...args }, at, weight };
}

/** Answers furthest apart first: lowest, highest, second lowest … Unanswered ones say nothing. */
export function extremes(answers: readonly SaidAnswer[], most: number): Place[] {
  const scored = answers.filter((answer) => answer.score !== null).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const taken: Place[] = [];
  while (scored.length > 0 && taken.length < most) {
    const next = taken.length % 2 === 0 ? scored.shift() : scored.pop();
    if (next) taken.push(next.at);
  }
  return taken;
}

/** Where it was said, the strongest words first, then where the record stands. */
export function saidAndShown(answers: readonly SaidAnswer[], evidence: readonly Evidence[], strongest: 'high' | 'low'): Place[] {
  const sign = strongest === 'high' ? -1 : 1;
  const scored = answers.filter((answer) => answer.score !== null).sort((a, b) => sign * ((a.score ?? 0) - (b.score ?? 0)));
  return [...scored.slice(0, 2).map((answer) => answer.at), ...places(evidence, 2)];
}

/** Said and shown as numbers for a sentence. */
export function numbers({ point, n }: Said, { shown }: SayDoItem): Args {
  return { said: point, shown: shown.point, lo: shown.lo, hi: shown.hi, n, from: shown.from, coverage: shown.coverage };
}
