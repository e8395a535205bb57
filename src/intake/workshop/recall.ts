import { isYes, said } from '../question/said.ts';
import { dayNumber, formatDay } from '../../model/days.ts';
import type { Answers, Phrase, Question } from '../question/question.ts';

/** More contacts in a week are not remembered one by one. */
const MOST = 30;
const DAYS = 7;
/** 1970-01-01 was a Thursday, the fifth day of a week that begins on Sunday. */
const EPOCH_WEEKDAY = 4;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** One contact remembered: who on the other side, and the day if it is. */
export interface Recalled {
  readonly with: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

export interface RecallContext {
  readonly side: 'ours' | 'customer';
  readonly firm: string;
  /** `YYYY-MM-DD` of the sheet; asked for are the seven days before it. */
  readonly date: string;
  /** Whether the sheet holds contacts of that week already. */
  readonly again: boolean;
  /** People of the other side. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** Contacts of the last seven days from memory (method §5): whom, which day, and again. */
export function recall(given: Answers, context: RecallContext): readonly Question[] {
  const questions: Question[] = [];
  for (let n = 1; n <= MOST; n += 1) {
    questions.push(any(n, context));
    if (!isYes(given, `recall/${n}/any`)) break;
    questions.push(whom(n, context), whichDay(n, context));
  }
  return questions;
}

/** What was remembered; a contact with nobody named is left out, since nothing can be compared with it. */
export function recalled(given: Answers): readonly Recalled[] {
  const found: Recalled[] = [];
  for (let n = 1; isYes(given, `recall/${n}/any`); n += 1) {
    const [whom, date] = [said(given, `recall/${n}/with`), said(given, `recall/${n}/day`)];
    if (whom !== null) found.push({ with: whom, date });
  }
  return found;
}

function any(n: number, context: RecallContext): Question {
  const asks: Phrase =
    n > 1 || context.again
      ? { key: 'workshop.recall.more' }
      : { key: `workshop.recall.first.${context.side}`, args: { firm: context.firm } };
  return {
    id: `recall/${n}/any`,
    about: week(context),
    asks,
    hint: { key: 'workshop.recall.hint' },
    answer: { kind: 'yes-no' },
    certain: true,
  };
}

function whom(n: number, context: RecallContext): Question {
  return {
    id: `recall/${n}/with`,
    about: week(context),
    asks: { key: 'workshop.recall.with' },
    hint: { key: 'workshop.recall.with.hint' },
    answer: { kind: 'id', known: context.others, fresh: false },
    certain: true,
  };
}

function whichDay(n: number, context: RecallContext): Question {
  const options = daysBefore(context.date).map(({ date, weekday }) => ({
    value: date,
    says: { key: `workshop.weekday.${weekday}`, args: { date } } as const,
  }));
  return { id: `recall/${n}/day`, about: week(context), asks: { key: 'workshop.recall.day' }, answer: { kind: 'choice', options } };
}

function week({ date }: RecallContext): Phrase {
  const days = daysBefore(date);
  return { key: 'workshop.about.week', args: { from: days[0]?.date ?? date, to: days.at(-1)?.date ?? date } };
}

/** The seven days before the sheet's, earliest first. */
function daysBefore(date: string): readonly { readonly date: string; readonly weekday: (typeof WEEKDAYS)[number] }[] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const today = dayNumber(year, month, day);
  return Array.from({ length: DAYS }, (_, index) => {
    const at = today - DAYS + index;
    const weekday = WEEKDAYS[(((at + EPOCH_WEEKDAY) % DAYS) + DAYS) % DAYS] ?? 0;
    return { date: formatDay(at), weekday };
  });
}
