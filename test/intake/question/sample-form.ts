import type { Answers, Form, Phrase, Question } from '../../../src/intake/question/question.ts';

const says: Phrase = { key: 'ui.yes' };

function scale(id: string): Question {
  return { id, asks: says, answer: { kind: 'scale', anchors: [says, says, says, says, says] } };
}

/** Asks who, then which accounts, then two items for each; and, where somebody says so, for another person, again and again. */
export const sampleForm: Form = {
  id: 'sample',
  title: says,
  questions: (given) => [
    { id: 'who', asks: says, answer: { kind: 'id', known: [], fresh: true }, needed: true },
    { id: 'accounts', asks: says, answer: { kind: 'choice', options: ACCOUNTS, many: true }, certain: true },
    ...picked(given).flatMap((account) => [scale(`${account}/owned`), scale(`${account}/valued`)]),
    ...people(given),
  ],
  writes: (given) => [
    {
      file: 'sample.yaml',
      fresh: '',
      edits: [...given].flatMap(([id, one]) => (one.as === 'value' ? [{ op: 'add' as const, path: id.split('/'), value: one.value }] : [])),
    },
  ],
};

const ACCOUNTS = ['alpha', 'beta', 'gamma'].map((value) => ({ value, says }));

function picked(given: Answers): readonly string[] {
  const answer = given.get('accounts');
  return answer?.as === 'value' && Array.isArray(answer.value) ? answer.value : [];
}

function people(given: Answers): Question[] {
  const found: Question[] = [];
  for (let n = 1; n < 6; n += 1) {
    found.push({ id: `person/${n}/another`, asks: says, answer: { kind: 'yes-no' }, certain: true });
    const answer = given.get(`person/${n}/another`);
    if (answer?.as !== 'value' || answer.value !== true) break;
    found.push({ id: `person/${n}/age`, asks: says, answer: { kind: 'number', min: 0, max: 120, whole: true } });
  }
  return found;
}
