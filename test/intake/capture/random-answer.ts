import type { Given, Question, Value } from '../../../src/intake/question/question.ts';
import { objection } from '../../../src/intake/question/objection.ts';

const TEXTS = [
  'Change-over 换型要半个班',
  '王',
  'it\'s: a #1 "thing"',
  '- no',
  'none',
  '1.10',
  '[x]',
  'ok',
  'é ñ',
  '{a: b}',
  '2026-01-02',
  'p.new-one',
  'x1',
];
const DATES = ['2024', '2025-03', '2026-02-11', '2023-12-31'];
const NUMBERS = [0, 1, 2.5, 40, 100, 1_200_000];

/** An answer the question takes, drawn by a number; the same for the same number. */
export function randomAnswer(question: Question, draw: number): Given {
  if (question.needed !== true && draw % 5 === 0) return { as: 'skipped' };
  if (question.needed !== true && question.certain !== true && draw % 5 === 1) return { as: 'unknown' };
  if (question.usual !== undefined && draw % 3 === 0) return { as: 'value', value: question.usual };
  for (let n = 0; n < 40; n += 1) {
    const given: Given = { as: 'value', value: valueOf(question, draw + n * 7) };
    if (objection(question, given) === null) return given;
  }
  if (question.needed !== true) return { as: 'skipped' };
  return { as: 'value', value: `made-${draw}` };
}

function valueOf({ answer, id }: Question, draw: number): Value {
  switch (answer.kind) {
    case 'scale':
      return draw % 5;
    case 'choice': {
      const options = answer.options.map(({ value }) => value);
      return answer.many === true ? options.filter((_, at) => (draw >> at) % 2 === 1) : (options[draw % options.length] ?? '');
    }
    case 'number':
      return NUMBERS[draw % NUMBERS.length] ?? 0;
    case 'date':
      return DATES[draw % DATES.length] ?? '2024';
    case 'id':
      return answer.known[draw % Math.max(1, answer.known.length)]?.id ?? 'nobody';
    case 'yes-no':
      return id.endsWith('another') ? draw % 3 === 0 : draw % 4 !== 0;
    case 'text':
      return [...TEXTS, ...DATES][draw % (TEXTS.length + DATES.length)] ?? 'x';
  }
}
