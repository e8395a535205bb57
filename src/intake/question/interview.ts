import { objection } from './objection.ts';
import type { Answers, Form, Given, Question } from './question.ts';

/** A form and what has been answered so far. Made by `begin`, changed by the functions below, each of which returns another. */
export interface Interview {
  readonly form: Form;
  /** In the order given; every one of them answers one of `questions`. */
  readonly given: Answers;
  /** Answers taken back: offered again when their question comes. */
  readonly undone: Answers;
  /** What the form asks, given these answers. */
  readonly questions: readonly Question[];
}

const NONE: Answers = new Map();

/** The form with what is already answered; answers it does not ask for, or does not take, are left out. */
export function begin(form: Form, given: Answers = NONE, undone: Answers = NONE): Interview {
  let kept = given;
  for (;;) {
    const questions = form.questions(kept);
    const byId = new Map(questions.map((question) => [question.id, question]));
    const fitting = new Map([...kept].filter(([id, answer]) => isTaken(byId.get(id), answer)));
    if (fitting.size === kept.size) return { form, given: kept, undone, questions };
    kept = fitting;
  }
}

function isTaken(question: Question | undefined, given: Given): boolean {
  return question !== undefined && objection(question, given) === null;
}

/** The first question without an answer; null when there is none. */
export function current({ questions, given }: Interview): Question | null {
  return questions.find(({ id }) => !given.has(id)) ?? null;
}

/** What is offered for a question: the answer taken back, else the usual one; null where there is neither. */
export function offered({ undone }: Interview, question: Question): Given | null {
  const before = undone.get(question.id);
  if (before !== undefined && objection(question, before) === null) return before;
  return question.usual === undefined ? null : { as: 'value', value: question.usual };
}

/** Answers the current question. Throws RangeError where there is none or `objection` speaks against the answer. */
export function answer(interview: Interview, given: Given): Interview {
  const question = current(interview);
  if (question === null) throw new RangeError('nothing is left to answer');
  const wrong = objection(question, given);
  if (wrong !== null) throw new RangeError(`${question.id}: ${wrong.key}`);
  const undone = new Map([...interview.undone].filter(([id]) => id !== question.id));
  return begin(interview.form, new Map([...interview.given, [question.id, given]]), undone);
}

/** Takes the last answer back, which is then offered; the first question stays where it is. */
export function back(interview: Interview): Interview {
  const last = [...interview.given.keys()].at(-1);
  return last === undefined ? interview : reopen(interview, last);
}

/** Takes one answer back, wherever it stands; those that hang on it fall away and are offered again if they are asked again. */
export function reopen(interview: Interview, id: string): Interview {
  if (!interview.given.has(id)) return interview;
  const left = begin(interview.form, new Map([...interview.given].filter(([other]) => other !== id)));
  const fallen = [...interview.given].filter(([other]) => !left.given.has(other));
  return { ...left, undone: new Map([...interview.undone, ...fallen]) };
}

/** 7 of 23. `of` may grow and shrink with the answers; it is never less than `answered`. */
export function progress({ given, questions }: Interview): { readonly answered: number; readonly of: number } {
  return { answered: given.size, of: questions.length };
}
