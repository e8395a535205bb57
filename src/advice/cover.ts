import type { Gate, GateId } from '../result.ts';
import type { Effect } from './action.ts';

/** One change that could be made, and what it costs. */
export interface Choice {
  readonly effect: Effect;
  /** Person-days, above 0. */
  readonly effort: number;
}

/** Differences of effort below this are none. */
const SAME = 1e-9;

/** What a choice does to each gate in need: the attainment it reaches, and the attainment it adds. */
interface Row {
  readonly index: number;
  readonly effort: number;
  readonly after: readonly number[];
  readonly adds: readonly number[];
}

interface Best {
  readonly members: readonly number[];
  readonly effort: number;
}

/**
 * The set of choices of least effort with which every gate in need passes, as indices ascending; null where all of them together
 * do not. Among equal efforts the smaller set, then the one earlier in the list. Exact: branch and bound over the subsets, cut where
 * the effort is spent or what is left cannot close the rest; fifteen choices are 32,768 subsets at worst (method §7).
 */
export function leastEffort(gates: readonly Gate[], needs: readonly GateId[], choices: readonly Choice[]): readonly number[] | null {
  const start = needs.map((id) => gates.find((gate) => gate.id === id)?.point ?? -1);
  const rows = choices.map((choice, index) => row(choice, index, needs)).filter((one) => helps(one, start));
  const most = suffixes(rows, needs.length);
  let best: Best | null = null;

  const visit = (at: number, members: readonly number[], effort: number, reached: readonly number[], added: readonly number[]): void => {
    if (best !== null && effort > best.effort + SAME) return;
    if (needs.every((_, need) => passes(reached[need] ?? -1, added[need] ?? 0))) {
      if (best === null || effort < best.effort - SAME || members.length < best.members.length) best = { members, effort };
      return;
    }
    const [rest, next] = [most[at], rows[at]];
    if (!rest || !next) return;
    if (!needs.every((_, i) => passes(Math.max(reached[i] ?? -1, rest.after[i] ?? -1), (added[i] ?? 0) + (rest.adds[i] ?? 0) + SAME)))
      return;
    visit(
      at + 1,
      [...members, next.index],
      effort + next.effort,
      reached.map((value, i) => Math.max(value, next.after[i] ?? -1)),
      added.map((value, i) => value + (next.adds[i] ?? 0)),
    );
    visit(at + 1, members, effort, reached, added);
  };
  visit(
    0,
    [],
    0,
    start,
    start.map(() => 0),
  );
  return (best as Best | null)?.members ?? null;
}

/** As `withEffects` reads it: what is reached first, then what is added. */
function passes(reached: number, added: number): boolean {
  return (added > 0 ? Math.max(0, reached) + added : reached) >= 1;
}

function row({ effect, effort }: Choice, index: number, needs: readonly GateId[]): Row {
  return { index, effort, after: needs.map((id) => effect.after[id] ?? -1), adds: needs.map((id) => effect.adds?.[id] ?? 0) };
}

function helps(one: Row, start: readonly number[]): boolean {
  return start.some((value, need) => (one.after[need] ?? -1) > value || (one.adds[need] ?? 0) > 0);
}

/** The most that the rows from each place on could still do. */
function suffixes(rows: readonly Row[], needs: number): readonly Pick<Row, 'after' | 'adds'>[] {
  const list: Pick<Row, 'after' | 'adds'>[] = [];
  let [after, adds] = [Array<number>(needs).fill(-1), Array<number>(needs).fill(0)];
  for (const one of [...rows].reverse()) {
    after = after.map((value, need) => Math.max(value, one.after[need] ?? -1));
    adds = adds.map((value, need) => value + (one.adds[need] ?? 0));
    list.unshift({ after, adds });
  }
  return list;
}
