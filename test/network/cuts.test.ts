import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, componentSizes, type Graph } from '../../src/lenses/v8-industry-community/graph.ts';
import { cuts, type Cuts } from '../../src/network/cuts.ts';

type Edge = readonly [string, string];
const cutsOf = (graph: Graph): Cuts => cuts({ nodes: graph.keys(), neighbours: (node) => graph.get(node) ?? [] });
const parts = (nodes: readonly string[], edges: readonly Edge[]): number => componentSizes(graphOf(nodes, edges)).length;

/** Take each node away and count. */
function verticesByRemoval(nodes: readonly string[], edges: readonly Edge[]): string[] {
  const alone = (node: string): boolean => !edges.some((edge) => edge.includes(node));
  return nodes.filter((node) => {
    const left = nodes.filter((other) => other !== node);
    const now = parts(
      left,
      edges.filter((edge) => !edge.includes(node)),
    );
    return now > parts(nodes, edges) - (alone(node) ? 1 : 0);
  });
}

function bridgesByRemoval(nodes: readonly string[], edges: readonly Edge[]): Edge[] {
  return edges.filter(
    (edge) =>
      parts(
        nodes,
        edges.filter((other) => other !== edge),
      ) > parts(nodes, edges),
  );
}

const graphs = fc.integer({ min: 1, max: 9 }).chain((n) => {
  const nodes = Array.from({ length: n }, (_, index) => `n${index}`);
  const pairs = nodes.flatMap((a, i) => nodes.slice(i + 1).map((b): Edge => [a, b]));
  return fc.record({ nodes: fc.shuffledSubarray(nodes, { minLength: n }), edges: fc.shuffledSubarray(pairs) });
});

describe('articulation points and bridges', () => {
  it('method B2: A–p, A–q, B–q, B–s, C–s is cut by A, B, q and s', () => {
    const edges: Edge[] = [
      ['A', 'p'],
      ['A', 'q'],
      ['B', 'q'],
      ['B', 's'],
      ['C', 's'],
    ];
    const found = cutsOf(graphOf([], edges));
    expect(found.vertices).toEqual(['A', 'B', 'q', 's']);
    expect(found.bridges).toHaveLength(5);
    expect(found.parts).toBe(1);
  });

  it('a ring has neither', () => {
    const ring: Edge[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    expect(cutsOf(graphOf([], ring))).toEqual({ vertices: [], bridges: [], parts: 1 });
  });

  it('nobody at all, and people who know nobody', () => {
    expect(cutsOf(graphOf([], []))).toEqual({ vertices: [], bridges: [], parts: 0 });
    expect(cutsOf(graphOf(['a', 'b'], []))).toEqual({ vertices: [], bridges: [], parts: 2 });
  });

  it('equal what removal one by one finds', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const found = cutsOf(graphOf(nodes, edges));
        expect(found.vertices).toEqual(verticesByRemoval(nodes, edges).sort());
        expect(found.bridges.map(String)).toEqual(
          bridgesByRemoval(nodes, edges)
            .map((edge) => String([...edge].sort()))
            .sort(),
        );
        expect(found.parts).toBe(parts(nodes, edges));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order in which nodes and ties are given', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        expect(cutsOf(graphOf([...nodes].reverse(), [...edges].reverse()))).toEqual(cutsOf(graphOf(nodes, edges)));
      }),
    );
  });

  it('a chain of a hundred thousand', () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => `n${index}`);
    const found = cutsOf(
      graphOf(
        nodes,
        nodes.slice(1).map((node, index): Edge => [nodes[index] ?? '', node]),
      ),
    );
    expect(found.vertices).toHaveLength(99_998);
    expect(found.bridges).toHaveLength(99_999);
  });
});
