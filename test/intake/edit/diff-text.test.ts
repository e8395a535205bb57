import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../../src/intake/edit/change.ts';
import { diffLines } from '../../../src/intake/edit/diff-text.ts';

const change = (before: string | null, after: string) => ({ file: 'accounts/a.yaml', before, after });

/** The lines in the notation of `diff -u`. */
function diffText(change: FileChange): string {
  return diffLines(change)
    .map((line) => {
      if (line.kind === 'file') return `${line.fresh ? '+++' : '---'} ${line.text}\n`;
      if (line.kind === 'at') return `@@ ${line.line} @@\n`;
      return `${{ kept: ' ', gone: '-', new: '+' }[line.kind]}${line.text}\n`;
    })
    .join('');
}

describe('preview of a change', () => {
  it('shows what is new with a little of what stands around it', () => {
    const text = diffText(change('a: 1\nb: 2\nc: 3\nd: 4\n', 'a: 1\nb: 2\nx: 9\nc: 3\nd: 4\n'));
    expect(text).toBe('--- accounts/a.yaml\n@@ 1 @@\n a: 1\n b: 2\n+x: 9\n c: 3\n d: 4\n');
  });

  it('shows a new file whole and says that it is new', () => {
    expect(diffText(change(null, 'a: 1\n'))).toBe('+++ accounts/a.yaml\n@@ 1 @@\n+a: 1\n');
  });

  it('finds the line both share again, wherever it stands', () => {
    expect(diffText(change('x\na\ny\n', 'a\nz\n'))).toBe('--- accounts/a.yaml\n@@ 1 @@\n-x\n a\n z\n@@ 1 @@\n a\n-y\n+z\n');
  });

  it('has nothing to show of what stays as it is', () => {
    expect(diffText(change('a: 1\n', 'a: 1\n'))).toBe('');
  });

  it('makes a text from a file harmless', () => {
    expect(diffText(change('', 'a: \u001b[2J\u202e\n'))).not.toMatch(/[\u001b\u202e]/);
  });

  it('tells all that is new and all that is gone, in order', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (old, fresh) => {
        const kinds = diffLines(change(`${old.join('\n')}\n`, `${fresh.join('\n')}\n`));
        const of = (kind: 'gone' | 'new') => kinds.flatMap((line) => (line.kind === kind ? [line.text] : []));
        const left = (lines: readonly string[], taken: readonly string[]): number => lines.length - taken.length;
        const [was, is] = [old.length === 0 ? [''] : old, fresh.length === 0 ? [''] : fresh];
        expect(left(was, of('gone'))).toBe(left(is, of('new')));
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
