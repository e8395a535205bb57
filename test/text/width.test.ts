import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { graphemes, padEnd, padStart, truncate, truncateStart, width } from '../../src/text/width.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const cells = fc.integer({ min: 0, max: 40 });

describe('width', () => {
  it('counts display cells, not characters', () => {
    expect(width('李')).toBe(2);
    expect(width('e\u0301')).toBe(1);
    expect(width('👩‍👩‍👧')).toBe(2);
    expect(width('蒙原乳业 A')).toBe(10);
  });
  it('agrees with the full count where it counts quickly', () => {
    const unit = fc.constantFrom(...'aZ9 ~–—…·’‘“”×→≥≤−✓✗▐░╎╌◉李乳、。「」（）：！～', 'e\u0301', '👩‍👩‍👧', '\u200d', '\ufe0f', '\u20e3', '한');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        expect(width(parts.join(''))).toBe(stringWidth(parts.join('')));
      }),
      { numRuns: 2000 },
    );
  });
  it('keeps an emoji family and a marked letter one character', () => {
    expect(graphemes('e\u0301👩‍👩‍👧李')).toEqual(['e\u0301', '👩‍👩‍👧', '李']);
  });
});

describe('pad', () => {
  it('fills by cells on either side', () => {
    expect(padEnd('李', 4)).toBe('李  ');
    expect(padStart('李', 4)).toBe('  李');
    expect(padEnd('longer', 3)).toBe('longer');
  });
});

describe('truncate', () => {
  it('marks what it cut and never halves a character', () => {
    expect(truncate('蒙原乳业', 8)).toBe('蒙原乳业');
    expect(truncate('蒙原乳业', 7)).toBe('蒙原乳…');
    expect(truncate('蒙原乳业', 6)).toBe('蒙原…');
    expect(truncateStart('interactions/2026-Q1.yaml:12', 16)).toBe('…2026-Q1.yaml:12');
    expect(truncate('abc', 0)).toBe('');
  });
  it('never passes its cells', () => {
    fc.assert(
      fc.property(anyText, cells, (text, most) => {
        expect(width(truncate(text, most))).toBeLessThanOrEqual(most);
        expect(width(truncateStart(text, most))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
