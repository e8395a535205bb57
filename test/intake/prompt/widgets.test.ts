import { describe, expect, it } from 'vitest';
import type { AnswerKind, Option, Phrase } from '../../../src/intake/question/question.ts';
import { widgetFor } from '../../../src/intake/prompt/widget-for.ts';
import type { Asked } from '../../../src/intake/question/conduct.ts';
import { asked, pressed, value } from './asked.ts';

const says: Phrase = { key: 'ui.yes' };
const scale: AnswerKind = { kind: 'scale', anchors: [says, says, says, says, says] };
const options: readonly Option[] = ['alpha', 'beta', 'gamma'].map((one) => ({ value: one, says }));
const choice: AnswerKind = { kind: 'choice', options };
const many: AnswerKind = { kind: 'choice', options, many: true };
const id: AnswerKind = { kind: 'id', known: [{ id: 'p.wang', name: '王立新' }, { id: 'p.li', name: '李' }], fresh: false }; // prettier-ignore
const UNKNOWN = { do: 'answer', given: { as: 'unknown' } };
const SKIPPED = { do: 'answer', given: { as: 'skipped' } };

describe.each<[string, AnswerKind]>([
  ['a scale', scale],
  ['a choice', choice],
  ['a choice of several', many],
  ['yes or no', { kind: 'yes-no' }],
  ['a text', { kind: 'text' }],
  ['a number', { kind: 'number' }],
  ['a date', { kind: 'date' }],
  ['an id', id],
])('in every prompt: %s', (_, kind) => {
  it('goes back by ←, unless there is nothing to go back to', () => {
    expect(pressed(asked(kind), '<left>')).toEqual({ do: 'back' });
    expect(pressed(asked(kind, {}, null, false), '<left>')).not.toHaveProperty('do');
  });
  it('saves and leaves by Ctrl-D', () => expect(pressed(asked(kind), '<ctrl-d>')).toEqual({ do: 'quit' }));
  it('neither knows nor skips what is needed', () => {
    const needed = asked(kind, { needed: true });
    for (const way of [['?'], ['s'], ['?', '<return>'], ['-', '<return>']]) {
      const move = pressed(needed, ...way);
      expect('given' in move ? move.given.as : 'value').toBe('value');
    }
  });
});

describe('keys where nothing is typed', () => {
  it.each([
    [scale, '3', value(3)],
    [scale, '３', value(3)],
    [scale, '?', UNKNOWN],
    [scale, '？', UNKNOWN],
    [scale, 's', SKIPPED],
    [scale, 'S', SKIPPED],
    [scale, 'b', { do: 'back' }],
    [scale, 'q', { do: 'quit' }],
    [choice, '2', value('beta')],
    [choice, '?', UNKNOWN],
    [{ kind: 'yes-no' } as const, 'y', value(true)],
    [{ kind: 'yes-no' } as const, 'n', value(false)],
  ])('%# answer at once', (kind, typed, move) => expect(pressed(asked(kind), typed)).toEqual(move));

  it('says that a key does nothing, and goes on', () => {
    expect(pressed(asked(scale), '7')).toMatchObject({ wrong: { key: 'ask.wrong.keys' } });
    expect(pressed(asked(scale), '7', '4')).toEqual(value(4));
    expect(pressed(asked(scale), '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.keys' } });
  });

  it('takes by Enter what is offered', () => {
    expect(pressed(asked(scale, {}, { as: 'value', value: 2 }), '<return>')).toEqual(value(2));
    expect(pressed(asked(scale, {}, { as: 'unknown' }), '<return>')).toEqual(UNKNOWN);
    expect(pressed(asked(choice, {}, { as: 'value', value: 'gamma' }), '<return>')).toEqual(value('gamma'));
    expect(pressed(asked({ kind: 'yes-no' }, {}, { as: 'value', value: false }), '<return>')).toEqual(value(false));
  });

  it('moves by arrows, around the ends', () => {
    expect(pressed(asked(choice), '<down>', '<down>', '<return>')).toEqual(value('beta'));
    expect(pressed(asked(choice), '<up>', '<return>')).toEqual(value('gamma'));
    expect(pressed(asked(choice), '<up>', '<down>', '<return>')).toEqual(value('alpha'));
  });

  it('switches several on and off, and hands them over in their own order', () => {
    expect(pressed(asked(many), '3', '1', '<return>')).toEqual(value(['alpha', 'gamma']));
    expect(pressed(asked(many), '3', '1', '3', '<return>')).toEqual(value(['alpha']));
    expect(pressed(asked(many), '<down>', ' ', '<return>')).toEqual(value(['alpha']));
    expect(pressed(asked(many), '<return>')).toEqual(value([]));
    expect(pressed(asked(many, {}, { as: 'value', value: ['beta'] }), '1', '<return>')).toEqual(value(['alpha', 'beta']));
  });

  it('lets an option have a key of its own, even one that means something elsewhere', () => {
    const own: AnswerKind = { kind: 'choice', options: [{ value: 'quote', says, key: 'q' }, ...options] };
    expect(pressed(asked(own), 'q')).toEqual(value('quote'));
    expect(pressed(asked(own), '1')).toEqual(value('alpha'));
  });
});

describe('the rows below a question', () => {
  const keys = (from: Asked): readonly string[] => widgetFor(from).rows.map((row) => row.key);
  it('of a scale end in “don’t know”, unless an answer is needed or certain', () => {
    expect(keys(asked(scale))).toEqual(['0', '1', '2', '3', '4', '?']);
    expect(keys(asked(scale, { needed: true }))).toEqual(['0', '1', '2', '3', '4']);
    expect(keys(asked(scale, { certain: true }))).toEqual(['0', '1', '2', '3', '4']);
  });
  it('point at what was answered before', () => {
    const pointed = (from: Asked): readonly string[] => widgetFor(from).rows.flatMap((row) => (row.state === 'pointed' ? row.key : []));
    expect(pointed(asked(scale, {}, { as: 'value', value: 0 }))).toEqual(['0']);
    expect(pointed(asked(scale, {}, { as: 'unknown' }))).toEqual(['?']);
    expect(pointed(asked(scale))).toEqual([]);
  });
  it('name an id once where it is the name', () => {
    const known = [{ id: 'mengyuan', name: 'mengyuan' }, { id: 'meng', name: '蒙' }]; // prettier-ignore
    const says = widgetFor(asked({ kind: 'id', known, fresh: false })).rows.map((row) => row.says);
    expect(says).toEqual([
      { key: 'ask.id.bare', args: { id: 'mengyuan' } },
      { key: 'ask.id', args: { id: 'meng    ', name: '蒙' } },
    ]);
  });
});

describe('a line one types', () => {
  it('takes what was typed, without blanks around it', () => {
    expect(pressed(asked({ kind: 'text' }), ' ', '销', '售', '<return>')).toEqual(value('销售'));
    expect(pressed(asked({ kind: 'number' }), '1', '2', '.', '5', '<return>')).toEqual(value(12.5));
    expect(pressed(asked({ kind: 'date' }), '2026-03', '<return>')).toEqual(value('2026-03'));
  });
  it('keeps b, s, q and ? for typing', () => {
    expect(pressed(asked({ kind: 'text' }), 'b', 's', 'q', '<return>')).toEqual(value('bsq'));
    expect(pressed(asked({ kind: 'text' }), 'w', 'h', 'y', '?', '<return>')).toEqual(value('why?'));
    expect(pressed(asked({ kind: 'text' }), 'a', '<left>', 'b', '<return>')).toEqual(value('ab'));
  });
  it('says "don’t know" by a lone ?, skips by a lone - or by nothing', () => {
    expect(pressed(asked({ kind: 'text' }), '?', '<return>')).toEqual(UNKNOWN);
    expect(pressed(asked({ kind: 'text' }), '？', '<return>')).toEqual(UNKNOWN);
    expect(pressed(asked({ kind: 'text' }), '-', '<return>')).toEqual(SKIPPED);
    expect(pressed(asked({ kind: 'text' }), '<return>')).toEqual(SKIPPED);
  });
  it('offers what was there before, and asks on where an answer is needed', () => {
    expect(pressed(asked({ kind: 'text' }, {}, { as: 'value', value: 'sales' }), '<return>')).toEqual(value('sales'));
    expect(pressed(asked({ kind: 'text' }, { needed: true }), '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.empty' } });
  });
  it('takes a whole character away at a time', () => {
    expect(pressed(asked({ kind: 'text' }), 'a', '👨‍👩‍👧', '<backspace>', '<return>')).toEqual(value('a'));
    expect(pressed(asked({ kind: 'text' }), '王', '总', '<ctrl-u>', '李', '<return>')).toEqual(value('李'));
  });
  it('says what is wrong and keeps what was typed', () => {
    expect(pressed(asked({ kind: 'number', max: 10 }), '9', '9', '<return>')).toMatchObject({
      typed: '99',
      wrong: { key: 'ask.wrong.most' },
    });
    expect(pressed(asked({ kind: 'number' }), '1e9', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.number' } });
    expect(pressed(asked({ kind: 'date' }), '2026-02-30', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.day' } });
  });
  it('completes an id by its name, and by the arrows', () => {
    expect(pressed(asked(id), '王', '<tab>')).toMatchObject({ typed: 'p.wang' });
    expect(pressed(asked(id), '王', '<tab>', '<return>')).toEqual(value('p.wang'));
    expect(pressed(asked(id), '王', '<return>')).toEqual(value('p.wang'));
    expect(pressed(asked({ ...id, fresh: true }), '王', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.id' } });
    expect(pressed(asked(id), 'wan', '<return>')).toEqual(value('p.wang'));
    expect(pressed(asked(id), '立新', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.unknownId' } });
    expect(pressed(asked(id), 'p', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.unknownId' } });
    expect(pressed(asked(id), '<down>', '<down>', '<return>')).toEqual(value('p.li'));
    expect(pressed(asked(id), 'nobody', '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.unknownId' } });
  });
  it('loses control characters that are pasted along', () => {
    expect(pressed(asked({ kind: 'text' }), 'a\u001b[31mb\u0000', '<return>')).toEqual(value('a[31mb'));
  });
});

describe('figures', () => {
  it.each([
    ['3200000', 3_200_000],
    ['3,200,000', 3_200_000],
    ['３２０', 320],
    ['320万', 3_200_000],
    ['1.1 万', 11_000],
    ['-0.5亿', -50_000_000],
  ])('are read as people write them: %s', (typed, figure) => {
    expect(pressed(asked({ kind: 'number' }), ...typed, '<return>')).toEqual(value(figure));
  });

  it.each(['3,20', '1,5', '3 200', '万', '1e6', '12.000,50'])('are not guessed: %s', (typed) => {
    expect(pressed(asked({ kind: 'number' }), ...typed, '<return>')).toMatchObject({ wrong: { key: 'ask.wrong.number' } });
  });

  it('of a day come from a Chinese keyboard too, and a text is left as it was typed', () => {
    expect(pressed(asked({ kind: 'date' }), ...'２０２６－０３－０２', '<return>')).toEqual(value('2026-03-02'));
    expect(pressed(asked({ kind: 'text' }), ...'第２线：卡瓶！', '<return>')).toEqual(value('第２线：卡瓶！'));
  });
});
