import { parseDate } from '../../model/days.ts';
import { isId } from '../../model/ids.ts';
import type { AnswerKind, Given, Phrase, Question, Value } from './question.ts';

/** Longest text that is taken for an answer, in UTF-16 units. */
const LONGEST = 2000;
/** Controls and marks that turn the direction of text: they cannot be seen, so nobody answers with them on purpose. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** What is wrong with an answer, or null: `{as: 'value', value: 5}` on a scale from 0 to 4. */
export function objection(question: Question, given: Given): Phrase | null {
  if (given.as === 'value') return ofValue(question.answer, given.value);
  if (question.needed === true) return { key: 'ask.wrong.needed' };
  return given.as === 'unknown' && question.certain === true ? { key: 'ask.wrong.certain' } : null;
}

function ofValue(kind: AnswerKind, value: Value): Phrase | null {
  switch (kind.kind) {
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4 ? null : { key: 'ask.wrong.scale' };
    case 'choice':
      return ofChoice(kind, value);
    case 'yes-no':
      return typeof value === 'boolean' ? null : { key: 'ask.wrong.yesNo' };
    case 'number':
      return ofNumber(kind, value);
    case 'date':
      return ofDate(value);
    case 'id':
      return ofId(kind, value);
    case 'text':
      return ofText(value) ?? (typeof value === 'string' ? (kind.check?.(value) ?? null) : null);
  }
}

function ofChoice(kind: Extract<AnswerKind, { kind: 'choice' }>, value: Value): Phrase | null {
  const options = kind.options.map((option) => option.value);
  const wrong: Phrase = { key: kind.many === true ? 'ask.wrong.choices' : 'ask.wrong.choice', args: { options: options.join(', ') } };
  const picked = kind.many === true ? value : [value];
  if (!Array.isArray(picked)) return wrong;
  const known = picked.every((one) => options.includes(one as string));
  return known && new Set(picked).size === picked.length ? null : wrong;
}

function ofNumber({ min, max, whole }: Extract<AnswerKind, { kind: 'number' }>, value: Value): Phrase | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { key: 'ask.wrong.number' };
  if (whole === true && !Number.isInteger(value)) return { key: 'ask.wrong.whole' };
  if (min !== undefined && value < min) return { key: 'ask.wrong.least', args: { least: min } };
  return max !== undefined && value > max ? { key: 'ask.wrong.most', args: { most: max } } : null;
}

function ofDate(value: Value): Phrase | null {
  const read = typeof value === 'string' ? parseDate(value) : 'malformed';
  if (typeof read !== 'string') return null;
  return { key: read === 'impossible' ? 'ask.wrong.day' : 'ask.wrong.date' };
}

function ofId(kind: Extract<AnswerKind, { kind: 'id' }>, value: Value): Phrase | null {
  if (kind.known.some(({ id }) => id === value)) return null;
  if (!kind.fresh && typeof value === 'string') return { key: 'ask.wrong.unknownId', args: { id: value } };
  return typeof value === 'string' && isId(value) ? null : { key: 'ask.wrong.id' };
}

function ofText(value: Value): Phrase | null {
  if (typeof value !== 'string' || value.trim() === '') return { key: 'ask.wrong.text' };
  if (value.length > LONGEST) return { key: 'ask.wrong.long', args: { most: LONGEST } };
  return UNSEEN.test(value) ? { key: 'ask.wrong.unseen' } : null;
}
