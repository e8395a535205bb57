import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirmGate, Measurement } from '../../src/result.ts';
import { readCommunity } from '../../src/stages/community.ts';
import { firmGates, type FirmGateInputs, survivalByRevenue } from '../../src/stages/firm-gates.ts';
import { ordered, RULES } from '../lenses/firm-fixture.ts';

const measured = (id: string, point: number | null, more: Partial<Measurement> = {}): Measurement => ({
  id,
  lens: 'v3',
  level: 'firm',
  entity: 'f',
  unit: 'share',
  point,
  lo: point ?? 0,
  hi: point ?? 1,
  n: 1,
  coverage: 1,
  grade: 'A',
  evidence: [],
  why: [],
  ...more,
});
const of = (id: FirmGate['id'], more: Partial<FirmGateInputs>): FirmGate => {
  const found = firmGates({ measures: [], accounts: [], communities: [], rules: RULES, ...more }).find((gate) => gate.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
};
const referrals = (share: number | null, count: number) =>
  measured('REFK', 0.1, { parts: { referralShare: share, referralShareLo: 0, referralShareHi: 1, count } });

describe('firm gates', () => {
  it('leave everything unknown, not failed, where nothing is recorded', () => {
    for (const gate of firmGates({ measures: [], accounts: [], communities: [], rules: RULES })) expect(gate.pass).toBeNull();
  });
  it('KPMAP passes at half of the leverage, and an unmapped chain is named', () => {
    const at = (point: number | null) => of('KPMAP', { measures: [measured('KPMAP', point)] });
    expect([at(0.5).pass, at(0.49).pass]).toEqual([true, false]);
    expect(at(null)).toMatchObject({ pass: null, why: [{ code: 'firm-gate.unmapped' }] });
  });
  it('REFERRAL needs the share and two of them', () => {
    const at = (share: number | null, count: number) => of('REFERRAL', { measures: [referrals(share, count)] }).pass;
    expect([at(0.3, 2), at(0.3, 1), at(0.29, 5), at(null, 0)]).toEqual([true, false, false, null]);
  });
  it('REFERRAL is met by a community whose members were referred or vetted', () => {
    const club = { id: 'c', measures: [{ ...referrals(0.8, 4), n: 5 }] };
    const found = of('REFERRAL', { measures: [referrals(0, 0)], communities: [club] });
    expect(found).toMatchObject({
      pass: true,
      value: { point: 0.8 },
      why: [{ code: 'firm-gate.referral-community', args: { community: 'c', count: 4, of: 5 } }],
    });
    expect(of('REFERRAL', { measures: [referrals(0, 0)], communities: [{ id: 'c', measures: [referrals(null, 0)] }] }).pass).toBeNull();
  });
  const accounts = (rows: readonly [number, number | null][]) =>
    rows.map(([weight, surv]) => ({ weight, measures: [measured('SURV', surv)] }));
  it('PERSISTENCE is revenue-weighted survival, .65 at least', () => {
    const found = of('PERSISTENCE', {
      accounts: accounts([
        [0.75, 0.7],
        [0.25, 0.5],
      ]),
    });
    expect(found.value.point).toBeCloseTo(0.65, 10);
    expect(found).toMatchObject({ threshold: 0.65, why: [{ code: 'firm-gate.by-survival' }] });
    expect(
      of('PERSISTENCE', {
        accounts: accounts([
          [0.5, 0.74],
          [0.5, 0.5],
        ]),
      }).pass,
    ).toBe(false);
    expect(
      of('PERSISTENCE', {
        accounts: accounts([
          [0.6, null],
          [0.4, 0.7],
        ]),
      }),
    ).toMatchObject({ pass: null, value: { point: null } });
    expect(
      of('PERSISTENCE', {
        accounts: accounts([
          [0, 0.1],
          [0.4, 0.7],
        ]),
      }).value.point,
    ).toBeCloseTo(0.7, 10);
  });
  it('PERSISTENCE prefers survived contact changes when there are four', () => {
    const at = (n: number) => of('PERSISTENCE', { measures: [measured('ORGSURV', 0.9, { lo: 0.5, n })] });
    expect(at(4)).toMatchObject({ pass: true, from: ['ORGSURV'], threshold: 0.5 });
    expect(at(3)).toMatchObject({ pass: null, from: ['SURV'] });
  });
  const club = (m2m: number | null, hubrem: number | null, organisations: number | null) => ({
    id: 'c',
    measures: [measured('M2M', m2m), measured('HUBREM', hubrem, { parts: { organisations } })],
  });
  it('NET needs talk among members, a hold without us, and five organisations', () => {
    const at = (...args: Parameters<typeof club>) => of('NET', { communities: [club(...args)] });
    expect(at(0.3, 0.5, 5)).toMatchObject({ pass: true, value: { point: 1 }, threshold: 1 });
    expect(at(0.3, 0.5, 4).pass).toBe(false);
    expect(at(0.15, 0.5, 5)).toMatchObject({ pass: false, value: { point: 0.5 } });
    expect(at(0.3, null, 5).pass).toBeNull();
    expect(at(0.1, null, 5).pass).toBe(false);
    expect(at(0.3, 0.5, null).pass).toBeNull();
  });
  it('NET names the part that fails', () => {
    const why = (...args: Parameters<typeof club>) => of('NET', { communities: [club(...args)] }).why.map((note) => note.code);
    expect(why(0.31, 0.33, 9)).toEqual(['firm-gate.net-hold']);
    expect(why(0.1, 0.6, 4)).toEqual(['firm-gate.net-talk', 'firm-gate.net-few']);
    expect(why(0.31, null, 9)).toEqual([]);
    expect(why(0.31, 0.6, 9)).toEqual([]);
  });
  it('PERSISTENCE stays unknown where no tie is recorded, and is 0 where none can be', () => {
    const none = (hi: number) => [{ weight: 1, measures: [measured('SURV', 0, { n: 0, hi })] }];
    expect(of('PERSISTENCE', { accounts: none(0.75) })).toMatchObject({ pass: null, value: { point: null } });
    expect(of('PERSISTENCE', { accounts: none(0) })).toMatchObject({ pass: false, value: { point: 0 } });
  });
  it('NET takes one community that passes among several', () => {
    expect(of('NET', { communities: [club(0, 0, 9), club(0.5, 0.9, 9)] }).pass).toBe(true);
  });
  it('keeps lo ≤ point ≤ hi of survival', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const row = fc.record({ weight: unit, ends: fc.tuple(unit, unit, unit), known: fc.boolean() }).map(({ weight, ends, known }) => {
      const [lo, point, hi] = [...ends].sort((a, b) => a - b) as [number, number, number];
      return { weight, value: { point: known ? point : null, lo: known ? lo : 0, hi: known ? hi : 1 } };
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { point, lo, hi } = survivalByRevenue(rows);
        return ordered({ point, lo: (lo ?? 0) - 1e-9, hi: (hi ?? 1) + 1e-9 });
      }),
    );
  });
});

describe('readCommunity', () => {
  it.each([
    [null, 'unknown'],
    [0.09, 'audience'],
    [0.1, 'hub'],
    [0.3, 'emerging'],
    [0.5, 'community'],
  ] as const)('%s → %s', (share, reading) => {
    expect(readCommunity({ point: share, n: 5, coverage: 1 }, 5, RULES)).toBe(reading);
  });
  it('calls nothing a community below five organisations or five observed exchanges', () => {
    const talk = (n: number, coverage = 1) => ({ point: 0.9, n, coverage });
    expect(readCommunity(talk(5), 5, RULES)).toBe('community');
    expect(readCommunity(talk(5), 4, RULES)).toBe('unknown');
    expect(readCommunity(talk(100), 2, RULES)).toBe('unknown');
    expect(readCommunity(talk(4), 5, RULES)).toBe('unknown');
    expect(readCommunity(talk(8, 0.5), 5, RULES)).toBe('unknown');
    expect(readCommunity(undefined, 5, RULES)).toBe('unknown');
  });
});
