import { formatDay, parseDate } from '../model/days.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { HistoryPoint } from '../result-history.ts';
import type { PlanSide } from './compare-plans.ts';
import { measure } from './measure.ts';
import type { Reading } from './reading.ts';

/** Days to look back to, evenly spread from the first to the last, both included; each `YYYY-MM-DD`, once, oldest first. */
export function evenDays(first: string, last: string, points: number): readonly string[] {
  const [from, to] = [dayOf(first), dayOf(last)];
  if (points < 2 || from >= to) return [formatDay(to)];
  const days = Array.from({ length: points }, (_, index) => from + Math.round(((to - from) * index) / (points - 1)));
  return [...new Set(days)].map(formatDay);
}

/** Where the firm stood in an earlier plan, by the ruler given. */
export function replayed(side: PlanSide, rules: Rules): HistoryPoint {
  const { workspace, asOf, today, commit } = side;
  return pointOf(measure({ dir: workspace.root, workspace, rules, asOf, today }), commit);
}

export function pointOf({ asOf, firm, accounts }: Pick<Reading, 'asOf' | 'firm' | 'accounts'>, label: string | null): HistoryPoint {
  return {
    asOf,
    label,
    stage: firm.stage,
    modes: firm.mix?.modes ?? null,
    accounts: accounts.map(({ id, position, stage }) => ({
      id,
      position: position.point,
      lo: position.lo,
      hi: position.hi,
      confirmed: stage.confirmed,
      point: stage.point,
    })),
  };
}

/** The day a date stands for: a month or a year for its last. Throws RangeError on what is none. */
export function wholeDay(text: string): string {
  return formatDay(dayOf(text));
}

function dayOf(text: string): number {
  const read = parseDate(text);
  if (typeof read === 'string') throw new RangeError(`not a day: ${text}`);
  return read.last;
}
