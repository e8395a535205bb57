import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { bar, OPEN, POINT, RANGE, ruler, SOLID, strip, stripWidth, TICK } from '../../src/text/bar.ts';
import type { Line } from '../../src/text/line.ts';

const flat = (line: Line): string => line.map((part) => part.text).join('');
const SCALE = { max: 3, step: 4 };

describe('drawing characters', () => {
  it('are one cell wide also where ambiguous characters are drawn double', () => {
    for (const character of [SOLID, OPEN, POINT, RANGE, TICK, '✓', '✗']) {
      expect(stringWidth(character, { ambiguousIsNarrow: true })).toBe(1);
      expect(stringWidth(character, { ambiguousIsNarrow: false })).toBe(1);
    }
  });
});

describe('bar', () => {
  it('is solid to the share, open to what it could be, and always as long as asked', () => {
    expect(flat(bar(0.5, 0.7, 10))).toBe('▐▐▐▐▐░░   ');
    expect(flat(bar(0, 0, 4))).toBe('    ');
    expect(flat(bar(1, 1, 4))).toBe('▐▐▐▐');
    expect(flat(bar(2, 3, 4))).toBe('▐▐▐▐');
  });
  it('shows anything above nothing', () => {
    expect(flat(bar(0.001, 0.002, 10))).toBe('▐         ');
    expect(flat(bar(0, 0.001, 10))).toBe('░         ');
  });
});

describe('strip', () => {
  it('draws point and range between the ticks', () => {
    expect(flat(strip({ point: 1.5, lo: 1.25, hi: 2.25 }, SCALE))).toBe('╎   ╎╌◉╌╌╌  ╎');
    expect(stripWidth(SCALE)).toBe(13);
  });
  it('does not reach the next tick before the value does', () => {
    expect(flat(strip({ point: 0.97, lo: 0.97, hi: 0.97 }, SCALE))).toBe('╎  ◉╎   ╎   ╎');
    expect(flat(strip({ point: 1, lo: 1, hi: 1 }, SCALE))).toBe('╎   ◉   ╎   ╎');
  });
  it('draws no point where none is known, and an open end to the edge', () => {
    expect(flat(strip({ point: null, lo: 2, hi: null }, SCALE))).toBe('╎   ╎   ╌╌╌╌╌');
  });
  it('has its numbers above its ticks', () => {
    expect(ruler(SCALE)).toBe('0   1   2   3');
  });
});
