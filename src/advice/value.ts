import type { Facts } from '../findings/rule.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, Gate, GateId, Grade } from '../result.ts';
import { place } from '../stages/position.ts';
import type { Effect } from './action.ts';

const NEUTRAL = { nobodyKnown: false, gainContested: false };
/** Movements below this are none. */
export const LEAST = 1e-9;

/** The gates once these effects have come about: what is reached first, then what is added. The order of the effects is nothing to it. */
export function withEffects(gates: readonly Gate[], effects: readonly Effect[]): readonly Gate[] {
  return gates.map((gate) => {
    const reached = effects.reduce((best, one) => Math.max(best, one.after[gate.id] ?? -1), gate.point ?? -1);
    const added = effects.reduce((sum, one) => sum + (one.adds?.[gate.id] ?? 0), 0);
    const value = added > 0 ? Math.min(1, Math.max(0, reached) + added) : reached;
    return value <= (gate.point ?? -1) ? gate : attained(gate, value);
  });
}

/** Known afterwards, bounds and all. */
function attained(gate: Gate, value: number): Gate {
  const passes = value >= 1;
  return {
    ...gate,
    point: value,
    lo: Math.max(gate.lo ?? 0, value),
    hi: Math.max(gate.hi ?? 1, value),
    pass: { point: passes, confirmed: passes, possible: gate.pass.possible || passes },
  };
}

/** Position with its bounds, as far as the gates alone tell. Without a point the lower bound stands for it. */
export function positionWith(gates: readonly Gate[], rules: Rules): { readonly point: number; readonly lo: number; readonly hi: number } {
  const { position } = place(gates, rules, NEUTRAL);
  return { point: position.point ?? position.lo ?? 0, lo: position.lo ?? 0, hi: position.hi ?? 3 };
}

/** 100 · expected movement · weight / person-days: hundredths of a position point of the firm's whole revenue per person-day (method §7). */
export function score(weight: number, movement: number, effort: number): number {
  return (100 * weight * movement) / effort;
}

/**
 * Expected movement of several actions that succeed independently: the sum over which of them come off.
 * @param movement movement when exactly the actions at these indices have come off
 */
export function expectedMovement(successes: readonly number[], movement: (done: readonly number[]) => number): number {
  let expected = 0;
  for (let outcome = 0; outcome < 1 << successes.length; outcome++) {
    const done = successes.flatMap((_, index) => ((outcome >> index) & 1 ? [index] : []));
    const odds = successes.reduce((product, success, index) => product * ((outcome >> index) & 1 ? success : 1 - success), 1);
    expected += odds * movement(done);
  }
  return expected;
}

const SURE: Readonly<Record<Grade, number>> = { A: 1, B: 0.95, C: 0.9, D: 0.8 };

/**
 * Chance of success here. Fit weighs on it: none at fit 1, half at fit 0, an unrated fit counts as the midpoint. So does the
 * evidence for where the gates stand today: what is only assumed may not be the thing to work on (judgement, method §7).
 */
export function chance(success: number, fit: number | null, grade: Grade): number {
  return success * (0.5 + 0.5 * (fit ?? 0.5)) * SURE[grade];
}

/** Weakest grade among the gates an action works on. */
export function gradeOf(account: AccountResult, gates: readonly GateId[]): Grade {
  const grades = account.gates.filter((gate) => gates.includes(gate.id)).map((gate) => gate.grade);
  return (['D', 'C', 'B'] as const).find((grade) => grades.includes(grade)) ?? 'A';
}

/**
 * What an account weighs in advice, as a share of the firm's revenue: a payer its share, a supplier our spend against the same
 * revenue (its share of spend is no share of revenue). Whoever has no money to his name keeps a small equal weight, so that order remains.
 */
export function weightOf(account: AccountResult, facts: Pick<Facts, 'accounts'>): number {
  const least = 0.01 / Math.max(1, facts.accounts.length);
  if (account.relation !== 'supplier') return Math.max(account.weight ?? 0, least);
  const payer = facts.accounts.find((one) => one.relation !== 'supplier' && (one.weight ?? 0) > 0 && (one.revenue ?? 0) > 0);
  if (!payer || account.revenue === null) return least;
  return Math.min(1, Math.max(least, (account.revenue * (payer.weight ?? 0)) / (payer.revenue ?? 1)));
}

/** The account wants lean supply: no push, no question. */
export function rightWhereItIs(account: AccountResult): boolean {
  return account.notes.some((note) => note.code === 'stage.right-where-it-is');
}
