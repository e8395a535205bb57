import { type Facts, stated } from '../findings/rule.ts';
import { compare } from '../model/order.ts';
import type { AccountResult, FirmGate, Gate, Recommendation } from '../result.ts';
import type { AccountAction, Proposal } from './action.ts';
import { rightWhereItIs } from './actions/firm.ts';
import { ACCOUNT_ACTIONS, FIRM_ACTIONS } from './catalogue.ts';
import { chance, expectedMovement, positionWith, score, withGates } from './value.ts';

/** Movements below this are none. */
const LEAST = 1e-9;
/** A bundle holds at most so many actions. */
const BUNDLE = 3;

interface Candidate {
  readonly action: AccountAction;
  readonly proposal: Proposal;
  readonly success: number;
}

/**
 * What to do next, by expected movement of revenue-weighted position per person-day. Within an account the plan is built
 * step by step, each next step valued from where the one before leaves it; where single steps move nothing because the
 * gates only open together, the smallest bundle of up to three is taken. No push where fit is low, none where we are too close.
 */
export function rank(facts: Facts): Recommendation[] {
  const ours = facts.accounts
    .filter((account) => !rightWhereItIs(account) && !account.dark.raised)
    .flatMap((account) => plan(account, facts));
  const firm = FIRM_ACTIONS.flatMap((action) => firmStep(action, facts));
  return [...ours, ...firm].sort(
    (a, b) =>
      b.score - a.score || compare(a.entity.kind, b.entity.kind) || compare(a.entity.id, b.entity.id) || compare(a.action, b.action),
  );
}

function plan(account: AccountResult, facts: Facts): Recommendation[] {
  const view = { facts, result: account, stated: stated(facts, account.id) };
  let open = ACCOUNT_ACTIONS.flatMap((action): Candidate[] => {
    const proposal = action.propose(view);
    return proposal ? [{ action, proposal, success: chance(action.success, account.fit.point) }] : [];
  });
  let gates: readonly Gate[] = account.gates;
  let before = Number.POSITIVE_INFINITY;
  const steps: Recommendation[] = [];
  while (open.length > 0) {
    const next = best(gates, open, account, facts);
    if (!next) break;
    for (const step of next.steps) {
      // A later step never outranks the one it builds on.
      before = Math.min(before, next.score);
      steps.push({ ...step, score: before });
    }
    gates = next.gates;
    open = open.filter((one) => !next.steps.some((step) => step.action === one.action.id));
  }
  return steps;
}

interface Choice {
  readonly score: number;
  readonly gates: readonly Gate[];
  readonly steps: readonly Recommendation[];
}

/** The best single action, or where none moves anything the best bundle. */
function best(gates: readonly Gate[], open: readonly Candidate[], account: AccountResult, facts: Facts): Choice | null {
  for (let size = 1; size <= BUNDLE; size++) {
    let found: { readonly group: readonly Candidate[]; readonly score: number } | null = null;
    for (const group of groups(open, size)) {
      const value = worth(gates, group, account, facts);
      if (value > LEAST && (found === null || value > found.score + LEAST)) found = { group, score: value };
    }
    if (found) return chosen(gates, found.group, found.score, account, facts);
  }
  return null;
}

function applied(gates: readonly Gate[], group: readonly Candidate[]): readonly Gate[] {
  return group.reduce<readonly Gate[]>((now, one) => withGates(now, one.proposal.after), gates);
}

function worth(gates: readonly Gate[], group: readonly Candidate[], account: AccountResult, facts: Facts): number {
  const now = positionWith(gates, facts.rules).point;
  const expected = expectedMovement(
    group.map((one) => one.success),
    (done) =>
      positionWith(
        applied(
          gates,
          done.flatMap((index) => group[index] ?? []),
        ),
        facts.rules,
      ).point - now,
  );
  const effort = group.reduce((sum, one) => sum + one.action.effort[1], 0);
  return score(1, weightOf(account, facts), expected, effort);
}

/** Revenue share; where the firm has no revenue or the account does not pay, a small equal weight so that order remains. */
function weightOf(account: AccountResult, facts: Facts): number {
  return Math.max(account.weight ?? 0, 0.01 / Math.max(1, facts.accounts.length));
}

function chosen(gates: readonly Gate[], group: readonly Candidate[], value: number, account: AccountResult, facts: Facts): Choice {
  let now = gates;
  const together = group.length > 1 ? positionWith(applied(gates, group), facts.rules).point : null;
  const steps = group.map(({ action, proposal, success }): Recommendation => {
    const from = positionWith(now, facts.rules).point;
    now = withGates(now, proposal.after);
    return {
      action: action.id,
      entity: { kind: 'account', id: account.id },
      person: proposal.person,
      gates: action.gates,
      effort: action.effort,
      success,
      from,
      to: together ?? positionWith(now, facts.rules).point,
      score: value,
      proof: action.proof,
      prerequisites: action.prerequisites,
      with: group.filter((other) => other.action.id !== action.id).map((other) => other.action.id),
      args: { account: account.name, ...proposal.args },
      at: proposal.at,
    };
  });
  return { score: value, gates: now, steps };
}

function* groups<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) for (const rest of groups(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
}

/** A firm gate moves what may be said of the revenue that already stands at its mode. */
function firmStep(action: (typeof FIRM_ACTIONS)[number], facts: Facts): Recommendation[] {
  const proposal = action.propose(facts);
  const gate = facts.firm.gates.find((one) => one.id === action.gates[0]);
  if (!proposal || !gate) return [];
  const standing = facts.accounts
    .filter((account) => account.stage.point >= Math.min(gate.of, 2))
    .reduce((sum, account) => sum + (account.weight ?? 0), 0);
  const movement = Math.max(0, proposal.after - attained(gate));
  if (movement <= LEAST) return [];
  return [
    {
      action: action.id,
      entity: { kind: 'firm', id: facts.firm.id },
      person: proposal.person,
      gates: action.gates,
      effort: action.effort,
      success: action.success,
      from: null,
      to: null,
      score: score(action.success, standing, movement, action.effort[1]),
      proof: action.proof,
      prerequisites: action.prerequisites,
      with: [],
      args: { firm: facts.firm.name, ...proposal.args },
      at: proposal.at,
    },
  ];
}
function attained(gate: FirmGate): number {
  return gate.value.point === null ? 0 : Math.min(1, Math.max(0, gate.value.point / gate.threshold));
}
