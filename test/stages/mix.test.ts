import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/account.ts';
import type { Stage, StageReading } from '../../src/result.ts';
import { dominantMode, drawnRow, effectiveNumber, leaveOneOut, meanStage, modeMix, modeShares, stagedRow } from '../../src/stages/mix.ts';
import { amountIn, payerWeights, supplierWeights } from '../../src/stages/weights.ts';
import { account, AS_OF, economics, firm, period, RULES, series } from '../lenses/firm-fixture.ts';

const reading = (point: Stage, confirmed: Stage = point, possible: Stage = point): StageReading => ({
  point,
  confirmed,
  possible,
  possibleUnknown: false,
  majority: point,
});
const EXAMPLE = [drawnRow(0.5, [0, 0.8, 0.2, 0]), drawnRow(0.3, [0, 0.1, 0.7, 0.2]), drawnRow(0.1, [0.9, 0.1, 0, 0])];

describe('the mix of §4', () => {
  const shares = modeShares(EXAMPLE, 0.1);
  it('is (.09, .44, .31, .06) with mode 2 in [.31, .41]', () => {
    for (const [stage, expected] of [0.09, 0.44, 0.31, 0.06].entries()) expect(shares[stage]?.share).toBeCloseTo(expected, 10);
    expect(shares[2]?.lo).toBeCloseTo(0.31, 10);
    expect(shares[2]?.hi).toBeCloseTo(0.41, 10);
  });
  it('has mean stage 1.378 and 2.31 effective accounts', () => {
    expect(meanStage(shares)).toBeCloseTo(1.378, 3);
    expect(effectiveNumber(EXAMPLE.map((row) => row.weight))).toBeCloseTo(2.31, 2);
  });
  it('is mixed', () => {
    expect(dominantMode(shares, 0.5)).toBeNull();
  });
});

describe('the mix without draws', () => {
  it('counts an account at its point, and surely only where it can be nothing else', () => {
    const [zero, one, two] = modeShares([stagedRow(0.6, reading(1, 0, 2)), stagedRow(0.3, reading(1))], 0.1);
    expect([zero?.share, zero?.lo]).toEqual([0, 0]);
    expect(zero?.hi).toBeCloseTo(0.7, 10);
    expect(one?.lo).toBeCloseTo(0.3, 10);
    expect(one?.hi).toBeCloseTo(1, 10);
    expect(one?.share).toBeCloseTo(0.9, 10);
    expect(two?.hi).toBeCloseTo(0.7, 10);
  });
  it('names a mode dominant only above every other bound', () => {
    expect(dominantMode(modeShares([stagedRow(0.6, reading(1)), stagedRow(0.4, reading(0))], 0), 0.5)).toBe(1);
    expect(dominantMode(modeShares([stagedRow(0.55, reading(1)), stagedRow(0.25, reading(0))], 0.2), 0.5)).toBe(1);
    expect(dominantMode(modeShares([stagedRow(0.5, reading(1)), stagedRow(0.25, reading(0))], 0.25), 0.5)).toBeNull();
    expect(dominantMode(modeShares([stagedRow(0.6, reading(1, 0, 1)), stagedRow(0.4, reading(0))], 0), 0.5)).toBeNull();
  });
  it('shows how far one account moves the leading mode', () => {
    const rows = [stagedRow(0.6, reading(1)), stagedRow(0.2, reading(0)), stagedRow(0.2, reading(1))];
    const range = leaveOneOut(rows, 1);
    expect(range?.lo).toBeCloseTo(0.5, 10);
    expect(range?.hi).toBeCloseTo(1, 10);
    expect(leaveOneOut(rows.slice(0, 1), 1)).toBeNull();
  });
});

describe('weights', () => {
  const two = [account('a', { revenue: series({ 2024: 90, 2025: 50 }) }), account('b', { revenue: series({ 2025: 30, 2026: 999 }) })];
  it('are revenue ÷ the firm’s revenue of the last full period', () => {
    const found = payerWeights(two, firm({ economics: [economics('2024', { revenue: 200 }), economics('2025', { revenue: 100 })] }), AS_OF);
    expect(Object.fromEntries(found.shares)).toEqual({ a: 0.5, b: 0.3 });
    expect(found).toMatchObject({ basis: 'revenue', period: '2025' });
    expect(found.unassessed).toBeCloseTo(0.2, 10);
  });
  it('fall back to the accounts’ own sum, with a note', () => {
    const found = payerWeights(two, firm(), AS_OF);
    expect(found.shares.get('a')).toBeCloseTo(0.625, 10);
    expect(found).toMatchObject({ unassessed: 0, notes: [{ code: 'mix.no-firm-revenue', args: { period: '2025' } }] });
  });
  it('are of the sum when the accounts exceed the firm', () => {
    const found = payerWeights(two, firm({ economics: [economics('2025', { revenue: 40 })] }), AS_OF);
    expect(found.unassessed).toBe(0);
    expect(found.notes).toContainEqual({ code: 'mix.accounts-exceed-firm', args: { period: '2025' } });
  });
  it('give payers without revenue nothing and name them; others are not asked', () => {
    const found = payerWeights(
      [...two, account('c'), account('u', { payer: false }), account('s', { relation: 'supplier', payer: true })],
      firm({ economics: [economics('2025', { revenue: 100 })] }),
      AS_OF,
    );
    expect([...found.shares.keys()]).toEqual(['a', 'b', 'c']);
    expect([found.shares.get('c'), found.amounts.get('c')]).toEqual([0, null]);
    expect(found.notes).toContainEqual({ code: 'mix.no-revenue', args: { accounts: ['c'], period: '2025' } });
  });
  it('are equal where nobody’s revenue is known', () => {
    expect(payerWeights([account('a'), account('b')], firm(), AS_OF)).toMatchObject({ basis: 'equal', unassessed: 0 });
  });
  it('weigh suppliers by our spend', () => {
    const supplier = (id: string, spend: number): Account =>
      account(id, { relation: 'supplier', payer: false, spend: series({ 2025: spend }) });
    const found = supplierWeights([supplier('s', 30), supplier('t', 10), ...two], AS_OF);
    expect(Object.fromEntries(found.shares)).toEqual({ s: 0.75, t: 0.25 });
    expect(found.basis).toBe('upstream');
  });
  it('add up quarters that fill a year, and no others', () => {
    const quarters = series({ '2025-Q1': 1, '2025-Q2': 2, '2025-Q3': 3, '2025-Q4': 4 });
    expect(amountIn(quarters, period('2025'))).toBe(10);
    expect(amountIn(quarters.slice(1), period('2025'))).toBeNull();
  });
});

describe('modeMix', () => {
  const accounts = [
    account('a', { revenue: series({ 2025: 50 }) }),
    account('b', { revenue: series({ 2025: 30 }) }),
    account('c', { revenue: series({ 2025: 10 }) }),
  ];
  const weights = payerWeights(accounts, firm({ economics: [economics('2025', { revenue: 100 })] }), AS_OF);
  const rows = [
    { id: 'a', stage: reading(1) },
    { id: 'b', stage: reading(2, 1, 3) },
    { id: 'c', stage: reading(0), count: 8 },
  ];
  it('puts weights, bands, counts and what is unassessed together', () => {
    const mix = modeMix(rows, weights, RULES);
    expect(mix?.modes.map((mode) => mode.share)).toEqual([0.1, 0.5, 0.3, 0]);
    expect(mix?.unassessed).toBeCloseTo(0.1, 10);
    expect(mix?.byCount).toEqual([0.8, 0.1, 0.1, 0]);
    expect(mix?.byGrossProfit).toBeNull();
    expect(mix?.dominant).toBe(1);
    expect(mix?.notes.map((note) => note.code)).toContain('mix.few-accounts');
  });
  it('weighs by gross profit only when every account’s is known', () => {
    const profits = [20, 5, 0];
    expect(
      modeMix(
        rows.map((one, i) => ({ ...one, grossProfit: profits[i] ?? 0 })),
        weights,
        RULES,
      )?.byGrossProfit,
    ).toEqual([0, 0.8, 0.2, 0]);
    expect(
      modeMix(
        rows.map((one, i) => ({ ...one, grossProfit: i === 0 ? null : 1 })),
        weights,
        RULES,
      )?.byGrossProfit,
    ).toBeNull();
  });
  it('reports one account as itself', () => {
    expect(modeMix(rows.slice(0, 1), weights, RULES)).toBeNull();
  });
});

describe('laws of the mix', () => {
  const stages = fc.constantFrom<Stage>(0, 1, 2, 3);
  const drawn = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.tuple(stages, stages, stages).map((three) => [...three].sort((a, b) => a - b) as [Stage, Stage, Stage]),
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  );
  type Drawn = readonly [number, [Stage, Stage, Stage]][];
  const mixOf = (rows: Drawn, order: 'as drawn' | 'reversed', unit: number) => {
    const built = rows.map(([revenue], i) => account(`a${i}`, { revenue: series({ 2025: revenue * unit }) }));
    const turned = order === 'reversed' ? [...built].reverse() : built;
    const weights = payerWeights(turned, firm({ economics: [economics('2025', { revenue: 4096 * unit })] }), AS_OF);
    return modeMix(
      turned.map(({ id }) => {
        const [confirmed, point, possible] = rows[Number(id.slice(1))]?.[1] ?? [0, 0, 0];
        return { id, stage: reading(point, confirmed, possible) };
      }),
      weights,
      RULES,
    );
  };
  it('keeps lo ≤ share ≤ hi, and shares with what is unassessed make one', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const mix = mixOf(rows, 'as drawn', 1);
        if (!mix) throw new Error('no mix');
        expect(mix.modes.every((mode) => mode.lo <= mode.share && mode.share <= mode.hi + 1e-12)).toBe(true);
        expect(mix.modes.reduce((sum, mode) => sum + mode.share, mix.unassessed)).toBeCloseTo(1, 10);
      }),
    );
  });
  it('sees neither the currency unit nor the order of the accounts', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(1 / 256, 1024), (rows, unit) => {
        const mix = mixOf(rows, 'as drawn', 1);
        expect(mixOf(rows, 'as drawn', unit)).toEqual(mix);
        const turned = mixOf(rows, 'reversed', 1);
        for (const [stage, mode] of (turned?.modes ?? []).entries()) expect(mode.share).toBeCloseTo(mix?.modes[stage]?.share ?? -1, 10);
      }),
    );
  });
});
