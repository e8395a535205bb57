import type { AccountTies } from '../../ledger/ties.ts';
import type { Roster } from '../roster.ts';

export type Bound = 'lo' | 'point' | 'hi';

/** Bipartite graph: our people × their people who count in buying. */
export interface Bipartite {
  readonly edges: readonly { readonly ours: string; readonly theirs: string }[];
  /** Influence points of theirs, placeholders included. */
  readonly influence: ReadonlyMap<string, number>;
}

export function bipartite(roster: Roster, ties: AccountTies, bound: Bound, edge: number): Bipartite {
  const influence = new Map(roster.entries.map((one) => [one.id, one.influence.point]));
  const edges = ties.ties
    .filter((tie) => influence.has(tie.theirs) && (bound === 'point' ? (tie.point ?? 0) : tie[bound]) >= edge)
    .map((tie) => ({ ours: tie.ours, theirs: tie.theirs }));
  return { edges, influence };
}

function covered(graph: Bipartite, without: ReadonlySet<string>): number {
  const reached = new Set(
    graph.edges.filter((edge) => !without.has(`o:${edge.ours}`) && !without.has(`t:${edge.theirs}`)).map((edge) => edge.theirs),
  );
  let sum = 0;
  for (const id of reached) sum += graph.influence.get(id) ?? 0;
  return sum;
}

/** Largest removal that is searched; beyond it the answer is "4 or more". */
const SEARCHED = 3;

/**
 * Fewest people of one side whose departure leaves covered influence strictly below half of the total
 * (0: already below, or nothing to cover; 4: four or more). Exact by enumeration up to three.
 */
export function busFactor(graph: Bipartite, side: 'ours' | 'theirs'): number {
  let total = 0;
  for (const points of graph.influence.values()) total += points;
  const falls = (without: ReadonlySet<string>): boolean => covered(graph, without) * 2 < total - 1e-9;
  if (total === 0 || falls(new Set())) return 0;
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

/** SURV = (1−q_t)·Σ i(1−q_u^d)/total: influence still reachable in a year if departures are independent (method B2; V7). */
export function survival(graph: Bipartite, leaveTheirs: number, leaveOurs: number): number {
  let [total, kept] = [0, 0];
  for (const [id, points] of graph.influence) {
    const degree = graph.edges.filter((edge) => edge.theirs === id).length;
    total += points;
    kept += points * (1 - leaveOurs ** degree);
  }
  return total === 0 ? 0 : ((1 - leaveTheirs) * kept) / total;
}
