import { describe, expect, it } from 'vitest';
import { entry, gated, lines, measured } from '../../support/ledger.ts';

const used = '{status: used, last: 2026-05, evidence: contract}';
const alliance = (...items: string[]): string => `id: x\nrelation: channel\nalliance:\n${items.map((one) => `  ${one}\n`).join('')}`;

describe('VIS and TERM', () => {
  it.each([
    ['live', 1],
    ['monthly', 0.5],
    ['none', 0],
    ['{value: 0.55, low: 0.4, high: 0.7}', 0.55],
  ])('%s: %f', (written, value) => expect(measured('VIS', `id: x\nvisibility: ${written}\n`).point).toBe(value));
  it('blank is 0, and a known 0 in the gate', () => {
    expect(measured('VIS', 'id: x\n')).toMatchObject({ point: 0, lo: 0, hi: 1, why: [{ code: 'vis.blank' }] });
    expect(gated('TERM', 'id: x\n')).toMatchObject({ point: 0, lo: 0, hi: 1 });
  });
  it('seen or run: the larger branch', () => {
    expect(gated('TERM', 'id: x\nvisibility: monthly\n').point).toBe(1);
    expect(gated('TERM', 'id: x\nvisibility: {value: 0.25}\n').point).toBe(0.5);
    expect(gated('TERM', alliance(`outlet_coverage: ${used}`, `territory_commitment: ${used}`)).point).toBe(1);
    expect(gated('TERM', alliance(`outlet_coverage: ${used}`, 'territory_commitment: documented')).point).toBe(0.5);
    expect(gated('TERM', alliance(`outlet_coverage: ${used}`))).toMatchObject({ point: 0, hi: 1 });
  });
});

describe('ALLY', () => {
  it('the worked example', () => {
    const found = measured(
      'ALLY',
      alliance(`framework_agreement: ${used}`, `joint_plan: ${used}`, 'outlet_coverage: documented', 'territory_commitment: none'),
    );
    expect(found).toMatchObject({ point: 0.625, lo: 0.625, hi: 0.625, evidence: [{ file: 'accounts/x.yaml', lines: [4, 5, 6, 7] }] });
  });
  it('no point below half of the items', () => {
    expect(measured('ALLY', alliance(`joint_plan: ${used}`))).toMatchObject({ point: null, lo: 0.25, hi: 1 });
    expect(gated('ALLY', alliance(`joint_plan: ${used}`)).point).toBeNull();
    expect(measured('ALLY', 'id: x\nalliance: none\n').hi).toBe(0);
  });
  const held = (equity: string) => measured('ALLY', `id: x\nequity: {share: 0.1, ${equity}}\n`).parts?.['framework_agreement'];
  it.each([
    ['from: 2020', 1],
    ['note: since ever', 1],
    ['from: 2026-07-01', null],
    ['from: 2020, to: 2026-06-30', null],
    ['from: 2020, to: 2026-07-01', 1],
    ['from: 2020, to: 2025', null],
  ])('shares held (%s) stand for the framework agreement', (equity, value) => expect(held(equity)).toBe(value));
  it('shares held make an unproven agreement sure', () => {
    const text = `${alliance('framework_agreement: used')}equity: {share: 0.1}\n`;
    expect(measured('ALLY', text).parts).toMatchObject({ framework_agreement: 1, framework_agreementLo: 1 });
    expect(measured('ALLY', alliance('framework_agreement: used')).parts).toMatchObject({ framework_agreementLo: 0.5 });
  });
  it('shares never count as institutions or gain', () => {
    const text = 'id: x\nequity: {share: 0.5}\n';
    expect(measured('INST', text).lo).toBe(0);
    expect(measured('GAIN', text).point).toBeNull();
  });

  const field = (to = '') => ({ 'firm.yaml': `id: f\nteam:\n  - {id: u.a, assigned: [x]${to}}\n` });
  const route = (age: number, more = {}) => lines(entry(age, { theirs: [], purpose: 'merchandising', ...more }));
  const run = (files: object) => gated('TERM', 'id: x\n', files as never).point;
  it('our own people on assigned routes run the end of the channel', () => {
    expect(run({ ...field(), ...route(364) })).toBe(1);
    expect(run({ ...field(), ...route(365) })).toBe(0);
    expect(run({ ...field(), ...lines(entry(1)) })).toBe(0);
    expect(run(route(1))).toBe(0);
    expect(run({ ...field(', to: 2025-12'), ...route(1) })).toBe(0);
    expect(measured('ALLY', 'id: x\n', { ...field(), ...route(1) }).parts).toMatchObject({
      outlet_coverage: 1,
      territory_commitment: 1,
      joint_plan: null,
    });
  });
  it('the share of outlets we serve stands for coverage that is not stated', () => {
    const share = (more = '') =>
      measured('ALLY', `${alliance(`territory_commitment: ${used}`, more)}outlet_share: {value: 0.7, low: 0.6, high: 0.8}\n`).parts;
    expect(share()).toMatchObject({ outlet_coverage: 0.7, outlet_coverageLo: 0.6, outlet_coverageHi: 0.8 });
    expect(share('outlet_coverage: none')).toMatchObject({ outlet_coverage: 0 });
  });
});
