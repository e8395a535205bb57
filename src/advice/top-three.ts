import type { Draws } from '../draws.ts';
import type { Facts } from '../findings/rule.ts';
import type { AccountResult, Recommendation } from '../result.ts';
import { redraw, type Redraw } from '../stages/uncertainty/draw-accounts.ts';
import { type Attained, GATE_ORDER } from '../stages/uncertainty/evaluate.ts';
import { positionOfAttained } from '../stages/uncertainty/position-of.ts';
import type { Effect } from './action.ts';
import { type Planned, planned } from './plan.ts';
import { expectedMovement, LEAST, score, weightOf } from './value.ts';

/** Draws under which the advice is ranked again (method §7). */
export const RERANKED = 200;
/** So many of the first recommendations are ranked again; those further down are not told. */
const CONTENDERS = 24;
const SHOWN = 3;

/**
 * How often each recommendation stays among the first three when the advice is ranked again under the first 200 seeded draws: every
 * plan is kept, its steps are valued from the drawn gates and λ. An action whose gate passes in a draw is worth nothing there. What
 * the firm itself does is not drawn and keeps its score.
 */
export function withTopThree(all: readonly Recommendation[], facts: Facts, draws: Draws): readonly Recommendation[] {
  const contenders = all.slice(0, CONTENDERS);
  const again = redraw(facts.model, facts.ledger, facts.ties, facts, { ...draws, count: Math.min(RERANKED, draws.count) });
  const scores = new Map<Recommendation, Float64Array>();
  for (const account of facts.accounts) {
    const mine = contenders.filter((item) => item.entity.kind === 'account' && item.entity.id === account.id);
    if (mine.length > 0) drawnScores(account, facts, mine, again).forEach((list, item) => scores.set(item, list));
  }
  const count = again.parameters.length;
  const staying = new Map<Recommendation, number>(contenders.map((item) => [item, 0]));
  for (let draw = 0; draw < count; draw++) {
    const value = (item: Recommendation): number => scores.get(item)?.[draw] ?? item.score;
    const first = contenders
      .filter((item) => value(item) > LEAST)
      .sort((a, b) => value(b) - value(a))
      .slice(0, SHOWN);
    for (const item of first) staying.set(item, (staying.get(item) ?? 0) + 1);
  }
  return all.map((item) => ({ ...item, top3: staying.has(item) && count > 0 ? (staying.get(item) ?? 0) / count : null }));
}

/** Scores of an account's recommendations draw by draw. */
function drawnScores(
  account: AccountResult,
  facts: Facts,
  mine: readonly Recommendation[],
  again: Redraw,
): ReadonlyMap<Recommendation, Float64Array> {
  const plan = planned(account, facts);
  const weight = weightOf(account, facts);
  const scores = new Map(mine.map((item) => [item, new Float64Array(again.parameters.length)] as const));
  const attained = again.attained(account);
  again.parameters.forEach(({ lambda }, draw) => {
    const values = valuesOf(plan, attained[draw] as Attained, lambda, weight);
    for (const [item, list] of scores) list[draw] = values.get(item.action) ?? 0;
  });
  return scores;
}

/** Score of each action of a plan from where drawn gates stand; a later step never scores above the one it builds on. */
function valuesOf({ candidates, steps }: Planned, gates: Attained, lambda: number, weight: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  let ceiling = Number.POSITIVE_INFINITY;
  let done: readonly Effect[] = [];
  for (const { members } of steps) {
    const bundle = members.flatMap((index) => candidates[index] ?? []);
    const before = placed(gates, done, lambda);
    const expected = expectedMovement(
      bundle.map(({ success }) => success),
      (came) => placed(gates, [...done, ...came.flatMap((at) => bundle[at]?.effect ?? [])], lambda) - before,
    );
    const effort = bundle.reduce((sum, one) => sum + one.effort, 0);
    ceiling = Math.min(ceiling, score(weight, expected, effort));
    for (const { id } of bundle) values.set(id, ceiling);
    done = [...done, ...bundle.map(({ effect }) => effect)];
  }
  return values;
}

/** Position once these effects have come about, by the rule of `withEffects`. */
function placed(gates: Attained, effects: readonly Effect[], lambda: number): number {
  const after = Float64Array.from(gates, (value, index) => {
    const id = GATE_ORDER[index];
    if (id === undefined) return value;
    const reached = effects.reduce((best, one) => Math.max(best, one.after[id] ?? 0), value);
    return Math.min(1, reached + effects.reduce((sum, one) => sum + (one.adds?.[id] ?? 0), 0));
  });
  return positionOfAttained(after, lambda);
}
