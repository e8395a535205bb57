import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame } from '../../src/text/frame.ts';
import { width } from '../../src/text/width.ts';

/** The frame as rows of text, line numbers left out. */
const rows = (text: string, line: number, col: number, length: number, cells = 72) =>
  frame(text, { line, col, length }, cells).map((row) => row.text);

describe('code frame', () => {
  it('counts cells: 李 is two', () => {
    expect(rows('name: 李总: x', 1, 7, 2)).toEqual(['name: 李总: x', '      ^^^^']);
    expect(rows('李总: x', 1, 5, 1)).toEqual(['李总: x', '      ^']);
  });
  it('shows up to two lines above, without blank ones', () => {
    expect(rows('a: 1\n\nb: 2\nc: 3\nd: 4', 4, 1, 1)).toEqual(['b: 2', 'c: 3', '^']);
    expect(frame('a\nb\nc\nd', { line: 3, col: 1, length: 1 }, 40).map(({ line, marked }) => [line, marked])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [null, true],
    ]);
  });
  it('puts a caret behind the end of a line', () => expect(rows('a:', 1, 3, 1)).toEqual(['a:', '  ^']));
  it('keeps the caret within the line', () => expect(rows('abc', 1, 2, 99)).toEqual(['abc', ' ^^']));
  it('has nothing to show of a line that is not there', () => expect(rows('a', 7, 1, 1)).toEqual([]));
  it('gives a tab two cells', () => expect(rows('\tb: 1', 1, 2, 1)).toEqual(['  b: 1', '  ^']));
  it('lets no control character through', () => {
    expect(rows('a: \u001b[31mred\u0007', 1, 4, 1)[0]).toBe('a: ␦[31mred␦');
    expect(rows('\u202eabc', 1, 2, 1)).toEqual(['␦abc', ' ^']);
  });
  it('drops the carriage return', () => expect(rows('a: 1\r\nb: 2\r\n', 2, 1, 1)).toEqual(['a: 1', 'b: 2', '^']));
  it('cuts a long line so that the spot stays in view', () => {
    const long = `${'x'.repeat(200)}李${'y'.repeat(200)}`;
    const [line, carets] = rows(long, 1, 201, 1, 40);
    expect(line?.slice(0, 1)).toBe('…');
    expect(line?.slice(-1)).toBe('…');
    expect(width(line ?? '')).toBeLessThanOrEqual(40);
    const before = line?.slice(0, line.indexOf('李')) ?? '';
    expect(carets).toBe(`${' '.repeat(width(before))}^^`);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '李', 'é', '，', '👩‍🔧', '\t', '\u0301', '\u001b'), maxLength: 120 });
  it('is never wider than asked, and the caret stands under the spot', () => {
    fc.assert(
      fc.property(text, fc.nat(130), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 20, max: 90 }), (line, at, length, cells) => {
        const found = frame(line, { line: 1, col: at + 1, length }, cells);
        for (const row of found) expect(width(row.text)).toBeLessThanOrEqual(cells);
        expect(found.at(-1)?.text.trimEnd()).toMatch(/^ *\^+$/);
      }),
      { numRuns: 500 },
    );
  });
});
