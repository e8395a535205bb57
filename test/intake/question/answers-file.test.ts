import { describe, expect, it } from 'vitest';
import { fill, writtenAnswers } from '../../../src/intake/question/answers-file.ts';
import { begin, current } from '../../../src/intake/question/interview.ts';
import { parseYaml } from '../../../src/workspace/parse-yaml.ts';
import { sampleForm } from './sample-form.ts';

function filled(text: string, others: readonly string[] = []) {
  const source = parseYaml('answers.yaml', text).source;
  const written = source === null ? null : writtenAnswers(source);
  if (written === null) throw new Error('no answers');
  return fill(begin(sampleForm), written, new Set(others));
}
const mistakes = (text: string, others?: readonly string[]) =>
  filled(text, others).mistakes.map(({ line, question, says }) => [line, question, says.key]);

describe('a file of answers', () => {
  it('answers a form, maps within maps standing for questions below others', () => {
    const { interview, mistakes: wrong } = filled(
      'who: u.chen\naccounts: [beta]\nbeta: {owned: 3, valued: unknown}\nperson/1/another: no\n',
    );
    expect(wrong).toEqual([]);
    expect(current(interview)).toBeNull();
    expect(Object.fromEntries(interview.given)).toEqual({
      who: { as: 'value', value: 'u.chen' },
      accounts: { as: 'value', value: ['beta'] },
      'beta/owned': { as: 'value', value: 3 },
      'beta/valued': { as: 'unknown' },
      'person/1/another': { as: 'value', value: false },
    });
  });

  it('is taken as JSON too', () => {
    expect(filled('{"who": "u.chen", "accounts": "alpha", "alpha/owned": 0}').mistakes).toEqual([]);
  });

  it('skips what it does not mention', () => {
    expect(filled('who: u.chen\n').interview.given.get('accounts')).toEqual({ as: 'skipped' });
    expect(filled('who: u.chen\naccounts: skip\n').interview.given.get('accounts')).toEqual({ as: 'skipped' });
  });

  it('tells all its mistakes at once, by line, each with what to do', () => {
    expect(mistakes('accounts: [alpha]\nalpha/owned: 7\nalpha/valued: very\nalpha/ownd: 3\ncolour: red\n')).toEqual([
      [2, 'alpha/owned', 'ask.wrong.scale'],
      [3, 'alpha/valued', 'ask.wrong.scale'],
      [4, 'alpha/ownd', 'ask.file.near'],
      [5, 'colour', 'ask.file.unasked'],
      [null, 'who', 'ask.wrong.needed'],
    ]);
  });

  it('says that an answer hangs on another', () => {
    expect(mistakes('who: u.chen\ngamma: {owned: 3}\n')).toEqual([[2, 'gamma/owned', 'ask.file.unasked']]);
  });

  it('leaves alone what was answered before the form', () => {
    expect(mistakes('who: u.chen\nside: ours\n', ['side'])).toEqual([]);
  });

  it('is a map or nothing', () => {
    const source = parseYaml('answers.yaml', '- 1\n- 2\n').source;
    expect(source && writtenAnswers(source)).toBeNull();
  });

  it('ends, however many people it would go on to', () => {
    const text = `who: u.chen\n${Array.from({ length: 50 }, (_, n) => `person/${n + 1}/another: yes`).join('\n')}\n`;
    expect(mistakes(text)).toHaveLength(45);
  });
});
