import type { Grade } from '../result.ts';
import { flag, span, text, texts, word } from './build-values.ts';
import type { Field } from './field.ts';
import { CHANNELS, INITIATORS, PURPOSES, type Rhythm } from './log.ts';

const EVERY = /^([1-9]\d{0,3})([dwmq])$/;
const BEST_GRADE: Readonly<Record<string, Grade>> = {
  A: 'C',
  B: 'C',
  C: 'C',
  D: 'D',
};

/** A standing contact, graded C at best. Null without a readable `every`. */
export function buildRhythm(field: Field): Rhythm | null {
  const every = field.get('every');
  const match = typeof every?.value === 'string' ? EVERY.exec(every.value) : null;
  if (match === null) return null;
  const grade = text(field.get('grade'));
  const purpose = field.get('purpose');
  return {
    every: {
      count: Number(match[1]),
      unit: match[2] as Rhythm['every']['unit'],
    },
    from: span(field.get('from')) ?? null,
    to: span(field.get('to')) ?? null,
    account: text(field.get('account')) ?? null,
    ours: texts(field.get('ours')),
    theirs: texts(field.get('theirs')),
    channel: word(field.get('channel'), CHANNELS) ?? null,
    initiator: word(field.get('initiator'), INITIATORS) ?? null,
    purposes: purpose === null ? [] : purpose.oneOrMany().flatMap((item) => word(item, PURPOSES) ?? []),
    grade: (grade === undefined ? undefined : BEST_GRADE[grade]) ?? 'C',
    derived: flag(field.get('derived')) ?? false,
    source: text(field.get('source')) ?? null,
    at: field.at,
  };
}
