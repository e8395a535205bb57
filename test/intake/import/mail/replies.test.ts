import { describe, expect, it } from 'vitest';
import { answersIn, type Letter } from '../../../../src/intake/import/mail/replies.ts';
import { isAnswer, threadSubject } from '../../../../src/intake/import/mail/subject.ts';

const DAY = 86_400_000;
const asked: Letter = { group: 'in', id: 'q', answers: [], subject: '报价', by: 'wang', to: new Set(['chen', 'lin']), ms: 10 * DAY };
const answer: Letter = { group: 'sent', id: 'a', answers: [], subject: '答复：报价', by: 'chen', to: new Set(['wang']), ms: 12 * DAY };
const pairs = (...letters: readonly Letter[]): number => answersIn(letters).reduce((sum, one) => sum + one.pairs, 0);

describe('answers', () => {
  it('are found by the id they name, whatever the subject', () => {
    const named = { ...answer, answers: ['gone', 'q'], subject: 'Termin', ms: 90 * DAY };
    expect(answersIn([asked, named])).toEqual([{ group: 'sent', pairs: 1, medianDays: 80 }]);
  });

  it('are found by subject and pair within thirty days', () => {
    expect(answersIn([asked, answer])).toEqual([{ group: 'sent', pairs: 1, medianDays: 2 }]);
    expect(pairs(asked, { ...answer, ms: 41 * DAY })).toBe(0);
    expect(pairs(asked, { ...answer, subject: '报价' })).toBe(0);
    expect(pairs(asked, { ...answer, subject: '答复：报价二' })).toBe(0);
    expect(pairs(asked, { ...answer, by: 'zhao' })).toBe(0);
    expect(pairs(asked, { ...answer, to: new Set(['zhao']) })).toBe(0);
    expect(pairs(asked, { ...answer, ms: 9 * DAY })).toBe(0);
  });

  it('answer the latest of a thread', () => {
    const again = { ...asked, id: 'r', ms: 11 * DAY };
    expect(answersIn([again, asked, answer])[0]?.medianDays).toBe(1);
  });

  it('are no forwards and no afterthoughts', () => {
    expect(pairs(asked, { ...answer, answers: ['q'], to: new Set(['zhao']) })).toBe(0);
    expect(pairs(asked, { ...answer, answers: ['q'], by: 'wang', to: new Set(['chen']) })).toBe(0);
  });

  it('have a median', () => {
    const later = [3, 4, 9].map((days, at) => ({ ...answer, id: `a${at}`, answers: ['q'], ms: (10 + days) * DAY }));
    expect(answersIn([asked, ...later])[0]?.medianDays).toBe(4);
    expect(answersIn([asked, ...later.slice(0, 2)])[0]?.medianDays).toBe(3.5);
  });
});

describe('subjects', () => {
  it.each([
    ['Re: Fwd: RE[2]: 报价', '报价'],
    ['答复: 回复：转发: 报价', '报价'],
    ['AW: WG: Preis', 'preis'],
    ['[External] Re: Preis', 'preis'],
    ['[EXTERNAL EMAIL] Preis', 'preis'],
    ['Request: Preis', 'request: preis'],
    ['Re:', ''],
  ])('%s belongs to the thread %s', (subject, thread) => expect(threadSubject(subject)).toBe(thread));

  it.each([
    ['Re: a', true],
    ['回复：a', true],
    ['Fwd: a', false],
    ['转发: a', false],
    ['Report: a', false],
  ])('%s answers: %s', (subject, yes) => expect(isAnswer(subject)).toBe(yes));
});
