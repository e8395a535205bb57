import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded } from '../src/rounded.ts';

describe('numbers of the result', () => {
  it('lose the digits in which versions of Node differ', () => {
    expect(rounded({ hi: 0.9943622315857735, list: [3.8219598738885687] })).toEqual(
      rounded({ hi: 0.9943622315857736, list: [3.821959873888569] }),
    );
    expect(rounded(0.9943622315857735)).toBe(0.994362231586);
  });

  it('leaves whole numbers, texts, blanks and keys alone', () => {
    const value = { count: 123456789012345, name: '0.99436223158577351', none: null, yes: true, list: ['a', 0, -1] };
    expect(rounded(value)).toEqual(value);
    expect(Object.keys(rounded({ b: 1, a: 2 }))).toEqual(['b', 'a']);
    const lines = [3, 4, 5];
    expect(rounded({ lines }).lines).toBe(lines);
    expect(rounded([3, 0.9943622315857735])).toEqual([3, 0.994362231586]);
  });

  it('never moves a number by more than a part in 10^11, and is at rest after once', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const once = rounded(number);
        expect(Math.abs(once - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-11);
        expect(Object.is(rounded(once), once)).toBe(true);
      }),
    );
  });
});
