import { type Facts, stated } from '../findings/rule.ts';
import type { AccountResult, Gate, Recommendation } from '../result.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountAction, Effect, Proposal } from './action.ts';
import { ACCOUNT_ACTIONS } from './catalogue.ts';
import { chance, expectedMovement, gradeOf, LEAST, positionWith, score, weightOf, withEffects } from './value.ts';

/** A bundle holds at most so many actions. */
const BUNDLE = 3;

/** One action that could be done here. */
export interface Candidate {
  readonly id: string;
  readonly effect: Effect;
  readonly success: number;
  /** Person-days, most likely. */
  readonly effort: number;
  readonly prerequisites: readonly string[];
}

/** Actions that are taken together, and what they are worth from where the plan then stands. */
export interface Step {
  readonly members: readonly number[];
  readonly score: number;
  /** Position before each member and after it, all coming off. */
  readonly path: readonly { readonly from: number; readonly to: number }[];
}

/** What the actions done so far make of the position; each set of actions is placed once. */
function placing(gates: readonly Gate[], candidates: readonly Candidate[], rules: Rules): (done: number) => number {
  const known = new Map<number, number>();
  return (done) => {
    const before = known.get(done);
    if (before !== undefined) return before;
    const effects = candidates.flatMap((one, index) => ((done >> index) & 1 ? [one.effect] : []));
    const point = positionWith(withEffects(gates, effects), rules).point;
    known.set(done, point);
    return point;
  };
}

const mask = (members: readonly number[]): number => members.reduce((bits, index) => bits | (1 << index), 0);

/**
 * The plan of one account: again and again the action or bundle of up to three that moves most per person-day, valued from
 * where the steps before leave it. Gates open together, so a bundle may be worth more than each of its parts; where it is
 * not, the single step comes first: the bottleneck tells the sequence (method §7). A later step never scores above the one it builds on.
 */
export function steps(gates: readonly Gate[], candidates: readonly Candidate[], weight: number, rules: Rules): Step[] {
  const position = placing(gates, candidates, rules);
  const worth = (group: readonly number[], done: number): number => {
    const of = group.flatMap((index) => candidates[index] ?? []);
    const expected = expectedMovement(
      of.map((one) => one.success),
      (came) => position(done | mask(came.flatMap((at) => group[at] ?? []))) - position(done),
    );
    return score(
      weight,
      expected,
      of.reduce((sum, one) => sum + one.effort, 0),
    );
  };
  const found: Step[] = [];
  let [done, ceiling] = [0, Number.POSITIVE_INFINITY];
  for (;;) {
    const open = candidates.map((_, index) => index).filter((index) => !((done >> index) & 1));
    let best: { readonly group: readonly number[]; readonly score: number } | null = null;
    for (let size = 1; size <= BUNDLE; size++)
      for (const group of groups(open, size)) {
        if (!inOrder(group, open, candidates)) continue;
        const value = worth(group, done);
        if (value > (best?.score ?? 0) + LEAST) best = { group, score: value };
      }
    if (best === null) return found;
    const members = sequence(best.group, candidates, (index) => worth([index], done));
    ceiling = Math.min(ceiling, best.score);
    found.push({ members, score: ceiling, path: pathOf(members, done, position) });
    done |= mask(members);
  }
}

function pathOf(members: readonly number[], done: number, position: (done: number) => number): Step['path'] {
  return members.map((_, at) => ({
    from: position(done | mask(members.slice(0, at))),
    to: position(done | mask(members.slice(0, at + 1))),
  }));
}

/** Whatever must come first is done already, in the group, or does not apply. */
function inOrder(group: readonly number[], open: readonly number[], candidates: readonly Candidate[]): boolean {
  return group.every((index) =>
    open.every((other) => group.includes(other) || !candidates[index]?.prerequisites.includes(candidates[other]?.id ?? '')),
  );
}

/** Inside a bundle: prerequisites first, then what moves most alone, then the order of the catalogue. */
function sequence(group: readonly number[], candidates: readonly Candidate[], alone: (index: number) => number): number[] {
  const left = [...group].sort((a, b) => alone(b) - alone(a) || a - b);
  const ordered: number[] = [];
  while (left.length > 0) {
    const ready = left.findIndex((index) =>
      left.every((other) => other === index || !candidates[index]?.prerequisites.includes(candidates[other]?.id ?? '')),
    );
    ordered.push(...left.splice(Math.max(0, ready), 1));
  }
  return ordered;
}

function* groups<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) for (const rest of groups(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
}

export interface Applicable extends Candidate {
  readonly action: AccountAction;
  readonly proposal: Proposal;
}

/** What applies to the account on the record as it is, in the order of the catalogue. */
export function applicable(account: AccountResult, facts: Facts): Applicable[] {
  const view = { facts, result: account, stated: stated(facts, account.id) };
  return ACCOUNT_ACTIONS.flatMap((action): Applicable[] => {
    const proposal = action.propose(view);
    if (!proposal) return [];
    const success = chance(action.success, account.fit.point, gradeOf(account, action.gates));
    return [{ id: action.id, action, proposal, effect: proposal, success, effort: action.effort[1], prerequisites: action.prerequisites }];
  });
}

/** What could be done at an account, and the plan it makes. */
export interface Planned {
  readonly candidates: readonly Applicable[];
  readonly steps: readonly Step[];
}

export function planned(account: AccountResult, facts: Facts): Planned {
  const candidates = applicable(account, facts);
  return { candidates, steps: steps(account.gates, candidates, weightOf(account, facts), facts.rules) };
}

/** Recommendations for one account in the order of its plan. */
export function plan(account: AccountResult, facts: Facts): Recommendation[] {
  const { candidates, steps: found } = planned(account, facts);
  return found.flatMap(({ members, score: value, path }) => {
    const bundle = members.flatMap((index) => candidates[index] ?? []);
    return bundle.map(({ action, proposal, success }, at): Recommendation => ({
      action: action.id,
      entity: { kind: 'account', id: account.id },
      person: proposal.person,
      gates: action.gates,
      effort: action.effort,
      success,
      from: path[at]?.from ?? null,
      to: path[at]?.to ?? null,
      score: value,
      top3: null,
      proof: action.proof,
      prerequisites: action.prerequisites,
      with: bundle.filter((other) => other.action !== action).map((other) => other.action.id),
      args: { account: account.name, ...proposal.args },
      at: proposal.at,
    }));
  });
}
