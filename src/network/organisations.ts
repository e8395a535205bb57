import type { AccountTies } from '../ledger/ties.ts';
import { graphOf, type Graph } from '../lenses/v8-industry-community/graph.ts';
import { organisationEdges } from '../lenses/v8-industry-community/hubrem.ts';
import type { Model } from '../model/model.ts';
import { compare } from '../model/order.ts';
import type { MutualTie, NetworkResult } from '../result.ts';
import { carrying } from './account.ts';
import { cuts } from './cuts.ts';

/** Ties between organisations other than us, over all communities: confirmed if any of them confirms it. */
export function organisationTies(model: Model): MutualTie[] {
  const found = new Map<string, MutualTie>();
  for (const community of model.communities) {
    for (const { ends, confirmed, at } of organisationEdges(community, model)) {
      const key = JSON.stringify(ends);
      const before = found.get(key);
      found.set(key, { a: ends[0], b: ends[1], confirmed: confirmed || before?.confirmed === true, at: [...(before?.at ?? []), ...at] });
    }
  }
  return [...found.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

/** How the accounts hang together without us, and how much of it only we join (method E2; V8). */
export function organisationNetwork(model: Model, allTies: ReadonlyMap<string, AccountTies>, edge: number): NetworkResult['organisations'] {
  const ties = organisationTies(model);
  const reached = model.accounts.map((account) => account.id).filter((id) => carrying(allTies.get(id) ?? NOBODY, edge).length > 0);
  const graph = graphOf(
    reached,
    ties.filter((tie) => tie.confirmed).map((tie) => [tie.a, tie.b]),
  );
  const found = cuts({ nodes: graph.keys(), neighbours: (node) => graph.get(node) ?? [] });
  const sizes = groupSizes(graph, reached);
  return {
    reached: reached.length,
    parts: sizes.length,
    throughUs: holesAround(sizes),
    ties,
    articulation: found.vertices,
    bridges: found.bridges.map(([a, b]) => ({ a, b })),
  };
}

const NOBODY: AccountTies = { account: '', ties: [], unknown: false };

/** 1 − pairs within a group ÷ all pairs; null below two members in all. */
export function holesAround(sizes: readonly number[]): number | null {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return all < 2 ? null : 1 - sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (all * (all - 1));
}

/** How many of `wanted` each group holds that holds any, largest first. */
function groupSizes(graph: Graph, wanted: readonly string[]): number[] {
  const open = new Set(wanted);
  const seen = new Set<string>();
  const sizes: number[] = [];
  for (const start of wanted) {
    if (seen.has(start)) continue;
    seen.add(start);
    const queue = [start];
    for (const node of queue) {
      for (const next of graph.get(node) ?? []) {
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
    sizes.push(queue.filter((node) => open.has(node)).length);
  }
  return sizes.sort((a, b) => b - a);
}
