import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Anchors } from '../../../src/reporters/html/anchors.ts';
import type { AccountResult } from '../../../src/result.ts';
import { rich } from '../sample.ts';

const [model] = rich.accounts;
if (model === undefined) throw new Error('the sample has accounts');
const accountsOf = (ids: readonly string[]): AccountResult[] => ids.map((id) => ({ ...model, id }));
const anchorsOf = (accounts: readonly AccountResult[]): Anchors => new Anchors({ ...rich, accounts }, accounts);

describe('anchors', () => {
  it('are different for different accounts and their gates, however alike their ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 12 }), (ids) => {
        const anchors = anchorsOf(accountsOf(ids));
        const names = ids.flatMap((id) => [
          anchors.account(id),
          ...model.gates.map((gate) => anchors.gate(id, gate.id)),
          ...model.measures.map((measure) => anchors.measure('account', id, measure.id)),
        ]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z]-[A-Za-z0-9_.-]+$/);
      }),
    );
  });

  it('can be read', () => {
    const anchors = anchorsOf(accountsOf(['mengyuan', 'meng yuan', 'meng/yuan']));
    expect(anchors.account('mengyuan')).toBe('a-mengyuan');
    expect([anchors.account('meng yuan'), anchors.account('meng/yuan')]).toEqual(['a-meng-yuan', 'a-meng-yuan.2']);
  });

  it('lead nowhere for what the page does not hold, and to the meaning of a gate for an account without a section', () => {
    const anchors = new Anchors(rich, rich.accounts.slice(0, 1));
    expect(anchors.account('xinhe')).toBeNull();
    expect(anchors.gate('xinhe', 'INST')).toBe('i-INST');
    expect(anchors.gate('mengyuan', 'INST')).toBe('a-mengyuan_INST');
    expect(anchors.rule('GX999')).toBeNull();
  });
});
