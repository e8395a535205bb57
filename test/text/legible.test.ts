import { expect, it } from 'vitest';
import { legible, legibleDeep } from '../../src/text/legible.ts';
import { width } from '../../src/text/width.ts';

it('keeps what can be read as it is', () => {
  const value = { id: 'a', name: '蒙原乳业 Mengyuan', list: [1, 2], deep: [{ what: 'x'.repeat(200) }], none: null, yes: true };
  expect(legibleDeep(value)).toEqual(value);
});

it('clips a name to 80 cells, any other text to 300, and lets no line break through', () => {
  const { name, what } = legibleDeep({ name: '李'.repeat(10_000), what: 'word '.repeat(10_000) });
  expect([width(name) <= 80, width(name) > 70, width(what) <= 300, name.endsWith('…')]).toEqual([true, true, true, true]);
  expect(legible('蒙原\n\n  Confirmed: 3')).toBe('蒙原   Confirmed: 3');
});
