import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, type Line, lineWidth, paint, span } from '../../src/text/line.ts';
import { makeStyle } from '../../src/text/style.ts';
import { table } from '../../src/text/table.ts';

const plain = makeStyle(false);
const flat = (lines: readonly Line[]): string[] => lines.map((line) => paint(line, plain));

describe('table', () => {
  it('aligns Chinese and Latin by cells, numbers to the right', () => {
    expect(
      flat(
        table(
          [{}, { align: 'right' }],
          [
            ['蒙原', '7'],
            ['Harbour', '21'],
          ],
          { width: 30, indent: 0 },
        ),
      ),
    ).toEqual(['蒙原      7', 'Harbour  21']);
  });
  it('squeezes the last column that may be squeezed, with …', () => {
    expect(flat(table([{ min: 3 }, {}], [['abcdefgh', 'xyz']], { width: 10, indent: 0 }))).toEqual(['abcd…  xyz']);
  });
  it('lets a cell run on below itself where its column allows', () => {
    expect(flat(table([{}, { min: 4, lines: 2 }], [['a', 'one two three four']], { width: 12, indent: 0 }))).toEqual([
      'a  one two',
      '   three fo…',
    ]);
  });
  it('never passes its width while the minima fit', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), fc.integer({ min: 30, max: 60 }), (rows, width) => {
        const lines = table(
          [
            { min: 4, max: 20 },
            { min: 4, align: 'right' },
            { min: 4, lines: 2 },
          ],
          rows,
          { width },
        );
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('line', () => {
  it('keeps the inks when it is cut', () => {
    expect(clip([span('abc', 'strong'), span('defg', 'faint')], 5)).toEqual([span('abc', 'strong'), span('d…', 'faint')]);
    expect(clip([span('abc')], 3)).toEqual([span('abc')]);
  });
  it('drops blanks at the end', () => {
    expect(paint([span('a '), span('  ')], plain)).toBe('a');
  });
  it('paints with escape codes only when told to', () => {
    expect(paint([span('a', 'alert')], plain)).toBe('a');
    expect(paint([span('a', 'alert')], makeStyle(true))).toContain('\u001b[');
  });
});
