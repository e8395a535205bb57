import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/suggest.ts';

const ACCOUNTS = ['mengyuan', 'mengniu', 'xinhe', 'deshun'];

describe('did you mean', () => {
  it.each([
    ['mengyaun', ['mengyuan']],
    ['Mengyuan', ['mengyuan']],
    ['xnhe', ['xinhe']],
    ['audit', []],
    ['', []],
  ])('%j: %j', (word, expected) => expect(nearest(word, ACCOUNTS)).toEqual(expected));

  it('offers the nearest first, equals by code point, three at most', () => {
    expect(nearest('aab', ['aaa', 'aab', 'aac', 'aad', 'bab'])).toEqual(['aab', 'aaa', 'aac']);
  });

  it('does not guess at two letters', () => expect(nearest('v9', ['v1', 'v2'])).toEqual([]));

  it('is the same whatever the order of the candidates', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
        expect(nearest(word, [...candidates].reverse())).toEqual(nearest(word, candidates));
      }),
    );
  });
});
