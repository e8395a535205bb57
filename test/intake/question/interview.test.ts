import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftText, readDraft } from '../../../src/intake/question/draft.ts';
import { answer, back, begin, current, type Interview, offered, progress, reopen } from '../../../src/intake/question/interview.ts';
import { objection } from '../../../src/intake/question/objection.ts';
import type { Given, Question } from '../../../src/intake/question/question.ts';
import { sampleForm } from './sample-form.ts';

/** An answer the question takes, picked by a number. */
function fitting({ answer: kind, needed, certain }: Question, seed: number): Given {
  if (needed !== true && seed % 5 === 0) return { as: 'skipped' };
  if (needed !== true && certain !== true && seed % 5 === 1) return { as: 'unknown' };
  switch (kind.kind) {
    case 'scale':
      return { as: 'value', value: seed % 5 };
    case 'number':
      return { as: 'value', value: seed % 121 };
    case 'yes-no':
      return { as: 'value', value: seed % 3 > 0 };
    case 'choice':
      return { as: 'value', value: kind.options.map((option) => option.value).filter((_, index) => (seed >> index) % 2 === 1) };
    default:
      return { as: 'value', value: `p.${seed % 9}` };
  }
}

/** What a person does: a number answers by it, `back` goes back, `reopen` takes some answer back. */
const doings = fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(999) }, fc.constant('back' as const), fc.constant('reopen' as const)), {
  maxLength: 40,
});

function live(interview: Interview, doing: number | 'back' | 'reopen'): Interview {
  if (doing === 'back') return back(interview);
  if (doing === 'reopen') return reopen(interview, [...interview.given.keys()][0] ?? '');
  const question = current(interview);
  return question === null ? interview : answer(interview, fitting(question, doing));
}

function lived(list: readonly (number | 'back' | 'reopen')[]): Interview {
  return list.reduce(live, begin(sampleForm));
}

const shown = ({ given, questions }: Interview) => ({ given: [...given], asked: questions.map(({ id }) => id) });

describe('an interview', () => {
  it('is after an answer and a step back what it was before', () => {
    fc.assert(
      fc.property(doings, fc.nat(999), (list, seed) => {
        const before = lived(list);
        if (current(before) === null) return;
        expect(shown(back(live(before, seed)))).toEqual(shown(before));
      }),
    );
  });

  it('holds only answers to questions it asks, each of them one the question takes', () => {
    fc.assert(
      fc.property(doings, (list) => {
        const { given, questions } = lived(list);
        for (const [id, one] of given) {
          const question = questions.find((asked) => asked.id === id);
          expect(question && objection(question, one)).toBeNull();
        }
      }),
    );
  });

  it('comes back from its draft as it was', () => {
    fc.assert(
      fc.property(doings, (list) => {
        const before = lived(list);
        const text = draftText({ form: 'sample', respondent: 'u.chen', date: '2026-06-08', given: before.given });
        const read = readDraft(text);
        expect(read?.whole).toBe(true);
        expect(shown(begin(sampleForm, read?.draft.given))).toEqual(shown(before));
      }),
    );
  });

  it('gets one answer further with every answer that takes nothing away, and never counts more than it asks', () => {
    fc.assert(
      fc.property(doings, fc.nat(999), (list, seed) => {
        const before = lived(list);
        const after = live(before, seed);
        expect(progress(after).answered).toBe(progress(before).answered + (current(before) === null ? 0 : 1));
        expect(progress(after).of).toBeGreaterThanOrEqual(progress(after).answered);
      }),
    );
  });

  it('ends where it would have ended when it is killed after any answer', () => {
    const seeds = fc.func(fc.nat(999));
    fc.assert(
      fc.property(seeds, fc.nat(30), (seedOf, killedAt) => {
        const finish = (start: Interview, most: number): Interview => {
          let now = start;
          for (let n = 0; n < most; n += 1) {
            const question = current(now);
            if (question === null) break;
            now = answer(now, fitting(question, seedOf(question.id)));
          }
          return now;
        };
        const straight = finish(begin(sampleForm), 99);
        const killed = finish(begin(sampleForm), killedAt);
        const text = draftText({ form: 'sample', respondent: 'u.chen', date: '2026-06-08', given: killed.given });
        const resumed = finish(begin(sampleForm, readDraft(text)?.draft.given), 99);
        expect(shown(resumed)).toEqual(shown(straight));
        expect(sampleForm.writes(resumed.given)).toEqual(sampleForm.writes(straight.given));
      }),
    );
  });

  it('offers what was taken back', () => {
    const who = answer(begin(sampleForm), { as: 'value', value: 'u.chen' });
    const taken = back(who);
    const question = current(taken);
    expect(question && offered(taken, question)).toEqual({ as: 'value', value: 'u.chen' });
    expect(taken.given.size).toBe(0);
  });

  it('drops what hangs on an answer that is given another way', () => {
    const two = ['u.chen', ['alpha', 'beta'], 1, 2, 3, 4, true].reduce<Interview>(
      (now, value) => answer(now, { as: 'value', value }),
      begin(sampleForm),
    );
    const reopened = reopen(two, 'accounts');
    expect([...reopened.given.keys()]).toEqual(['who', 'person/1/another']);
    const one = answer(reopened, { as: 'value', value: ['beta'] });
    const question = current(one);
    expect(question?.id).toBe('beta/owned');
    expect(question && offered(one, question)).toEqual({ as: 'value', value: 3 });
    expect([...one.given.keys()]).toEqual(['who', 'person/1/another', 'accounts']);
  });

  it('refuses an answer its question does not take', () => {
    expect(() => answer(begin(sampleForm), { as: 'skipped' })).toThrow(RangeError);
    expect(() => answer(begin(sampleForm), { as: 'value', value: 'No Id' })).toThrow(RangeError);
  });
});

describe('a draft', () => {
  const given = new Map<string, Given>([
    ['who', { as: 'value', value: 'u.chen' }],
    ['accounts', { as: 'value', value: ['alpha'] }],
    ['alpha/owned', { as: 'unknown' }],
    ['alpha/valued', { as: 'skipped' }],
  ]);
  const text = draftText({ form: 'sample', respondent: 'u.chen', date: '2026-06-08', given });

  it('is JSON', () => {
    expect(JSON.parse(text)).toMatchObject({ form: 'sample', respondent: 'u.chen', date: '2026-06-08', answers: { length: 4 } });
  });

  it('cut anywhere gives the answers before the cut, or says that nothing can be read', () => {
    for (let cut = 0; cut < text.length - 2; cut += 1) {
      const read = readDraft(text.slice(0, cut));
      if (read === null) continue;
      expect(read.whole).toBe(false);
      expect([...given].slice(0, read.draft.given.size)).toEqual([...read.draft.given]);
    }
    const lines = text.split('\n').slice(0, 3).join('\n');
    expect(readDraft(lines)?.draft.given.size).toBe(2);
  });

  it('damaged in the middle gives what stands before the damage', () => {
    const read = readDraft(text.replace('"alpha/owned"', '"alpha/owned'));
    expect(read?.whole).toBe(false);
    expect([...(read?.draft.given.keys() ?? [])]).toEqual(['who', 'accounts']);
  });

  it('never trips over what it finds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (junk) => void readDraft(junk)));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        const read = readDraft(text.slice(0, at) + other + text.slice(at + 1));
        if (read !== null) expect(read.draft.given.size).toBeLessThanOrEqual(4);
      }),
    );
    expect(readDraft('{"draft":2,"form":"sample","respondent":"u","date":"2026-06-08","answers":[\n]}\n')).toBeNull();
  });
});
