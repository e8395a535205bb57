import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertDeep, isUnseen } from '../../src/text/inert.ts';

describe('inert', () => {
  it('shows control characters as pictures and turns line breaks into a space', () => {
    expect(inert('a\u001b[31mb')).toBe('a␛[31mb');
    expect(inert('a\r\n\tb')).toBe('a b');
    expect(inert('a\u0000\u007f\u009bb')).toBe('a␀␦␦b');
  });
  it('drops marks that reorder or hide text', () => {
    expect(inert('a\u202eb\u2066c\u2069\u200f\u061c\ufeffd')).toBe('abcd');
  });
  it('leaves names of every script as they are', () => {
    for (const name of ['蒙原乳业', 'Ünïcode', 'e\u0301', '👩‍👩‍👧', 'שלום', 'नमस्ते']) expect(inert(name)).toBe(name);
  });
  it('replaces halves of surrogate pairs', () => {
    expect(inert('a\ud800b')).toBe('a␦b');
    expect(inert('a\udc00b')).toBe('a␦b');
    expect(inert('😀')).toBe('😀');
  });
  it('lets nothing through that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inert(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });
  it('reaches every string of a value', () => {
    expect(inertDeep({ a: ['\u001bx', 1, null], 'k\u0007': { b: '\u202ey' } })).toEqual({ a: ['␛x', 1, null], 'k␇': { b: 'y' } });
    const lines = [3, 4];
    expect(inertDeep({ lines }).lines).toBe(lines);
  });
});

describe('isUnseen', () => {
  it.each(['', ' ', '\u200b', '\u200d\u2060', '\ufeff\u00ad', '\u3164', '\uffa0', '\u2800 ', '\u0020\u3000', '\ufe0f'])(
    '%j names nobody',
    (text) => expect(isUnseen(text)).toBe(true),
  );
  it.each(['a', '李', '\u200bLi\u200b', 'ㅎ', '-', '👩‍👩‍👧', 'नमस्ते'])('%j does', (text) => expect(isUnseen(text)).toBe(false));
});
