import { describe, expect, it } from 'vitest';
import { objection } from '../../../src/intake/question/objection.ts';
import type { AnswerKind, Phrase, Question, Value } from '../../../src/intake/question/question.ts';

const says: Phrase = { key: 'ui.yes' };
const ask = (answer: AnswerKind, more: Partial<Question> = {}): Question => ({ id: 'q', asks: says, answer, ...more });
const wrong = (answer: AnswerKind, value: unknown) => objection(ask(answer), { as: 'value', value: value as Value })?.key ?? null;
const scale: AnswerKind = { kind: 'scale', anchors: [says, says, says, says, says] };
const options = ['a', 'b'].map((value) => ({ value, says }));

describe('what speaks against an answer', () => {
  it.each<[AnswerKind, unknown, string | null]>([
    [scale, 0, null],
    [scale, 4, null],
    [scale, 5, 'ask.wrong.scale'],
    [scale, -1, 'ask.wrong.scale'],
    [scale, 2.5, 'ask.wrong.scale'],
    [scale, '3', 'ask.wrong.scale'],
    [{ kind: 'choice', options }, 'a', null],
    [{ kind: 'choice', options }, 'c', 'ask.wrong.choice'],
    [{ kind: 'choice', options }, ['a'], 'ask.wrong.choice'],
    [{ kind: 'choice', options, many: true }, [], null],
    [{ kind: 'choice', options, many: true }, ['b', 'a'], null],
    [{ kind: 'choice', options, many: true }, ['a', 'a'], 'ask.wrong.choices'],
    [{ kind: 'choice', options, many: true }, 'a', 'ask.wrong.choices'],
    [{ kind: 'yes-no' }, false, null],
    [{ kind: 'yes-no' }, 'no', 'ask.wrong.yesNo'],
    [{ kind: 'number', min: 0, max: 10 }, 10, null],
    [{ kind: 'number', min: 0, max: 10 }, 10.1, 'ask.wrong.most'],
    [{ kind: 'number', min: 0 }, -1, 'ask.wrong.least'],
    [{ kind: 'number', whole: true }, 1.5, 'ask.wrong.whole'],
    [{ kind: 'number' }, Number.NaN, 'ask.wrong.number'],
    [{ kind: 'number' }, Infinity, 'ask.wrong.number'],
    [{ kind: 'date' }, '2026', null],
    [{ kind: 'date' }, '2024-02-29', null],
    [{ kind: 'date' }, '2026-02-29', 'ask.wrong.day'],
    [{ kind: 'date' }, '29.2.2026', 'ask.wrong.date'],
    [{ kind: 'id', known: [{ id: 'p.wang', name: '王' }], fresh: false }, 'p.wang', null],
    [{ kind: 'id', known: [], fresh: false }, 'p.wang', 'ask.wrong.unknownId'],
    [{ kind: 'id', known: [], fresh: true }, 'p.wang', null],
    [{ kind: 'id', known: [], fresh: true }, '../../etc/passwd', 'ask.wrong.id'],
    [{ kind: 'text' }, '王总说：可以', null],
    [{ kind: 'text' }, '  ', 'ask.wrong.text'],
    [{ kind: 'text' }, 'x'.repeat(10_000), 'ask.wrong.long'],
    [{ kind: 'text' }, 'a\u202eb', 'ask.wrong.unseen'],
    [{ kind: 'text' }, 'a\u0000b', 'ask.wrong.unseen'],
    [{ kind: 'text', check: () => says }, 'anything', 'ui.yes'],
  ])('%j given %j', (kind, value, key) => expect(wrong(kind, value)).toBe(key));

  it('lets "don’t know" and skipping pass, unless an answer is needed or knowing is the point', () => {
    expect(objection(ask(scale), { as: 'unknown' })).toBeNull();
    expect(objection(ask(scale), { as: 'skipped' })).toBeNull();
    expect(objection(ask(scale, { needed: true }), { as: 'skipped' })?.key).toBe('ask.wrong.needed');
    expect(objection(ask(scale, { needed: true }), { as: 'unknown' })?.key).toBe('ask.wrong.needed');
    expect(objection(ask(scale, { certain: true }), { as: 'unknown' })?.key).toBe('ask.wrong.certain');
    expect(objection(ask(scale, { certain: true }), { as: 'skipped' })).toBeNull();
  });
});
