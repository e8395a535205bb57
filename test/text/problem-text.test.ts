import { describe, expect, it } from 'vitest';
import { Speaker } from '../../src/messages/messages.ts';
import { problem } from '../../src/schema/catalogue.ts';
import { problemsSummary } from '../../src/text/problem-summary.ts';
import { type ProblemPage, problemsText, problemText } from '../../src/text/problem-text.ts';

const page = (language: 'en' | 'zh' = 'en', more: Partial<ProblemPage> = {}): ProblemPage => ({
  speaker: new Speaker(language),
  style: (text) => text,
  width: 80,
  text: () => 'id: 王总\nnmae: 王总\n',
  ...more,
});
const unknownKey = (line: number) =>
  problem(
    'unknown-key',
    { file: 'accounts/a.yaml', line, col: 1 },
    { args: { key: 'nmae', field: '', known: ['name'] }, length: 4, suggestions: ['name'] },
  );

describe('a problem as text', () => {
  it('has place, what, frame, did-you-mean, why and how', () => {
    expect(problemText(unknownKey(2), page()).split('\n')).toEqual([
      'accounts/a.yaml:2:1  error GX011  unknown-key',
      '  Unknown key `nmae`.',
      '    1 | id: 王总',
      '  > 2 | nmae: 王总',
      '      | ^^^^',
      '  Did you mean name?',
      '  why  It would look recorded and be read by nobody: the audit would call the',
      '       fact unknown.',
      '  how  Keys still free here: name. What no key holds goes into `note` or',
      '       `facts`.',
      '',
    ]);
  });
  it('does without a frame where there is no text', () => {
    expect(problemText(unknownKey(2), page('zh', { text: () => undefined }))).not.toContain('|');
  });
  it('lets no file name or value move the cursor', () => {
    const evil = problem(
      'unknown-key',
      { file: 'a\u001b[2J.yaml', line: 1, col: 1 },
      { args: { key: 'k\u001b[1m', field: '', known: [] } },
    );
    expect(problemText(evil, page())).not.toContain('\u001b');
  });
});

describe('many problems', () => {
  it('shows five of a kind in a file, and the places of the rest', () => {
    const text = problemsText(
      Array.from({ length: 8 }, (_, i) => unknownKey(i + 1)),
      page(),
    );
    expect(text.match(/unknown-key/g)).toHaveLength(5);
    expect(text.split('\n').at(-2)).toBe('3 more GX011 in accounts/a.yaml, at 6:1, 7:1, 8:1');
  });
  it('takes a hundred thousand of a kind in its stride', () => {
    const at = { ...unknownKey(1), at: { file: 'accounts/a.yaml', line: 1, col: 1 } };
    const text = problemsText(
      Array.from({ length: 100_000 }, () => at),
      page(),
    );
    expect(text).toContain('99995 more GX011 in accounts/a.yaml');
  });
  it('does not lump files or kinds together', () => {
    const other = { ...unknownKey(9), at: { file: 'accounts/b.yaml', line: 9, col: 1 } };
    const text = problemsText([...Array.from({ length: 5 }, (_, i) => unknownKey(i + 1)), other], page());
    expect(text.match(/unknown-key/g)).toHaveLength(6);
    expect(text).not.toContain('more');
  });
  it('is empty without problems', () => expect(problemsText([], page())).toBe(''));
});

describe('the summary', () => {
  const warning = problem('no-match', { file: 'guanxi.yaml', line: 1, col: 1 }, { args: { file: 'x' } });
  it.each([
    ['en', [], 'No problems in 7 files.'],
    ['zh', [], '7 个文件，没有问题。'],
    ['en', [unknownKey(1)], '1 error, 0 warnings in 1 file.'],
    ['en', [unknownKey(1), unknownKey(2), warning], '2 errors, 1 warning in 2 files.'],
    ['zh', [unknownKey(1), warning], '2 个文件中有 1 处错误、1 处提醒。'],
  ] as const)('%s: %#', (language, problems, expected) => expect(problemsSummary(problems, 7, new Speaker(language))).toBe(expected));
});
