import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/lenses/stats.ts';
import { accountIn, diagnosed } from '../../support/workspace.ts';
import { gated, measured } from '../../support/ledger.ts';

const joint = (...list: string[]): string => `id: x\ninitiatives:\n${list.map((one) => `  - {${one}}\n`).join('')}`;
const SIGNED = 'measured: 2026-01, verified_by: both, evidence: signed, baseline_agreed: true';
const gain = (...list: string[]) => measured('GAIN', joint(...list));

describe('GAIN', () => {
  it('the worked example: 300 and 100', () => {
    const found = gain(`id: i, ${SIGNED}, gain_them: 300, gain_us: 100`);
    expect(found).toMatchObject({ point: 1, lo: 1, hi: 1, grade: 'A', parts: { BAL: 0.5, verified: 1, winWin: 1 } });
    expect(found.evidence).toEqual([{ file: 'accounts/x.yaml', lines: [3] }]);
  });
  it('the smaller side needs a fifth', () => {
    expect(gain(`id: i, ${SIGNED}, gain_them: 80, gain_us: 20`).point).toBeCloseTo(1, 10);
    expect(gain(`id: i, ${SIGNED}, gain_them: 90, gain_us: 10`).point).toBeCloseTo(0.5, 10);
  });
  it('says what is lacking: contested, half of it, vouched for by nobody, too old, too uneven', () => {
    const why = (...list: string[]) => gain(...list).why.map((note) => note.code);
    const both = 'gain_them: 3, gain_us: 3';
    expect(why(`id: i, contested: true, ${SIGNED}, ${both}`)).toEqual(['gain.contested']);
    expect(why(`id: i, ${SIGNED}, gain_them: 3`)).toEqual(['gain.half']);
    expect(why(`id: i, ${SIGNED.replace('both', 'us')}, ${both}`)).toEqual(['gain.unverified']);
    expect(why(`id: i, ${SIGNED.replace('both', 'us')}, gain_them: 3`)).toEqual(['gain.unverified']);
    expect(why(`id: i, ${SIGNED}, gain_them: 3, gain_us: 0`)).toEqual(['gain.one-sided']);
    expect(why(`id: i, ${SIGNED.replace('2026-01', '2024-01')}, ${both}`)).toEqual(['gain.old']);
    expect(why(`id: i, ${SIGNED}, gain_them: 90, gain_us: 10`)).toEqual(['gain.uneven']);
    expect(why(`id: i, ${SIGNED}, ${both}`)).toEqual([]);
  });
  it('hits are counted over all joint initiatives', () => {
    const found = gain(
      `id: i, ${SIGNED}, gain_them: 3, gain_us: 1`,
      `id: j, ${SIGNED}, gain_them: 3, gain_us: 1`,
      `id: k, ${SIGNED}, gain_them: 3, gain_us: -1`,
    );
    expect(found.parts).toMatchObject({ hits: 2 / 3, hitsLo: wilson(2, 3).lo, hitsHi: wilson(2, 3).hi });
    expect(found.parts?.['BAL']).toBeCloseTo(2 / 10, 10);
  });
  it.each([
    ['verified by us alone', 'measured: 2026-01, verified_by: us, evidence: e, gain_them: 3, gain_us: 3', 0],
    ['a known loss', `${SIGNED}, gain_them: 3, gain_us: -3`, 0],
    ['measured more than 24 months ago', 'measured: 2024-06-29, verified_by: both, evidence: e, gain_them: 3, gain_us: 3', 0],
    ['a price move', `kind: price, ${SIGNED}, gain_them: 3, gain_us: 3`, 0],
    ['contested', `contested: true, ${SIGNED}, gain_them: 3, gain_us: 3`, 0],
    ['not measured', 'verified_by: both, evidence: e, gain_them: 3, gain_us: 3', 1],
    ['to be measured', 'measured: 2026-07-01, verified_by: both, evidence: e, gain_them: 3, gain_us: 3', 1],
    ['gain of one side not stated', 'measured: 2026-01, verified_by: both, evidence: e, gain_them: 3', 1],
    ['nobody vouches', 'measured: 2026-01, evidence: e, gain_them: 3, gain_us: 3', 1],
    ['no reference', 'measured: 2026-01, verified_by: both, gain_them: 3, gain_us: 3', 1],
    ['an amount against a size', `${SIGNED}, gain_them: 3, gain_us: large`, 1],
    ['a loss, the rest not stated', 'gain_us: -3', 0],
  ])('%s: nothing in point, %s', (_, one, hi) => {
    expect(gain(`id: i, ${one}`)).toMatchObject({ point: 0, lo: 0, hi });
  });
  it('24 months to the day still count', () => {
    expect(gain('id: i, measured: 2024-06-30, verified_by: both, evidence: e, gain_them: 3, gain_us: 3').point).toBe(1);
    expect(gain('id: i, measured: 2024-06, verified_by: both, evidence: e, gain_them: 3, gain_us: 3').point).toBe(1);
    expect(gain('id: i, measured: 2026, verified_by: both, evidence: e, gain_them: 3, gain_us: 3').point).toBe(1);
  });
  it('without a baseline agreed beforehand: grade D, lo 0', () => {
    expect(gain('id: i, measured: 2026-01, verified_by: both, evidence: e, gain_them: 3, gain_us: 3')).toMatchObject({
      point: 1,
      lo: 0,
      hi: 1,
      grade: 'D',
      why: [{ code: 'gain.baseline' }],
    });
  });
  it('one of several without a baseline takes the lower bound away', () => {
    const bare = 'measured: 2026-01, verified_by: both, evidence: e, gain_them: 3, gain_us: 3';
    expect(
      gain(`id: i, ${SIGNED}, gain_them: 3, gain_us: 3`, `id: j, ${SIGNED}, gain_them: 3, gain_us: 3`, `id: k, ${bare}`),
    ).toMatchObject({
      point: 1,
      lo: 0,
      grade: 'C',
    });
  });
  it('sizes count only where no verified initiative has an amount, at grade C', () => {
    const sized = gain(`id: i, ${SIGNED}, gain_them: large, gain_us: small`);
    expect(sized).toMatchObject({ point: 1, grade: 'C', parts: { BAL: 0.5 } });
    expect(sized.lo).toBeCloseTo(0.35 / 0.4, 10);
    expect(
      gain(`id: i, ${SIGNED}, gain_them: small, gain_us: small`, `id: j, ${SIGNED}, gain_them: 9, gain_us: 1`).parts?.['BAL'],
    ).toBeCloseTo(0.2, 10);
  });
  it('who signs: customer A, a third party B', () => {
    expect(gain(`id: i, ${SIGNED.replace('both', 'customer')}, gain_them: 3, gain_us: 3`).grade).toBe('A');
    const third = gain(`id: i, ${SIGNED.replace('both', 'third_party')}, gain_them: 80, gain_us: 20`);
    expect(third.grade).toBe('B');
    expect(third.lo).toBeCloseTo(0.35 / 0.4, 10);
  });
  it('ranged amounts reach to the worst and the best split, a possible loss and a possible gain', () => {
    const found = gain(`id: i, ${SIGNED}, gain_them: {value: 80, low: 20, high: 80}, gain_us: {value: 10, low: 0, high: 30}`);
    expect(found.point).toBeCloseTo((2 * 10) / 90 / 0.4, 10);
    expect([found.lo, found.hi]).toEqual([0, 1]);
    expect(gain(`id: i, ${SIGNED}, gain_them: 5, gain_us: {value: -1, low: -2, high: 5}`)).toMatchObject({ point: 0, lo: 0, hi: 1 });
  });
  it('not stated is unknown, none is none', () => {
    expect(measured('GAIN', 'id: x\n')).toMatchObject({ point: null, lo: 0, hi: 1 });
    expect(measured('GAIN', 'id: x\ninitiatives: none\n')).toMatchObject({ point: 0, lo: 0, hi: 0, why: [{ code: 'gain.no-initiative' }] });
  });
});

describe('INST', () => {
  const inst = (...items: string[]): string => `id: x\nmechanisms:\n${items.map((one) => `  ${one}\n`).join('')}`;
  const used = (id: string, last = '2026-05'): string => `${id}: {status: used, last: ${last}, evidence: minutes}`;
  const three = ['annual_plan', 'sponsor_pair', 'scorecard'].map((id) => used(id));
  it('the worked example: three used, two documented, three none', () => {
    const found = measured(
      'INST',
      inst(
        ...three,
        'escalation: documented',
        'gain_share: documented',
        'governance_meeting: none',
        'data_ip_protocol: none',
        'problem_routine: none',
      ),
    );
    expect(found).toMatchObject({ point: 0.5, lo: 0.5, hi: 0.5, parts: { used: 3, documented: 2, unstated: 0 } });
    expect(found.evidence).toEqual([{ file: 'accounts/x.yaml', lines: [3, 4, 5, 6, 7, 8, 9, 10] }]);
  });
  it('paper alone cannot pass', () => {
    const paper = [
      'annual_plan',
      'sponsor_pair',
      'scorecard',
      'escalation',
      'gain_share',
      'governance_meeting',
      'data_ip_protocol',
      'problem_routine',
    ];
    expect(measured('INST', inst(...paper.map((id) => `${id}: documented`))).point).toBe(0.5);
    expect(gated('INST', inst(...paper.map((id) => `${id}: documented`)))).toMatchObject({ point: 0, hi: 0 });
    expect(
      gated('INST', inst(...paper.slice(0, 6).map((id) => `${id}: documented`), used('data_ip_protocol'), used('problem_routine'))).point,
    ).toBeCloseTo(2 / 3, 10);
  });
  it('absent items are unknown: no point below half of them', () => {
    expect(measured('INST', inst(...three))).toMatchObject({
      point: null,
      lo: 3 / 8,
      hi: 1,
      why: [{ code: 'inst.unstated', args: { n: 5 } }],
    });
    expect(measured('INST', inst(...three, 'escalation: none'))).toMatchObject({ point: 0.75, lo: 3 / 8, hi: 7 / 8 });
    expect(measured('INST', 'id: x\nmechanisms: none\n')).toMatchObject({ point: 0, hi: 0 });
  });
  it.each([
    ['2025-06-30', 1],
    ['2025-06-29', 0.5],
    ['2025-06', 1],
    ['2026', 1],
  ])('last used %s: %f', (last, value) => {
    const rest = ['sponsor_pair: none', 'scorecard: none', 'escalation: none'];
    expect(measured('INST', inst(used('annual_plan', last), ...rest)).point).toBe(value / 4);
  });
  it('used without a day or a reference is .5 in lo', () => {
    const rest = [
      'sponsor_pair: none',
      'scorecard: none',
      'escalation: none',
      'gain_share: none',
      'governance_meeting: none',
      'data_ip_protocol: none',
      'problem_routine: none',
    ];
    for (const one of ['annual_plan: used', 'annual_plan: {status: used, last: 2026-05}', 'annual_plan: {status: used, evidence: minutes}'])
      expect(measured('INST', inst(one, ...rest))).toMatchObject({ point: 1 / 8, lo: 0.5 / 8, hi: 1 / 8 });
  });
});

describe('contested terms', () => {
  it('are said beside the stage, and count for nothing', () => {
    const text = joint(`id: i, contested: true, ${SIGNED}, gain_them: 3, gain_us: 3`);
    expect(measured('GAIN', text).parts).toMatchObject({ contested: 1, contestedVerified: true, verified: 0 });
    expect(accountIn(diagnosed({ 'accounts/x.yaml': text })).stage.point).toBe(0);
  });
});
