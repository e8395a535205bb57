import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshId, slug } from '../../../src/intake/start/slug.ts';
import { isId } from '../../../src/model/ids.ts';

describe('slug', () => {
  it.each([
    ['Alfreds Futterkiste', 'alfreds-futterkiste'],
    ['Müller & Söhne AG', 'muller-sohne-ag'],
    ['Ana Trujillo Emparedados y helados', 'ana-trujillo-emparedados-y-helados'],
    ["B's Beverages", 'bs-beverages'],
    ['Øresund Łódź Straße', 'oresund-lodz-strasse'],
    ['ＡＢＣ　１２', 'abc-12'],
    ['恒瑞 Hengrui', 'hengrui'],
  ])('%s → %s', (name, id) => expect(slug(name)).toBe(id));

  it('has nothing to make of a name without Latin letters', () =>
    expect([slug('恒瑞灌装设备'), slug(' — '), slug('')]).toEqual([null, null, null]));

  it('is an id or nothing, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = slug(name);
        expect(id === null || (isId(id) && slug(id) === id)).toBe(true);
      }),
    );
  });
});

describe('freshId', () => {
  it('counts on from what is taken', () => {
    expect(freshId('a', new Set())).toBe('a');
    expect(freshId('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  });
});
