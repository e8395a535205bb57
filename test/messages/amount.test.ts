import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../src/messages/amount.ts';

describe('an amount', () => {
  it.each([
    [42_000_000, 'CNY', 'zh', '4200 万元'],
    [125_000, 'CNY', 'zh', '12.5 万元'],
    [10_000, 'CNY', 'zh', '1 万元'],
    [9_999, 'CNY', 'zh', '9,999 CNY'],
    [123_456, 'CNY', 'zh', '123,456 CNY'],
    [120_000_000, 'CNY', 'zh', '1.2 亿元'],
    [123_450_000, 'CNY', 'zh', '12345 万元'],
    [-42_000_000, 'CNY', 'zh', '−4200 万元'],
    [42_000_000, 'EUR', 'zh', '42,000,000 EUR'],
    [42_000_000, null, 'zh', '42,000,000'],
    [42_000_000, 'CNY', 'en', '42,000,000 CNY'],
  ] as const)('of %d %s reads in %s as %s', (value, currency, language, told) => {
    expect(amount(value, currency, language)).toBe(told);
  });

  it('in 万元 or 亿元 is the whole amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom(1, 100, 10_000, 1_000_000), (count, unit) => {
        const told = /^([\d.]+) (万|亿)元$/.exec(amount(count * unit, 'CNY', 'zh'));
        if (told) expect(Math.round(Number(told[1]) * 100) * (told[2] === '万' ? 100 : 1_000_000)).toBe(count * unit);
      }),
    );
  });
});
