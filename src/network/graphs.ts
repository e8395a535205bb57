import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import type { AccountTies } from '../ledger/ties.ts';
import type { MutualTie } from '../result.ts';
import type { Cohesion } from '../result-leave.ts';
import { carrying } from './account.ts';
import { cuts, type Cuts, type Neighbourhood } from './cuts.ts';

/** Everybody of both houses at every account; an edge is a tie that carries, with its strength. */
export type PeopleGraph = UndirectedGraph<{ id: string; side: 'ours' | 'theirs' }, { account: string; strength: number }>;

/** Us and every account; an edge is a tie that carries to us, or a confirmed one between two accounts. */
export type OrganisationGraph = UndirectedGraph<{ ours: boolean }, { pairs: number }>;

/** The node of a person; the same id may stand on both sides. */
export function nodeOf(side: 'ours' | 'theirs', id: string): string {
  return `${side === 'ours' ? 'o' : 't'}:${id}`;
}

/** People × people over all accounts (V7). */
export function peopleGraph(ties: ReadonlyMap<string, AccountTies>, edge: number): PeopleGraph {
  const graph: PeopleGraph = new UndirectedGraph();
  for (const account of ties.values()) {
    for (const tie of carrying(account, edge)) {
      const [ours, theirs] = [nodeOf('ours', tie.ours), nodeOf('theirs', tie.theirs)];
      graph.mergeNode(ours, { id: tie.ours, side: 'ours' });
      graph.mergeNode(theirs, { id: tie.theirs, side: 'theirs' });
      graph.mergeEdge(ours, theirs, { account: account.account, strength: tie.point ?? 0 });
    }
  }
  return graph;
}

/** Organisations × organisations, us among them (V8). */
export function organisationGraph(
  ties: ReadonlyMap<string, AccountTies>,
  between: readonly MutualTie[],
  firm: string,
  edge: number,
): OrganisationGraph {
  const graph: OrganisationGraph = new UndirectedGraph();
  graph.addNode(firm, { ours: true });
  for (const account of ties.values()) {
    const held = carrying(account, edge);
    if (held.length === 0) continue;
    graph.mergeNode(account.account, { ours: false });
    graph.mergeEdge(firm, account.account, { pairs: held.length });
  }
  for (const { a, b, confirmed } of between) {
    if (!confirmed) continue;
    for (const id of [a, b]) graph.mergeNode(id, { ours: false });
    graph.mergeEdge(a, b, { pairs: 1 });
  }
  return graph;
}

/** What graphology lacks: articulation points and bridges (see cuts.ts). */
export function cutsOf(graph: PeopleGraph | OrganisationGraph): Cuts {
  const read: Neighbourhood = { nodes: graph.nodes(), neighbours: (node) => graph.neighbors(node) };
  return cuts(read);
}

export function cohesion(graph: PeopleGraph | OrganisationGraph): Cohesion {
  return { nodes: graph.order, ties: graph.size, parts: connectedComponents(graph).length };
}
