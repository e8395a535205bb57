import type { AccountTies } from '../../ledger/ties.ts';
import type { Roster, RosterEntry } from '../roster.ts';
import { coverageBounds } from '../weighted.ts';

export type Bound = 'lo' | 'point' | 'hi';

/** Bipartite graph: our people × their people who count in buying. */
export interface Bipartite {
  readonly edges: readonly { readonly ours: string; readonly theirs: string }[];
  /** Influence points of theirs, placeholders included. */
  readonly influence: ReadonlyMap<string, number>;
  /** Points of those who are not covered, where influence is ranged: the other end of the range. */
  readonly uncovered?: ReadonlyMap<string, number>;
}

/** Points at the end that makes covered influence least (lo) or most (hi); default points stand as they are. */
function pointsOf({ influence, influenceStated }: RosterEntry, end: Bound): number {
  return influenceStated ? influence[end] : influence.point;
}

export function bipartite(roster: Roster, ties: AccountTies, bound: Bound, edge: number): Bipartite {
  const influence = new Map(roster.entries.map((one) => [one.id, pointsOf(one, bound)]));
  const other = { lo: 'hi', point: 'point', hi: 'lo' } as const;
  const uncovered = new Map(roster.entries.map((one) => [one.id, pointsOf(one, other[bound])]));
  const edges = ties.ties
    .filter((tie) => influence.has(tie.theirs) && (bound === 'point' ? (tie.point ?? 0) : tie[bound]) >= edge)
    .map((tie) => ({ ours: tie.ours, theirs: tie.theirs }));
  return { edges, influence, uncovered };
}

/** Influence covered and not covered once some people are gone. */
function divided(graph: Bipartite, without: ReadonlySet<string>): { readonly covered: number; readonly lost: number } {
  const reached = new Set(
    graph.edges.filter((edge) => !without.has(`o:${edge.ours}`) && !without.has(`t:${edge.theirs}`)).map((edge) => edge.theirs),
  );
  let [covered, lost] = [0, 0];
  for (const [id, points] of graph.influence) {
    if (reached.has(id)) covered += points;
    else lost += graph.uncovered?.get(id) ?? points;
  }
  return { covered, lost };
}

/** Largest removal that is searched; beyond it the answer is "4 or more". */
const SEARCHED = 3;

/**
 * Fewest people of one side whose departure leaves covered influence strictly below half of the total
 * (0: already below, or nothing to cover; 4: four or more). Exact by enumeration up to three.
 */
export function busFactor(graph: Bipartite, side: 'ours' | 'theirs'): number {
  const falls = (without: ReadonlySet<string>): boolean => {
    const { covered, lost } = divided(graph, without);
    return covered < lost - 1e-9;
  };
  const whole = divided(graph, new Set());
  if (whole.covered + whole.lost === 0 || falls(new Set())) return 0;
  const prefix = side === 'ours' ? 'o:' : 't:';
  const people = [...new Set(graph.edges.map((edge) => prefix + edge[side]))].sort();
  for (let size = 1; size <= SEARCHED; size++) {
    for (const group of combinations(people, size)) if (falls(new Set(group))) return size;
  }
  return SEARCHED + 1;
}

function* combinations(items: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of combinations(items, size - 1, i + 1)) yield [items[i] as string, ...rest];
  }
}

/**
 * SURV = (1−q_t)·Σ i(1−q_u^d)/total: influence still reachable in a year if departures are independent (method B2; V7).
 * With ranged influence `end` says which end of the share is asked for.
 */
export function survival(graph: Bipartite, leaveTheirs: number, leaveOurs: number, end: 'lo' | 'hi' = 'lo'): number {
  const share = coverageBounds(
    [...graph.influence].map(([id, points]) => {
      const kept = 1 - leaveOurs ** graph.edges.filter((edge) => edge.theirs === id).length;
      const other = graph.uncovered?.get(id) ?? points;
      return { lo: kept, hi: kept, low: Math.min(points, other), high: Math.max(points, other) };
    }),
  );
  return (1 - leaveTheirs) * share[end];
}
