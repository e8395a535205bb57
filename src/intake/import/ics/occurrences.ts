import { momentOf, onClockOf, type Moment } from './moment.ts';
import { boundedRule, PAST, SPENT } from './rule-steps.ts';
import type { Property } from './tree.ts';

const DAY = 86_400;
/** Longest stride and longest rule that a person makes: beyond them a library counts day by day for hours. */
const LONGEST_INTERVAL = 1000;
const LONGEST_RULE = 1000;

/** Steps left to all rules of a reading together; one that ends them is cut and said. */
export interface Budget {
  left: number;
}

/** Why a rule stopped before its end; `crowded`: not for its own sake, but for all the others before it. */
export type Cut = 'rule-broken' | 'rule-endless' | 'rule-crowded';

export interface Occurrences {
  /** Starts on the clock of the first one, ascending, each once, up to `until`. */
  readonly walls: readonly number[];
  readonly cut: Cut | null;
}

/** One rule's steps: what a rule of a rhythm that people keep takes for three centuries of days. */
const STEPS = 120_000;
/** Steps of a rule that goes by hours or less: nobody meets so. */
const QUICK_STEPS = 5000;
/** Starts of one event: a daily one for 27 years; more is no meeting. */
const MOST = 10_000;

/**
 * All starts of one recurring component up to `until` (seconds on the clock of `first`): its own start, its RRULEs and
 * RDATEs without its EXDATEs (RFC 5545 §3.8.5). Those before `since` are left out. Work is bounded whatever the rules say.
 */
export function occurrences(
  first: Moment,
  properties: readonly Property[],
  resolve: (property: Property) => readonly Moment[],
  since: number,
  until: number,
  budget: Budget,
): Occurrences {
  const walls = new Set<number>();
  let cut: Cut | null = null;
  const take = (wall: number): boolean => {
    if (wall >= since && wall <= until && walls.size < MOST) walls.add(wall);
    return walls.size < MOST;
  };
  take(first.wall);
  for (const property of properties) {
    if (property[0] === 'rdate' && !resolve(property).every((moment) => take(onClockOf(moment, first).wall))) cut = 'rule-endless';
    if (property[0] === 'rrule') for (const rule of property.slice(3)) cut = follow(rule, first, until, budget, take) ?? cut;
  }
  const days = new Set<number>();
  for (const property of properties) {
    for (const moment of property[0] === 'exdate' ? resolve(property) : []) {
      if (moment.whole && !first.whole) days.add(moment.wall);
      else walls.delete(onClockOf(moment, first).wall);
    }
  }
  const left = [...walls].filter((wall) => !days.has(Math.floor(wall / DAY) * DAY));
  return { walls: left.sort((a, b) => a - b), cut };
}

function follow(rule: unknown, first: Moment, until: number, budget: Budget, take: (wall: number) => boolean): Cut | null {
  const ends = endOf(rule, first);
  const last = Math.min(until, ends ?? until);
  if (!isKept(rule)) return 'rule-broken';
  const due = isQuick(rule) ? QUICK_STEPS : STEPS;
  const granted = Math.min(due, budget.left);
  const steps = { left: granted };
  try {
    for (const wall of boundedRule(rule, first, last, steps)) {
      if (wall > last) return null;
      if (!take(wall)) return 'rule-endless';
    }
    return null;
  } catch (error) {
    if (error === PAST) return null;
    if (error !== SPENT) return 'rule-broken';
    return granted < due ? 'rule-crowded' : 'rule-endless';
  } finally {
    budget.left -= granted - Math.max(steps.left, 0);
  }
}

/** UNTIL on the clock of the start; a day ends with its last second. Null: none, or one that is no time. */
function endOf(rule: unknown, first: Moment): number | null {
  const until = momentOf((rule as { until?: unknown }).until, first.zone);
  if (until === null) return null;
  return until.whole && !first.whole ? until.wall + DAY - 1 : onClockOf(until, first).wall;
}

function isKept(rule: unknown): rule is object {
  if (rule === null || typeof rule !== 'object') return false;
  const { interval, freq } = rule as { interval?: unknown; freq?: unknown };
  if (typeof freq !== 'string') return false;
  if (interval !== undefined && !(typeof interval === 'number' && interval >= 1 && interval <= LONGEST_INTERVAL)) return false;
  return JSON.stringify(rule).length <= LONGEST_RULE;
}

function isQuick(rule: object): boolean {
  return /^(SECOND|MINUTE|HOUR)LY$/.test(String((rule as { freq?: unknown }).freq));
}
