import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';
import { wrap } from '../../src/text/wrap.ts';

describe('wrap', () => {
  it('keeps Latin words whole and loses no Chinese character', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('没有一位关键先生确认过价值', 10)).toEqual(['没有一位关', '键先生确认', '过价值']);
  });
  it('begins no line with closing punctuation and ends none with an opening one', () => {
    expect(wrap('甲乙丙丁。戊', 8)).toEqual(['甲乙丙', '丁。戊']);
    expect(wrap('甲乙丙（丁）', 8)).toEqual(['甲乙丙', '（丁）']);
  });
  it('keeps a number and its percent sign together', () => {
    expect(wrap('share of 42 % here', 11)).toEqual(['share of', '42 % here']);
  });
  it('breaks a word longer than a line wherever the line ends', () => {
    expect(wrap('accounts/mengyuan.yaml', 10)).toEqual(['accounts/m', 'engyuan.ya', 'ml']);
  });
  it('never passes its cells and keeps every character but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 8, max: 30 }), (text, cells) => {
        const lines = wrap(text, cells);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
