import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeId, isId, slug } from '../../src/model/ids.ts';

describe('slug', () => {
  it.each([
    ['Alfreds Futterkiste', 'alfreds-futterkiste'],
    ['Müller & Söhne AG', 'muller-sohne-ag'],
    ['Ana Trujillo Emparedados y helados', 'ana-trujillo-emparedados-y-helados'],
    ["B's Beverages", 'b-s-beverages'],
    ['Øresund Łódź Straße', 'oresund-lodz-strasse'],
    ['ＡＢＣ　１２', 'abc-12'],
    ['恒瑞 Hengrui', 'hengrui'],
    ['3M', '3m'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ['a'.repeat(50), 'a'.repeat(40)],
  ])('%s → %s', (name, id) => expect(slug(name)).toBe(id));

  it('has nothing to make of a name without Latin letters: YAML would read digits as a number', () =>
    expect([slug('恒瑞灌装设备'), slug(' — '), slug(''), slug('3721')]).toEqual(['', '', '', '']));

  it('leaves words out where it is told how many', () => {
    expect(slug('the line stops every other week', { words: 4 })).toBe('the-line-stops-every');
    expect(slug('the line', { words: 4 })).toBe('the-line');
  });

  it('spells out the letters it is told', () => expect(slug('Straße Łódź', { letters: { ß: 'ss' } })).toBe('strasse-odz'));

  it('is an id or nothing, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = slug(name);
        expect(id === '' || (isId(id) && slug(id) === id)).toBe(true);
      }),
    );
  });
});

describe('freeId', () => {
  it('counts on from what is taken', () => {
    expect(freeId('a', new Set())).toBe('a');
    expect(freeId('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  });
});
