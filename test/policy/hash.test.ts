import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a64 } from '../../src/policy/hash.ts';

describe('fnv1a64', () => {
  it('starts at the published offset basis', () => expect(fnv1a64('')).toBe('cbf29ce484222325'));

  it('agrees with FNV-1a of the two bytes 61 00', () => expect(fnv1a64('a')).toBe('089be207b544f1e4'));

  it('tells apart what differs only above the low byte', () => expect(fnv1a64('李')).not.toBe(fnv1a64('N')));

  it('is a function of the text: 16 hex digits, different for different short texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fnv1a64(a)).toMatch(/^[0-9a-f]{16}$/);
        expect(fnv1a64(a) === fnv1a64(b)).toBe(a === b);
      }),
    );
  });
});
