import { describe, expect, it } from 'vitest';
import type { Sign } from '../../src/model/firm.ts';
import type { Measurement } from '../../src/result.ts';
import { pressure } from '../../src/stages/pressure.ts';
import { AS_OF, period, place, RULES } from '../lenses/firm-fixture.ts';

const measured = (id: string, flag: boolean | null, point: number | null = 1): Measurement => ({
  id,
  lens: 'p1',
  level: 'firm',
  entity: 'f',
  unit: 'ratio',
  point,
  lo: point,
  hi: point,
  n: 1,
  coverage: 1,
  grade: 'A',
  evidence: [{ file: 'firm.yaml', lines: [1] }],
  why: [],
  flag,
});
const sign = (id: Sign['sign'], present: boolean, text?: string): Sign => ({
  sign: id,
  present,
  grade: 'C',
  at: place(9),
  ...(text ? { period: period(text) } : {}),
});
const of = (measures: readonly Measurement[], signs: readonly Sign[] = []) => pressure({ measures, signs, asOf: AS_OF, rules: RULES });
const alarm = (found: ReturnType<typeof of>, id: string) => found.alarms.find((one) => one.id === id);
const ready = (point: number | null) => measured('READY', null, point);

describe('pressure', () => {
  it('is the share of observable alarms that are raised', () => {
    const found = of([measured('MROC', true), measured('IMR', false), measured('CHINV', true), measured('CASH', null)]);
    expect(found).toMatchObject({ observable: 3, stated: 0 });
    expect(found.pressure).toBeCloseTo(2 / 3, 10);
    expect(alarm(found, 'cash')).toEqual({ id: 'cash', raised: null, basis: 'none', evidence: [] });
  });
  it('is unknown below three observable alarms', () => {
    expect(of([measured('MROC', true), measured('IMR', true)])).toMatchObject({ observable: 2, pressure: null, quadrant: null });
  });
  it('takes HOCK and SISO for one alarm of two signals', () => {
    const found = of([measured('SISO', true), measured('HOCK', true), measured('IMR', false)]);
    expect(found).toMatchObject({ observable: 2, pressure: 0.5 });
    expect(of([measured('SISO', true), measured('HOCK', true)])).toMatchObject({ observable: 1, pressure: null });
    expect(of([measured('SISO', false), measured('HOCK', true), measured('IMR', false), measured('PROMO', false)]).pressure).toBeCloseTo(
      1 / 3,
      10,
    );
    expect(alarm(of([measured('SISO', true), measured('HOCK', true)]), 'siso')?.evidence).toEqual([{ file: 'firm.yaml', lines: [1] }]);
    expect(alarm(of([], [sign('hock', true)]), 'siso')).toMatchObject({ raised: true, basis: 'stated' });
  });
  it('lets a measured STOCKDEV or MERCH take the place of its stated sign, and count for nothing without one', () => {
    const three = [measured('MROC', true), measured('IMR', false), measured('CHINV', true)];
    expect(of([...three, measured('STOCKDEV', true), measured('MERCH', true)])).toMatchObject({ observable: 3 });
    const found = of([...three, measured('STOCKDEV', false), measured('MERCH', null)], [sign('stockdev', true), sign('merch', true)]);
    expect(found).toMatchObject({ observable: 5, stated: 1 });
    expect(alarm(found, 'stockdev')).toMatchObject({ raised: false, basis: 'measured', evidence: [{ file: 'firm.yaml', lines: [1] }] });
    expect(alarm(found, 'merch')).toMatchObject({ raised: true, basis: 'stated' });
  });
  it('lets measured beat stated, and stated beat nothing', () => {
    expect(alarm(of([measured('PROMO', false)], [sign('promo', true)]), 'promo')).toMatchObject({ raised: false, basis: 'measured' });
    expect(alarm(of([measured('PROMO', null)], [sign('promo', true)]), 'promo')).toMatchObject({
      raised: true,
      basis: 'stated',
      evidence: [{ file: 'firm.yaml', lines: [9] }],
    });
    expect(alarm(of([measured('SISO', false)], [sign('hock', true)]), 'siso')).toMatchObject({ raised: true, basis: 'stated' });
  });
  it('counts a sign stated to be absent as observed, the latest word, and none from after t0', () => {
    expect(alarm(of([], [sign('qual', false)]), 'qual')?.raised).toBe(false);
    expect(alarm(of([], [sign('qual', true, '2024'), sign('qual', false, '2025')]), 'qual')?.raised).toBe(false);
    expect(alarm(of([], [sign('qual', true, '2027')]), 'qual')?.raised).toBeNull();
  });
  it('reads the published case of stuffing: three stated signs in two alarms, pressure 1', () => {
    const signs = [sign('hock', true, '2001'), sign('siso', true, '2001'), sign('promo', true, '2001')];
    expect(of([], signs)).toMatchObject({ observable: 2, stated: 2, pressure: 1, quadrant: null });
  });
  it('counts measured concentration only when given', () => {
    expect(alarm(of([]), 'concentration')).toBeUndefined();
    const found = pressure({ measures: [], signs: [], asOf: AS_OF, rules: RULES, concentration: { raised: true, evidence: [] } });
    expect(alarm(found, 'concentration')).toMatchObject({ raised: true, basis: 'measured' });
  });
  it.each([
    [true, 0.5, 'move-now'],
    [true, 0.49, 'build-team'],
    [false, 0.5, 'lead'],
    [false, 0.49, 'hold'],
    [true, null, null],
  ] as const)('alarms %s and readiness %s make %s', (raised, readiness, quadrant) => {
    const found = of([measured('MROC', raised), measured('IMR', raised), measured('CHINV', raised), ready(readiness)]);
    expect(found.quadrant).toBe(quadrant);
  });
});
