import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutualInvestment, rsi } from '../../../src/lenses/v4-embedding/rsi.ts';
import type { Account } from '../../../src/model/account.ts';
import { account, measure, ordered, place } from '../firm-fixture.ts';

type Stated = Account['investments'];
const KINDS = ['site', 'equipment', 'people', 'process'] as const;
const run = (investments: Stated) => measure(rsi, { account: account('a', { investments }) });
const kinds = (ours: readonly (boolean | undefined)[], theirs: readonly (boolean | undefined)[]): Stated =>
  Object.fromEntries(KINDS.map((kind, i) => [kind, { ours: ours[i], theirs: theirs[i], at: place(i + 1) }]));

describe('RSI', () => {
  it('C5: three of four against one of four → joint .5, asym .5', () => {
    expect(mutualInvestment(0.75, 0.25)).toEqual({ joint: 0.5, asym: 0.5 });
    const found = run(kinds([true, true, true, false], [false, true, false, false]));
    expect(found).toMatchObject({ point: 0.5, lo: 0.5, hi: 0.5, parts: { ours: 0.75, theirs: 0.25, asym: 0.5 } });
    expect(found).not.toHaveProperty('flag');
  });
  it('leaves what is not stated open, and has no point below half of it', () => {
    expect(run({})).toMatchObject({ point: null, lo: 0, hi: 1, coverage: 0, parts: { asym: null, asymLo: -1, asymHi: 1 } });
    const half = run(kinds([true, true, undefined, undefined], [false, true, undefined, undefined]));
    expect(half).toMatchObject({ point: 0.75, lo: 0.375, hi: 0.875, coverage: 0.5, parts: { asym: 0.5, asymLo: -0.25, asymHi: 0.75 } });
    expect(run(kinds([true, true, true, true], []))).toMatchObject({ point: null, why: [{ code: 'rsi.unstated', args: { n: 4 } }] });
  });
  it('keeps lo ≤ point ≤ hi, and the asymmetry inside its own bounds', () => {
    const word = fc.constantFrom(true, false, undefined);
    const side = fc.tuple(word, word, word, word);
    fc.assert(
      fc.property(side, side, (ours, theirs) => {
        const found = run(kinds(ours, theirs));
        expect(ordered(found)).toBe(true);
        const [asym, lo, hi] = [found.parts?.['asym'], found.parts?.['asymLo'], found.parts?.['asymHi']] as [number | null, number, number];
        expect(ordered({ point: asym, lo, hi })).toBe(true);
      }),
    );
  });
});
