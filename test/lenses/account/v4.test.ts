import { describe, expect, it } from 'vitest';
import { gated, measured } from '../../support/ledger.ts';

const account = (...offerings: string[]): string => `id: x\nofferings:\n${offerings.map((one) => `  - {id: o, ${one}}\n`).join('')}`;

describe('EMBED', () => {
  const embed = (...offerings: string[]) => measured('EMBED', account(...offerings));
  it('the worked example', () => {
    const found = embed(
      'revenue: 60, ladder: 2, proximity: enabling, artefact: list',
      'revenue: 30, ladder: 4, proximity: core, artefact: SOP',
      'revenue: 10, ladder: 5, proximity: core, artefact: SLA',
    );
    expect(found.point).toBeCloseTo(0.46, 10);
    expect([found.lo, found.hi]).toEqual([found.point, found.point]);
    expect(found).toMatchObject({ grade: 'A', coverage: 1, n: 3, evidence: [{ file: 'accounts/x.yaml', lines: [3, 4, 5] }] });
  });
  it('from step 4 on an artefact is needed, in hi too', () => {
    const found = embed('revenue: 10, ladder: 5, proximity: core, grade: A');
    expect([found.point, found.lo, found.hi]).toEqual([0.6, 0.6, 0.6]);
    expect(found.why).toEqual([{ code: 'embed.capped', args: { offering: 'o' } }]);
    expect(embed('revenue: 10, ladder: 5, proximity: core, artefact: none, grade: A').point).toBe(0.6);
  });
  it('one factor unknown: lo 0, hi the known one', () => {
    expect(embed('revenue: 10, ladder: 3, grade: A')).toMatchObject({ point: null, lo: 0, hi: 0.6 });
    expect(embed('revenue: 10, proximity: adjacent, grade: A')).toMatchObject({ point: null, lo: 0, hi: 0.75 });
    expect(embed('revenue: 10, ladder: 0, grade: A')).toMatchObject({ point: 0, lo: 0, hi: 0 });
  });
  it('revenue that no offering accounts for may be anything', () => {
    const half = measured('EMBED', `${account('revenue: 60, ladder: 3, proximity: core, grade: A')}revenue: {2025: 100}\n`);
    expect([half.point, half.lo, half.hi]).toEqual([0.6, 0.36, 0.76]);
    expect(half.why).toEqual([{ code: 'embed.unassigned', args: { share: 0.4 } }]);
    expect(measured('EMBED', `${account('revenue: 49, ladder: 3, proximity: core')}revenue: {2025: 100}\n`).point).toBeNull();
  });
  it('reads the last full period only', () => {
    const found = measured('EMBED', `${account('revenue: 60, ladder: 3, proximity: core, grade: A')}revenue: {2025: 60, 2026: 600}\n`);
    expect(found).toMatchObject({ point: 0.6, lo: 0.6, hi: 0.6 });
  });
  it('a supplier is weighed by what we spend', () => {
    const text = `${account('revenue: 50, ladder: 3, proximity: core, grade: A')}relation: supplier\nrevenue: {2025: 50}\nspend: {2025: 100}\n`;
    expect(measured('EMBED', text)).toMatchObject({ point: 0.6, lo: 0.3, hi: 0.8 });
  });
  it('no revenue known: the best offering stands, and a lesser one never lowers it', () => {
    const one = embed('ladder: 3, proximity: core');
    const two = embed('ladder: 3, proximity: core', 'ladder: 1, proximity: support');
    expect([one.point, two.point]).toEqual([0.6, 0.6]);
    expect(two.lo).toBeCloseTo(0.325 - 0.15, 10);
    expect(two).toMatchObject({ hi: 0.75, grade: 'C', why: [{ code: 'embed.unpriced' }] });
  });
  it('ranged revenue and steps reach to the worst and the best', () => {
    const found = embed(
      'revenue: {value: 50, low: 0, high: 100, grade: A}, ladder: 3, proximity: core, grade: A',
      'revenue: 50, ladder: 0, proximity: core, grade: A',
    );
    expect(found).toMatchObject({ point: 0.3, lo: 0 });
    expect(found.hi).toBeCloseTo(0.4, 10);
    expect(embed('revenue: 50, ladder: {value: 2, low: 1, high: 3, grade: A}, proximity: core, grade: A')).toMatchObject({
      point: 0.4,
      lo: 0.2,
      hi: 0.6,
    });
  });
  it('a stated grade wins over the artefact', () => {
    expect(embed('revenue: 10, ladder: 3, proximity: core, artefact: SOP, grade: C').grade).toBe('C');
    expect(embed('revenue: 10, ladder: {value: 3, grade: C}, proximity: core, artefact: SOP').grade).toBe('C');
    expect(embed('revenue: 10, ladder: 3, proximity: core, artefact: none').grade).toBe('C');
    expect(embed('revenue: 10, ladder: 3, proximity: core, artefact: SOP').grade).toBe('A');
  });
  it('not stated is unknown, none is none', () => {
    expect(measured('EMBED', 'id: x\n')).toMatchObject({ point: null, lo: 0, hi: 1 });
    expect(measured('EMBED', 'id: x\nofferings: []\n')).toMatchObject({ point: 0, lo: 0, hi: 0 });
    expect(gated('EMBED', 'id: x\n').point).toBeNull();
  });
  it('what is half known cannot lift the point above the best it can be', () => {
    const found = embed('revenue: 1, proximity: support, grade: A', 'revenue: 1, ladder: 2, proximity: core, grade: A');
    expect(found.point).toBeCloseTo((0.25 + 0.4) / 2, 10);
    expect(found.point).toBe(found.hi);
  });
});

describe('SOLN', () => {
  it('weighs contracts by revenue', () => {
    const found = measured(
      'SOLN',
      account(
        'revenue: 70, contract: product, grade: A',
        'revenue: 20, contract: product_service, grade: A',
        'revenue: 10, contract: result, grade: A',
      ),
    );
    expect(found.point).toBeCloseTo(0.1667, 4);
  });
  it('unclassified revenue opens the bounds', () => {
    const found = measured('SOLN', account('revenue: 60, contract: use, grade: A', 'revenue: 40'));
    expect([found.point, found.coverage]).toEqual([2 / 3, 0.6]);
    expect(found.lo).toBeCloseTo(0.4, 10);
    expect(found.hi).toBeCloseTo(0.8, 10);
    expect(measured('SOLN', account('ladder: 3')).point).toBeNull();
  });
});

describe('PAIN', () => {
  const pains = (...list: string[]): string => `id: x\npains:\n${list.map((one) => `  - {grade: A, ${one}}\n`).join('')}`;
  it('the worked example', () => {
    const found = measured(
      'PAIN',
      pains('id: a, severity: 3, status: solved', 'id: b, severity: 2, status: addressed', 'id: c, severity: 1, status: known'),
    );
    expect(found.point).toBeCloseTo(0.6667, 4);
    expect(found.parts).toEqual({ pains: 3, unmet: 1, severestUnmet: 1 });
    expect(found.evidence).toEqual([{ file: 'accounts/x.yaml', lines: [3, 4, 5] }]);
  });
  it('an offering or an initiative that names it addresses it', () => {
    expect(measured('PAIN', `${pains('id: a, severity: 3')}offerings:\n  - {id: o, meets: [a]}\n`).point).toBe(0.5);
    expect(measured('PAIN', `${pains('id: a, severity: 3')}initiatives:\n  - {id: i, meets: [a]}\n`).point).toBe(0.5);
  });
  it('none known is 0: ignorance about our own customer', () => {
    expect(measured('PAIN', 'id: x\n')).toMatchObject({ point: 0, lo: 0, hi: 1, why: [{ code: 'pain.none' }] });
    expect(measured('PAIN', 'id: x\npains: []\n')).toMatchObject({ point: 0, hi: 0 });
  });
  it('severities reach to the worst and the best mix', () => {
    const found = measured(
      'PAIN',
      pains(
        'id: a, severity: {value: 2, low: 1, high: 3, grade: A}, status: solved',
        'id: b, severity: {value: 2, low: 1, high: 3, grade: A}',
      ),
    );
    expect([found.point, found.lo, found.hi]).toEqual([0.5, 0.25, 0.75]);
  });
});

describe('DEPEND', () => {
  const text = `id: x\nrevenue: {2025: 12}\nwallet: {category_spend: {value: 20, grade: A}}\nswitch_months: 9\n`;
  const economics = { 'firm.yaml': 'id: f\neconomics:\n  - {period: 2025, revenue: 100}\n' };
  it('joins both sides and shows who is more bound', () => {
    const found = measured('DEPEND', text, economics);
    expect(found.parts?.['theirs']).toBeCloseTo(0.45, 10);
    expect(found.parts?.['ours']).toBe(0.12);
    expect(found.point).toBeCloseTo(0.285, 10);
    expect(found.parts?.['asym']).toBeCloseTo(0.33, 10);
  });
  it('either side missing: no point', () => {
    expect(measured('DEPEND', text)).toMatchObject({ point: null, coverage: 0.5 });
    expect(measured('DEPEND', 'id: x\n', economics)).toMatchObject({ point: null, lo: 0, hi: 1, coverage: 0 });
  });
});
