import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a64 } from '../../src/policy/hash.ts';
import { makeRules } from '../../src/policy/ruleset.ts';
import type { SaidAnswer } from '../../src/result.ts';
import { inboundShare } from '../../src/saydo/evidence/problems.ts';
import { saidOf } from '../../src/saydo/said.ts';
import { verdictOf } from '../../src/saydo/verdict.ts';

const rules = makeRules([], fnv1a64);
const answers = (...scores: readonly (number | null)[]): SaidAnswer[] =>
  scores.map((score, i) => ({
    score,
    function: i % 2 === 0 ? 'sales' : 'service',
    seniority: null,
    at: { file: `workshops/${i}.yaml`, line: 1 },
  }));
const judged = (
  s: ReturnType<typeof saidOf>,
  d: { point: number | null; lo: number; hi: number; coverage?: number },
  capture: number | null = null,
) => s && verdictOf({ said: s, shown: { coverage: 1, ...d }, capture }, rules);

describe('say versus do', () => {
  it('“they bring problems to us first”: .75 said, 2 of 10 shown → over-claim', () => {
    const shown = inboundShare(2, 10);
    expect(shown.point).toBeCloseTo(0.2, 10);
    expect(shown.lo).toBeCloseTo(0.057, 3);
    expect(shown.hi).toBeCloseTo(0.51, 3);
    const said = saidOf(answers(3, 3, 3, 4, 4), 4, rules);
    expect(said).toMatchObject({ point: 0.75, lo: 0.75, hi: 1 });
    expect(judged(said, { ...shown })).toBe('over-claim');
  });

  const LOW = { point: 0.1, lo: 0.05, hi: 0.2 };
  const HIGH = { point: 0.9, lo: 0.8, hi: 1 };
  it.each([
    ['contested before anything else', saidOf(answers(0, 4, 0, 4), 4, rules), { ...LOW, coverage: 0.1 }, 0.1, 'contested'],
    ['unverifiable for want of evidence', saidOf(answers(4, 4, 4), 4, rules), { ...LOW, coverage: 0.49 }, null, 'unverifiable'],
    ['unverifiable without a point', saidOf(answers(4, 4, 4), 4, rules), { point: null, lo: 0, hi: 0.5 }, null, 'unverifiable'],
    ['unverifiable where nothing is ruled out', saidOf(answers(4, 4, 4), 4, rules), { point: 0, lo: 0, hi: 1 }, null, 'unverifiable'],
    ['unverifiable where half never reaches the log', saidOf(answers(4, 4, 4), 4, rules), LOW, 0.49, 'unverifiable'],
    ['over-claim', saidOf(answers(4, 4, 4), 4, rules), LOW, 0.5, 'over-claim'],
    ['hidden strength', saidOf(answers(1, 1, 0), 4, rules), HIGH, null, 'hidden-strength'],
    ['consistent within a step', saidOf(answers(3, 3, 3), 4, rules), { point: 0.51, lo: 0.5, hi: 0.52 }, null, 'consistent'],
    ['consistent where intervals touch', saidOf(answers(4, 4, 4), 4, rules), { point: 0.3, lo: 0.1, hi: 1 }, null, 'consistent'],
    [
      'consistent where the record may reach the word',
      saidOf(answers(3, 3, 3), 4, rules),
      { point: 0.3, lo: 0.1, hi: 0.75 },
      null,
      'consistent',
    ],
  ] as const)('%s', (_name, said, shown, capture, verdict) => {
    expect(judged(said, shown, capture)).toBe(verdict);
  });

  it('says nothing where nobody gave a score', () => {
    expect(saidOf([], 4, rules)).toBeNull();
    expect(judged(saidOf(answers(null, null), 4, rules), LOW)).toBeNull();
  });

  const score = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 5 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('keeps its order whatever is said and shown', () => {
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 8 }),
        fc.tuple(share, share, share),
        share,
        fc.option(share),
        (given, of, coverage, capture) => {
          const [lo = 0, point = 0, hi = 1] = [...of].sort((a, b) => a - b);
          const said = saidOf(answers(...given), 4, rules);
          const verdict = judged(said, { point, lo, hi, coverage }, capture);
          if (said === null || said.point === null) {
            expect(verdict).toBeNull();
            return;
          }
          const contested = said.rwg !== null && said.rwg < 0.5;
          expect(verdict === 'contested').toBe(contested);
          if (!contested && (coverage < 0.5 || (capture !== null && capture < 0.5))) expect(verdict).toBe('unverifiable');
          if (verdict === 'over-claim') expect(said.point - point).toBeGreaterThanOrEqual(0.25);
          if (verdict === 'hidden-strength') expect(point - said.point).toBeGreaterThanOrEqual(0.25);
        },
      ),
    );
  });
});

describe('what one side says', () => {
  it('keeps every answer, and “don’t know” is missing, not the middle', () => {
    const said = saidOf(answers(4, null, 4, 3), 4, rules);
    expect(said).toMatchObject({ point: 1, n: 3, unknown: 1 });
    expect(said?.answers.map((answer) => answer.score).sort()).toEqual([3, 4, 4, null].sort());
    expect(said?.byFunction).toEqual([
      { group: 'sales', n: 2, unknown: 0, median: 4, low: 4, high: 4 },
      { group: 'service', n: 1, unknown: 1, median: 3, low: 3, high: 3 },
    ]);
  });

  it('is C below three raters and where they do not agree, and wider for it below three', () => {
    expect(saidOf(answers(3, 3), 4, rules)).toMatchObject({ grade: 'C', lo: 0.6, hi: 0.9 });
    expect(saidOf(answers(3, 3, 3), 4, rules)).toMatchObject({ grade: 'B', lo: 0.75, hi: 0.75 });
    expect(saidOf(answers(0, 4, 4), 4, rules)).toMatchObject({ grade: 'C', band: 'none' });
  });

  it('does not depend on the order of the sheets', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }), { minLength: 1, maxLength: 8 }), (given) => {
        const list = answers(...given);
        expect(saidOf([...list].reverse(), 4, rules)).toEqual(saidOf(list, 4, rules));
      }),
    );
  });
});
