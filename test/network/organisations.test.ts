import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bipartite, busFactor } from '../../src/lenses/v7-organisation/network.ts';
import { holesAround } from '../../src/network/organisations.ts';

describe('structural holes around us', () => {
  it('method E2: a–b–c, d–e and f leave eleven of fifteen pairs to us', () => {
    expect(holesAround([3, 2, 1])).toBeCloseTo(11 / 15, 12);
  });
  it('is nothing where they hold together, all where nobody knows anybody', () => {
    expect(holesAround([4])).toBe(0);
    expect(holesAround([1, 1, 1])).toBe(1);
    expect(holesAround([1])).toBeNull();
    expect(holesAround([])).toBeNull();
  });
});

describe('two-sided bus factor', () => {
  const edge = fc.record({ ours: fc.constantFrom('A', 'B', 'C', 'D'), theirs: fc.constantFrom('p', 'q', 'r', 's') });
  const graph = fc.record({
    edges: fc.uniqueArray(edge, { selector: ({ ours, theirs }) => ours + theirs, maxLength: 12 }),
    influence: fc
      .tuple(...['p', 'q', 'r', 's'].map(() => fc.integer({ min: 0, max: 60 })))
      .map((points) => new Map(['p', 'q', 'r', 's'].map((id, index) => [id, points[index] ?? 0]))),
  });

  it('never rises when a tie goes', () => {
    fc.assert(
      fc.property(graph, ({ edges, influence }: Bipartite) => {
        for (const side of ['ours', 'theirs'] as const) {
          const before = busFactor({ edges, influence }, side);
          for (const gone of edges) {
            const left = edges.filter((one) => one !== gone);
            // More than four is not told apart: the search ends there.
            expect(busFactor({ edges: left, influence }, side)).toBeLessThanOrEqual(before);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
