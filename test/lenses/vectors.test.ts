import { describe, expect, it } from 'vitest';
import { gaps } from '../../src/lenses/bins.ts';
import { geometricMean } from '../../src/lenses/guards/fit.ts';
import { balance } from '../../src/lenses/reciprocity.ts';
import { halfWeightGrade, poissonInterval, theilSen, widen, wilson } from '../../src/lenses/stats.ts';
import { beyondShare } from '../../src/lenses/v1-beyond-sale/btx.ts';
import { servedShare } from '../../src/lenses/v1-beyond-sale/flow.ts';
import { theirDependence } from '../../src/lenses/v4-embedding/depend.ts';
import { depth } from '../../src/lenses/v4-embedding/embed.ts';
import { painsMet } from '../../src/lenses/v4-embedding/pain.ts';
import { solutionShare } from '../../src/lenses/v4-embedding/soln.ts';
import { decayedSum, tieStrength, timePart } from '../../src/lenses/v5-common-value/tie.ts';
import { coverage } from '../../src/lenses/weighted.ts';
import { type Bipartite, busFactor, survival } from '../../src/lenses/v7-organisation/network.ts';
import { effective, threads } from '../../src/lenses/v7-organisation/thread.ts';
import { gainBalance } from '../../src/lenses/v8-industry-community/gain.ts';

describe('method A1: tie strength', () => {
  const decayed = decayedSum(
    [
      { age: 0, weight: 1 },
      { age: 30, weight: 0.6 },
      { age: 90, weight: 1 },
      { age: 180, weight: 0.3 },
    ],
    90,
  );
  it('sums decayed contacts', () => {
    expect(decayed).toBeCloseTo(2.0512, 4);
    expect(timePart(decayed, 3)).toBeCloseTo(0.4953, 4);
  });
  it('multiplies the four parts', () => {
    const time = timePart(decayed, 3);
    expect(tieStrength({ time, reciprocity: 0.8, depth: 0.5, closeness: 0.75 }).point).toBeCloseTo(0.6027, 4);
    const unrated = tieStrength({ time, reciprocity: 0.8, depth: 0.5, closeness: null });
    expect(unrated.point).toBeCloseTo(0.5683, 4);
    expect(unrated.lo).toBeCloseTo(0.3495, 4);
    expect(unrated.hi).toBeCloseTo(0.6363, 4);
  });
  it.each([
    [7, 0.998, 0.998],
    [30, 0.801, 0.723],
    [90, 0.487, 0.283],
    [180, 0.359, 0.105],
  ])('calibrates T for a visit every %i days', (every, onTheDay, justBefore) => {
    const visits = Array.from({ length: 400 }, (_, k) => ({ age: k * every, weight: 1 }));
    expect(timePart(decayedSum(visits, 90), 3)).toBeCloseTo(onTheDay, 3);
    expect(timePart(decayedSum(visits.slice(1), 90), 3)).toBeCloseTo(justBefore, 2);
  });
});

describe('method A2–A5', () => {
  it('A2 the longest gap counts the open one', () => {
    const contact = (day: number) => ({ day }) as never;
    expect(gaps([contact(900), contact(910)], 1000, 360, { from: 0, to: 1000 })).toEqual({ longest: 259, open: 90 });
    expect(gaps([contact(900), contact(910)], 1000, 360, { from: 900, to: 1000 })).toEqual({ longest: 90, open: 90 });
    expect(gaps([contact(900), contact(910)], 1000, 360, { from: 900, to: 950 })).toEqual({ longest: 40, open: 40 });
    expect(gaps([contact(500)], 1000, 360, { from: 400, to: 1000 })).toEqual({ longest: 359, open: 500 });
    expect(gaps([], 1000, 360, { from: 400, to: 600 })).toBeNull();
    expect(gaps([], 1000, 360, null)).toBeNull();
  });
  it('A4 balance and the inbound interval', () => {
    expect(balance(3, 9)).toBe(0.5);
    const { lo, hi } = wilson(3, 12);
    expect(lo).toBeCloseTo(0.089, 3);
    expect(hi).toBeCloseTo(0.532, 3);
  });
  it('A5 beyond-transaction share', () => {
    expect(beyondShare(8, 12)).toBe(0.4);
    expect(wilson(8, 20).lo).toBeCloseTo(0.219, 3);
    expect(wilson(8, 20).hi).toBeCloseTo(0.613, 3);
    expect(beyondShare(12, 108)).toBe(0.1);
  });
});

describe('method B1–B3', () => {
  it('B1 key-person coverage', () => {
    const people = [40, 30, 20, 10].map((influence, i) => ({ influence, reached: Math.min(1, ([0.3, 0.72, 0.6, 0][i] as number) / 0.6) }));
    expect(coverage(people)).toBeCloseTo(0.7, 10);
  });
  const graph: Bipartite = {
    edges: [
      { ours: 'A', theirs: 'p' },
      { ours: 'A', theirs: 'q' },
      { ours: 'B', theirs: 'q' },
      { ours: 'B', theirs: 's' },
      { ours: 'C', theirs: 's' },
    ],
    influence: new Map([
      ['p', 40],
      ['q', 30],
      ['s', 20],
      ['r', 10],
    ]),
  };
  it('B2 bus factor of both sides and survival', () => {
    expect(busFactor(graph, 'ours')).toBe(2);
    expect(busFactor(graph, 'theirs')).toBe(2);
    expect(survival(graph, 0.25, 0.15)).toBeCloseTo(0.6216, 4);
  });
  it('B2 a single thread cannot reach .65', () => {
    const single: Bipartite = { edges: [{ ours: 'A', theirs: 'p' }], influence: new Map([['p', 100]]) };
    expect(survival(single, 0.25, 0.15)).toBeCloseTo(0.6375, 10);
    expect(busFactor(single, 'ours')).toBe(1);
  });
  it('B2 nothing covered, nothing to lose', () => {
    expect(busFactor({ edges: [], influence: new Map([['p', 100]]) }, 'ours')).toBe(0);
    expect(busFactor({ edges: [], influence: new Map() }, 'theirs')).toBe(0);
  });
  it('B2 exactly half covered has not fallen', () => {
    const half: Bipartite = {
      edges: [
        { ours: 'A', theirs: 'p' },
        { ours: 'B', theirs: 'q' },
      ],
      influence: new Map([
        ['p', 50],
        ['q', 50],
      ]),
    };
    expect(busFactor(half, 'ours')).toBe(2);
  });
  it('B3 effective threads and concentration', () => {
    expect(threads([0.72, 0.45, 0.3], 0.6)).toBeCloseTo(2.25, 10);
    expect(effective([0.6, 0.3, 0.1])).toBeCloseTo(2.174, 3);
  });
});

describe('method B8, C, D, G, H', () => {
  it('B8 slope of active pairs', () => expect(theilSen([4, 5, 5, 7])).toBe(1));
  it('C1 embeddedness', () => {
    const word = (value: string) => ({ value }) as never;
    const step = (value: number) => ({ value, low: value, high: value }) as never;
    const lines = [
      { revenue: 60, ladder: step(2), proximity: word('enabling'), artefact: undefined },
      { revenue: 30, ladder: step(4), proximity: word('core'), artefact: 'SOP' },
      { revenue: 10, ladder: step(5), proximity: word('core'), artefact: 'SLA' },
    ];
    const sum = lines.reduce((total, line) => total + line.revenue * (depth(line, 'point') ?? 0), 0);
    expect(sum / 100).toBeCloseTo(0.46, 10);
    expect(depth({ ...(lines[2] as (typeof lines)[number]), artefact: undefined }, 'hi')).toBeCloseTo(0.6, 10);
    expect(depth({ ladder: step(0), proximity: undefined, artefact: undefined }, 'hi')).toBe(0);
    expect(depth({ ladder: step(3), proximity: undefined, artefact: undefined }, 'hi')).toBeCloseTo(0.6, 10);
    expect(depth({ ladder: undefined, proximity: word('adjacent'), artefact: undefined }, 'hi')).toBe(0.75);
    expect(depth({ ladder: undefined, proximity: word('adjacent'), artefact: undefined }, 'lo')).toBe(0);
  });
  it('C2 solution share', () => {
    expect(
      solutionShare([
        { revenue: 70, contract: 'product' },
        { revenue: 20, contract: 'product_service' },
        { revenue: 10, contract: 'result' },
      ]),
    ).toBeCloseTo(0.1667, 4);
  });
  it('C4 their dependence', () => {
    const theirs = theirDependence(0.6, 9);
    expect(theirs).toBeCloseTo(0.45, 10);
    expect((theirs + 0.12) / 2).toBeCloseTo(0.285, 10);
    expect(theirs - 0.12).toBeCloseTo(0.33, 10);
  });
  it('D1 gain balance and hits', () => {
    expect(gainBalance(300, 100)).toBe(0.5);
    expect(gainBalance(300, 0)).toBe(0);
    expect(gainBalance(-5, 100)).toBe(0);
    expect(wilson(2, 3).lo).toBeCloseTo(0.208, 3);
    expect(wilson(2, 3).hi).toBeCloseTo(0.939, 3);
  });
  it('G1 fit', () => expect(geometricMean([0.8, 0.6, 0.5, 0.7])).toBeCloseTo(0.64, 3));
  it('H1 value flow', () => {
    const declared = ['need', 'design', 'sourcing', 'production', 'assurance', 'sale', 'renewal'];
    expect(servedShare(declared, new Set(['production', 'assurance', 'design', 'elsewhere']))).toBeCloseTo(0.4286, 4);
  });
  it('H2 pains met', () => {
    expect(
      painsMet([
        { severity: 3, value: 1 },
        { severity: 2, value: 0.5 },
        { severity: 1, value: 0 },
      ]),
    ).toBeCloseTo(0.6667, 4);
  });
});

describe('statistics', () => {
  it('Garwood interval of 5 in 25 members', () => {
    const { lo, hi } = poissonInterval(5);
    expect(lo / 25).toBeCloseTo(0.065, 3);
    expect(hi / 25).toBeCloseTo(0.467, 3);
    expect(poissonInterval(0).lo).toBe(0);
    expect(poissonInterval(0).hi).toBeCloseTo(3.689, 3);
  });
  it('Wilson of 3 in 4 and 12 in 40', () => {
    expect(wilson(3, 4).lo).toBeCloseTo(0.301, 3);
    expect(wilson(3, 4).hi).toBeCloseTo(0.954, 3);
    expect(wilson(12, 40).lo).toBeCloseTo(0.181, 3);
    expect(wilson(12, 40).hi).toBeCloseTo(0.454, 3);
    expect(wilson(9, 10).lo).toBeCloseTo(0.596, 3);
    expect(wilson(0, 0)).toEqual({ lo: 0, hi: 1 });
  });
  it('grade where half the weight is reached, at most one step above the worst', () => {
    expect(
      halfWeightGrade([
        { weight: 3, grade: 'A' },
        { weight: 1, grade: 'B' },
      ]),
    ).toBe('A');
    expect(
      halfWeightGrade([
        { weight: 3, grade: 'A' },
        { weight: 1, grade: 'C' },
      ]),
    ).toBe('B');
    expect(
      halfWeightGrade([
        { weight: 1, grade: 'A' },
        { weight: 3, grade: 'D' },
      ]),
    ).toBe('D');
    expect(
      halfWeightGrade([
        { weight: 0, grade: 'A' },
        { weight: 1, grade: 'C' },
      ]),
    ).toBe('C');
    expect(halfWeightGrade([])).toBe('D');
  });
  it('widens by grade and keeps the range', () => {
    expect(widen({ lo: 0.5, hi: 0.9 }, 'A')).toEqual({ lo: 0.5, hi: 0.9 });
    expect(widen({ lo: 0.1, hi: 0.9 }, 'C')).toEqual({ lo: 0, hi: 1 });
    expect(widen({ lo: 0.5, hi: 0.6 }, 'D')).toEqual({ lo: 0, hi: 1 });
  });
});
