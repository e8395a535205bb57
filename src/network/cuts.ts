/** What the search needs of a graph: undirected, no loops, both directions listed. A lens's `Graph` and a graphology graph both fit. */
export interface Neighbourhood {
  readonly nodes: Iterable<string>;
  readonly neighbours: (node: string) => Iterable<string>;
}

export interface Cuts {
  /** Articulation points: whoever's departure leaves the others in more parts than before, by code point. */
  readonly vertices: readonly string[];
  /** Ties whose loss alone separates their two ends, each with its ends by code point, sorted. */
  readonly bridges: readonly (readonly [string, string])[];
  /** Connected components; a node without a neighbour is one of its own. */
  readonly parts: number;
}

interface Frame {
  readonly node: string;
  readonly parent: string | null;
  readonly rest: Iterator<string>;
}

/**
 * Articulation points and bridges in one depth-first walk (Tarjan 1972; Hopcroft & Tarjan 1973): a node cuts if some
 * branch below it reaches nothing above it, a root if it has two branches. Linear in nodes and edges; no recursion, so
 * a chain of any length will do. Parallel edges must be merged by the caller.
 */
export function cuts(graph: Neighbourhood): Cuts {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const vertices = new Set<string>();
  const bridges: [string, string][] = [];
  let parts = 0;
  for (const root of graph.nodes) {
    if (order.has(root)) continue;
    parts += 1;
    let branches = 0;
    const stack: Frame[] = [enter(root, null)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { node, parent, rest } = top;
      const step = rest.next();
      if (step.done !== true) {
        const next = step.value;
        if (next === parent || next === node) continue;
        if (order.has(next)) lower(node, order.get(next) as number);
        else {
          if (node === root) branches += 1;
          stack.push(enter(next, node));
        }
        continue;
      }
      stack.pop();
      if (parent === null) continue;
      const reach = low.get(node) as number;
      const above = order.get(parent) as number;
      lower(parent, reach);
      if (reach > above) bridges.push(node < parent ? [node, parent] : [parent, node]);
      if (reach >= above && parent !== root) vertices.add(parent);
    }
    if (branches > 1) vertices.add(root);
  }
  return { vertices: [...vertices].sort(), bridges: bridges.sort(byEnds), parts };

  function enter(node: string, parent: string | null): Frame {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    return { node, parent, rest: graph.neighbours(node)[Symbol.iterator]() };
  }

  function lower(node: string, reached: number): void {
    low.set(node, Math.min(low.get(node) as number, reached));
  }
}

function byEnds(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}
