/** An undirected graph without loops: neighbours by node, both directions listed. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(nodes: readonly string[], edges: readonly (readonly [string, string])[]): Graph {
  const graph = new Map<string, Set<string>>(nodes.map((node) => [node, new Set()]));
  const at = (node: string): Set<string> => {
    const known = graph.get(node) ?? new Set<string>();
    graph.set(node, known);
    return known;
  };
  for (const [a, b] of edges) {
    if (a === b) continue;
    at(a).add(b);
    at(b).add(a);
  }
  return graph;
}

/** Sizes of the connected components, largest first. */
export function componentSizes(graph: Graph): number[] {
  const seen = new Set<string>();
  const sizes: number[] = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const queue = [start];
    for (let next = 0; next < queue.length; next++) {
      for (const neighbour of graph.get(queue[next] as string) ?? []) {
        if (!seen.has(neighbour)) queue.push(neighbour);
        seen.add(neighbour);
      }
    }
    sizes.push(queue.length);
  }
  return sizes.sort((a, b) => b - a);
}

/** Edges there are ÷ edges there could be, 0–1; null below two nodes. */
export function density(graph: Graph): number | null {
  const n = graph.size;
  return n < 2 ? null : degrees(graph).reduce((sum, degree) => sum + degree, 0) / (n * (n - 1));
}

/** Share of two-step paths that close to a triangle, 0–1; null where no path has two steps. */
export function clustering(graph: Graph): number | null {
  let [closed, paths] = [0, 0];
  for (const neighbours of graph.values()) {
    const list = [...neighbours];
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) {
        paths += 1;
        if (graph.get(a)?.has(b)) closed += 1;
      }
    }
  }
  return paths === 0 ? null : closed / paths;
}

function degrees(graph: Graph): number[] {
  return [...graph.values()].map((neighbours) => neighbours.size);
}
