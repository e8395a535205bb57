import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/intake/edit/expected.ts';
import { keepsTheRest, spliced } from '../../../src/intake/edit/splice.ts';

describe('splices', () => {
  const splices = [
    { at: 2, remove: 1, text: 'X' },
    { at: 1, remove: 0, text: 'Y' },
  ];

  it('are made by offset, whatever order they come in', () => {
    expect(spliced('abcd', splices)).toBe('aYbXd');
    expect(keepsTheRest('abcd', 'aYbXd', splices)).toBe(true);
  });

  it.each(['aZbXd', 'aYcXd', 'aYbXe', 'aYbX', 'aYbXdd', 'bYbXd'])('are not the only change in %s', (after) => {
    expect(keepsTheRest('abcd', after, splices)).toBe(false);
  });
});

describe('saying the same', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[], {}, false],
    ['1', 1, false],
    [null, {}, false],
    [new Date(0), new Date(0), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
  });
});
