import { describe, expect, it } from 'vitest';
import { preview } from '../../src/cli/preview.ts';
import { Speaker } from '../../src/messages/messages.ts';
import { width } from '../../src/text/width.ts';

const LONG =
  '    planning_core: {status: stated, note: "战略小组在总经理召集时开会 the strategy group meets when the general manager calls it"}';
const change = { file: 'firm.yaml', before: 'organising:\n', after: `organising:\n${LONG}\n` };
const shown = (columns?: number): string => preview([change], new Speaker('en'), (text) => text, columns);

describe('the change before it is written', () => {
  it('goes on below itself where a line is longer than the terminal, with no word cut and nothing lost', () => {
    for (const columns of [40, 80]) {
      const lines = shown(columns).trimEnd().split('\n');
      for (const line of lines) expect(width(line)).toBeLessThan(columns);
      const [first, ...rest] = lines.slice(lines.findIndex((line) => line.startsWith('  + ')));
      expect(first).toMatch(/^ {2}\+ {5}planning_core: /);
      for (const line of rest) expect(line).toMatch(/^ {12}\S/);
      expect([first?.slice(4), ...rest.map((line) => line.trim())].join('').replaceAll(' ', '')).toBe(LONG.replaceAll(' ', ''));
    }
  });

  it('is one line for one line where it does not go to a terminal', () => {
    expect(shown()).toContain(`  + ${LONG}\n`);
  });
});
