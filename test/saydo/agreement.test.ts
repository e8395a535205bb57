import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/saydo/agreement/agreement.ts';
import { krippendorffAlpha, type Metric, type Ratings } from '../../src/ledger/alpha.ts';
import { agreementBand, averageDeviation, quartiles, rwg } from '../../src/saydo/agreement/dispersion.ts';
import { fnv1a64 } from '../../src/policy/hash.ts';
import { makeRules } from '../../src/policy/ruleset.ts';

const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval'];
const _ = null;
/** Krippendorff's 4 observers × 12 units. */
const STANDARD: readonly Ratings[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

/** Nominal α as the textbook builds it: every ordered pair within a unit, over one less than its answers, into a table of values. */
function byCoincidences(ratings: readonly Ratings[]): number | null {
  const table = new Map<string, number>();
  const units = (ratings[0] ?? []).map((_one, unit) => ratings.flatMap((rater) => rater[unit] ?? []));
  for (const unit of units)
    for (const [i, a] of unit.entries())
      for (const [j, b] of unit.entries()) if (i !== j) table.set(`${a} ${b}`, (table.get(`${a} ${b}`) ?? 0) + 1 / (unit.length - 1));
  const pairs = [...table].map(([pair, weight]) => ({ pair: pair.split(' '), weight }));
  const n = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const of = (value: string): number => pairs.reduce((sum, { pair, weight }) => sum + (pair[0] === value ? weight : 0), 0);
  const values = [...new Set(pairs.flatMap(({ pair }) => pair))];
  const observed = pairs.reduce((sum, { pair, weight }) => sum + (pair[0] === pair[1] ? 0 : weight), 0) / n;
  const expected = values.reduce((sum, a) => sum + values.reduce((more, b) => more + (a === b ? 0 : of(a) * of(b)), 0), 0) / (n * (n - 1));
  return values.length < 2 ? null : 1 - observed / expected;
}

describe('Krippendorff’s α', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of the standard matrix, %s, is %f', (metric, value) => {
    expect(krippendorffAlpha(STANDARD, metric)).toBeCloseTo(value, 3);
  });

  it('of three raters is .864, and of the npm example .4167', () => {
    const raters = [
      [4, 2, 5, 3],
      [4, 1, 5, 3],
      [5, 2, 4, 3],
    ];
    expect(krippendorffAlpha(raters, 'ordinal')).toBeCloseTo(0.864, 3);
    const gaps = [
      [1, 2, 1],
      [1, 1, 1],
      [1, 2],
    ];
    expect(krippendorffAlpha(gaps, 'nominal')).toBeCloseTo(0.4167, 4);
  });

  // Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011), A and B; by hand: 1 − (n−1)·disagreements / Σ n_c·n_k over pairs c < k.
  it('of two observers of ten binary units is 1 − 19·4/(14·6)', () => {
    const binary = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ];
    expect(krippendorffAlpha(binary, 'nominal')).toBeCloseTo(1 - 76 / 84, 12);
  });
  it('of two observers of twelve nominal units is 1 − 23·3/224, .692', () => {
    const [a, b, c, d, e] = [1, 2, 3, 4, 5];
    const nominal = [
      [a, a, b, b, d, c, c, c, e, d, d, a],
      [b, a, b, b, b, c, c, c, e, d, d, d],
    ];
    expect(krippendorffAlpha(nominal, 'nominal')).toBeCloseTo(1 - 69 / 224, 12);
  });
  it('of three raters with gaps, by hand: units {0,0,1}, {1,1} and {0,1} give 1 − 6·(1 + 0 + 1)/12', () => {
    const gaps = [
      [0, 1, 0, _],
      [0, _, 1, 2],
      [1, 1, _, _],
    ];
    // n = 7, of 0 three and of 1 four; disagreeing pairs over (m − 1): 2/2 + 0 + 1/1. The unit of one answer does not count.
    expect(krippendorffAlpha(gaps, 'nominal')).toBeCloseTo(0, 12);
  });

  it('is 1 where raters agree on units that differ, and says nothing where nothing varies or nothing is shared', () => {
    for (const metric of METRICS) {
      expect(
        krippendorffAlpha(
          [
            [0, 4, 2],
            [0, 4, 2],
          ],
          metric,
        ),
      ).toBe(1);
      expect(
        krippendorffAlpha(
          [
            [3, 3],
            [3, 3],
          ],
          metric,
        ),
      ).toBeNull();
      expect(
        krippendorffAlpha(
          [
            [1, _],
            [_, 2],
          ],
          metric,
        ),
      ).toBeNull();
      expect(krippendorffAlpha([], metric)).toBeNull();
    }
  });

  const answer = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 4 });
  const matrix = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 10 }))
    .chain(([raters, units]) =>
      fc.array(fc.array(answer, { minLength: units, maxLength: units }), { minLength: raters, maxLength: raters }),
    );
  const same = (a: number | null, b: number | null): void => {
    if (a === null || b === null) expect(a).toBe(b);
    else expect(a).toBeCloseTo(b, 9);
  };

  it('does not depend on the order of raters or units', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), fc.integer(), (ratings, metric, seed) => {
        const turned = (list: readonly (number | null)[]): (number | null)[] =>
          list.map((_one, i) => list[(i + Math.abs(seed)) % list.length] ?? null);
        const alpha = krippendorffAlpha(ratings, metric);
        same(krippendorffAlpha([...ratings].reverse(), metric), alpha);
        same(krippendorffAlpha(ratings.map(turned), metric), alpha);
      }),
    );
  });

  it('is what the coincidence matrix says, however the numbers come together', () => {
    fc.assert(
      fc.property(matrix, (ratings) => {
        const alpha = krippendorffAlpha(ratings, 'nominal');
        same(alpha, byCoincidences(ratings));
      }),
    );
  });

  it('does not care what the codes are called', () => {
    fc.assert(
      fc.property(matrix, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (ratings, names) => {
        const renamed = ratings.map((rater) => rater.map((code) => (code === null ? null : (names[code] ?? null))));
        same(krippendorffAlpha(renamed, 'nominal'), krippendorffAlpha(ratings, 'nominal'));
      }),
    );
  });

  it('is 1 wherever all who answered a unit say the same, and null only where nothing varies or is shared', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (ratings, metric) => {
        const [first = []] = ratings;
        const alike = ratings.map((rater) => rater.map((one, unit) => (one === null ? null : (first[unit] ?? 0))));
        const shared = first.flatMap((one, unit) => (alike.filter((rater) => rater[unit] !== null).length >= 2 ? [one ?? 0] : []));
        expect(krippendorffAlpha(alike, metric)).toBe(new Set(shared).size >= 2 ? 1 : null);
      }),
    );
  });

  it('stays above −1', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (ratings, metric) => {
        expect(krippendorffAlpha(ratings, metric) ?? 0).toBeGreaterThan(-1);
      }),
    );
  });

  it('never passes 1, and a rater who says nothing or a unit only one answered changes nothing', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (ratings, metric) => {
        const alpha = krippendorffAlpha(ratings, metric);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        const silent = ratings[0]?.map(() => null) ?? [];
        same(krippendorffAlpha([...ratings, silent], metric), alpha);
        same(
          krippendorffAlpha(
            ratings.map((rater, i) => [...rater, i === 0 ? 4 : null]),
            metric,
          ),
          alpha,
        );
      }),
    );
  });

  it('orders as the scale does: ordinal and interval care how far apart, nominal does not', () => {
    const near = [
      [0, 4, 2, 3],
      [1, 4, 2, 3],
    ];
    const far = [
      [0, 4, 2, 3],
      [4, 4, 2, 3],
    ];
    for (const metric of ['ordinal', 'interval'] as const)
      expect(krippendorffAlpha(near, metric)).toBeGreaterThan(krippendorffAlpha(far, metric) ?? 1);
  });
});

describe('agreement on one item', () => {
  it('4, 4, 5, 3, 4: rwg .75, AD .40; 1, 5, 1, 5: −1.667, two camps', () => {
    expect(rwg([4, 4, 5, 3, 4], 5)).toBeCloseTo(0.75, 10);
    expect(averageDeviation([4, 4, 5, 3, 4])).toBeCloseTo(0.4, 10);
    expect(rwg([1, 5, 1, 5], 5)).toBeCloseTo(-1.667, 3);
  });

  it('needs two raters, and full agreement is 1', () => {
    expect(rwg([3], 5)).toBeNull();
    expect(rwg([], 5)).toBeNull();
    expect(averageDeviation([])).toBeNull();
    expect(rwg([2, 2, 2], 5)).toBe(1);
  });

  it.each([
    [-1.667, 'none'],
    [0.3, 'none'],
    [0.31, 'weak'],
    [0.5, 'weak'],
    [0.51, 'moderate'],
    [0.7, 'moderate'],
    [0.75, 'strong'],
    [0.9, 'strong'],
    [0.95, 'very-strong'],
  ] as const)('reads %f as %s', (value, band) => expect(agreementBand(value)).toBe(band));

  it('finds quartiles between the answers', () => {
    expect(quartiles([4, 1, 3, 2])).toEqual({ q1: 1.75, median: 2.5, q3: 3.25 });
    expect(quartiles([3])).toEqual({ q1: 3, median: 3, q3: 3 });
    expect(quartiles([])).toBeNull();
  });

  it('shifts with the scale and keeps its spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 12 }), (scores) => {
        const up = scores.map((score) => score + 1);
        expect(rwg(up, 5)).toBeCloseTo(rwg(scores, 5) ?? 0, 9);
        expect(averageDeviation(up)).toBeCloseTo(averageDeviation(scores) ?? 0, 9);
        const found = quartiles(scores);
        if (!found) throw new Error('there are answers');
        expect(found.q1).toBeLessThanOrEqual(found.median);
        expect(found.median).toBeLessThanOrEqual(found.q3);
      }),
    );
  });
});

describe('agreement of a side', () => {
  const rules = makeRules([], fnv1a64);
  it('reads α by its lines', () => {
    expect(agreementOf(STANDARD, rules)).toMatchObject({ raters: 4, units: 11, reading: 'rely' });
    expect(
      agreementOf(
        [
          [0, 4, 2],
          [4, 0, 2],
        ],
        rules,
      )?.reading,
    ).toBe('discuss');
    expect(agreementOf([[1, 2]], rules)).toMatchObject({ raters: 1, units: 0, ordinal: null, reading: null });
    expect(agreementOf([], rules)).toBeNull();
  });
});
