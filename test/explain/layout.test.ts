import { describe, expect, it } from 'vitest';
import { entriesOf, explained, listTopics, openDeck } from '../../src/explain/explain.ts';
import { layout } from '../../src/explain/layout.ts';
import { makeStyle } from '../../src/text/style.ts';
import { width } from '../../src/text/width.ts';

const plain = makeStyle(false);

describe.each(['en', 'zh'] as const)('every explanation in %s', (language) => {
  it.each([60, 80, 120])('fits %i cells and ends in one newline', async (cells) => {
    const deck = await openDeck(language);
    const texts = entriesOf(deck).map((entry) => layout(explained(deck, entry, []), cells, plain));
    for (const text of [...texts, listTopics(deck, cells, plain)]) {
      expect(text.endsWith('\n')).toBe(true);
      expect(text.endsWith('\n\n')).toBe(false);
      // YAML stands four in and is never broken: it must stay copyable.
      const wide = text.split('\n').filter((line) => width(line) > cells && !line.startsWith('    '));
      expect(wide).toEqual([]);
      expect(text.split('\n').filter((line) => width(line) > Math.max(cells, 80))).toEqual([]);
      expect(text).not.toMatch(/\{\w+(\||\})/);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  it('says something beside its title', async () => {
    const deck = await openDeck(language);
    const bare = entriesOf(deck).filter((entry) => layout(explained(deck, entry, []), 80, plain).split('\n').length < 4);
    expect(bare.map((entry) => entry.key)).toEqual([]);
  });
});
