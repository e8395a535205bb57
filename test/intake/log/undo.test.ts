import { describe, expect, it } from 'vitest';
import { addedLines, withoutLines } from '../../../src/intake/log/undo.ts';

/** What a run remembers of the change from one text to the other. */
function remembered(before: string, after: string) {
  const { line, lines, gone } = addedLines(before, after);
  return { line, count: lines.length, gone, isSame: (text: string) => text === lines.join('\n') };
}

const LINE = '  - {date: 2026-06-29, account: a}';

describe('lines added by one run', () => {
  it.each([
    ['at the end', 'entries:\n  - {date: 2026-01-01}\n', `entries:\n  - {date: 2026-01-01}\n${LINE}\n`],
    ['after a last line without an end', 'entries:\n  - {date: 2026-01-01}', `entries:\n  - {date: 2026-01-01}\n${LINE}\n`],
    ['between others', 'entries:\n  - {b: 1}\nobserved: {from: 2026}\n', `entries:\n  - {b: 1}\n${LINE}\nobserved: {from: 2026}\n`],
    ['in place of an empty list', '# mine\nentries: []  # none\n', `# mine\nentries:  # none\n${LINE}\n`],
    ['with the line ends of another system', 'entries:\r\n  - {b: 1}\r\n', `entries:\r\n  - {b: 1}\r\n${LINE}\r\n`],
    ['beside one just like it', `entries:\n${LINE}\n`, `entries:\n${LINE}\n${LINE}\n`],
  ])('are taken out again to the byte: %s', (_, before, after) => {
    expect(withoutLines(after, remembered(before, after))?.text).toBe(before);
  });

  it('are found where others were put above and below them', () => {
    const kept = remembered('entries:\n', `entries:\n${LINE}\n`);
    expect(withoutLines(`entries:\n  - {b: 1}\n  - {c: 1}\n${LINE}\n  - {d: 1}\n`, kept)).toEqual({
      text: 'entries:\n  - {b: 1}\n  - {c: 1}\n  - {d: 1}\n',
      line: 4,
    });
  });

  it('are left where they were changed, are gone, or could be either of two', () => {
    const kept = remembered('entries:\n', `entries:\n${LINE}\n`);
    expect(withoutLines(`entries:\n${LINE} # a word\n`, kept)).toBeNull();
    expect(withoutLines('entries:\n', kept)).toBeNull();
    expect(withoutLines(`entries:\n  - {b: 1}\n${LINE}\n${LINE}\n`, kept)).toBeNull();
  });
});
