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
