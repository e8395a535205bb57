import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer } from 'yaml';
import { ABOUTS, captureForm, wish } from '../../../src/intake/capture/capture.ts';
import type { Answers } from '../../../src/intake/question/question.ts';
import { parseYaml } from '../../../src/workspace/parse-yaml.ts';
import { applied, fixture, problemsIn, sceneOf, type Texts, walk } from './plan.ts';
import { randomAnswer } from './random-answer.ts';

const HENGRUI = fixture('hengrui');
const BEFORE = problemsIn(HENGRUI);
const MAX = 1_000_000;

const tape = fc.array(fc.nat({ max: MAX }), { minLength: 40, maxLength: 40 });

function answers(about: (typeof ABOUTS)[number], account: string | null, draws: readonly number[], texts: Texts): Answers {
  const form = captureForm(wish(about, account), sceneOf(texts));
  return new Map(walk(form, (question, nth) => randomAnswer(question, (draws[nth % draws.length] ?? 0) + nth)));
}

const comments = (text: string): readonly string[] => [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));

describe.each(ABOUTS)('whatever is answered about %s', (about) => {
  it('leaves a plan without new problems, and every comment as it was', () => {
    fc.assert(
      fc.property(tape, fc.constantFrom(null, 'mengyuan', 'beiji'), (draws, account) => {
        const given = answers(about, account, draws, HENGRUI);
        const writes = captureForm(wish(about, account), sceneOf(HENGRUI)).writes(given);
        const after = applied(HENGRUI, writes);
        expect(problemsIn(after)).toEqual(BEFORE);
        for (const [file, text] of Object.entries(HENGRUI)) expect(comments(after[file] ?? ''), file).toEqual(comments(text));
      }),
      { numRuns: 12 },
    );
  });

  it('states nothing where nobody knows anything', () => {
    const form = captureForm(wish(about, 'mengyuan'), sceneOf(HENGRUI));
    const given = walk(form, (question) =>
      question.needed === true ? randomAnswer(question, 8) : question.certain === true ? { as: 'skipped' } : { as: 'unknown' },
    );
    const stated = form.writes(new Map(given)).flatMap(({ edits }) => edits);
    for (const edit of stated) expect(Object.keys(Object(edit.value)).length).toBeLessThanOrEqual(2);
  });
});

describe('adding', () => {
  it('keeps all that was stated: only what a person picks for change is another afterwards', () => {
    fc.assert(
      fc.property(tape, fc.constantFrom(...ABOUTS), (draws, about) => {
        const form = captureForm(wish(about, 'mengyuan'), sceneOf(HENGRUI));
        const given = new Map(
          walk(form, (question, nth) =>
            question.id.endsWith('changes') ? { as: 'skipped' } : randomAnswer(question, (draws[nth % 40] ?? 0) + nth),
          ),
        );
        const after = applied(HENGRUI, form.writes(given));
        for (const [file, text] of Object.entries(HENGRUI)) {
          if (text === after[file]) continue;
          const [one, other] = [text, after[file] ?? ''].map((each) => parseYaml(file, each).source?.data);
          expect(contains(other, one), file).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Whether all of `part` stands in `whole`: maps by key, lists from their beginning. */
function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return whole === part;
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([key, value]) => contains((whole as Record<string, unknown>)[key], value));
}
