import { answer, back, current, type Interview, offered, progress } from './interview.ts';
import type { Given, Phrase, Question } from './question.ts';

/** One question as it is put to a person. */
export interface Asked {
  readonly question: Question;
  /** Taken by Enter: what was answered before going back, or the usual answer. */
  readonly offered: Given | null;
  readonly progress: { readonly answered: number; readonly of: number };
  /** Whether there is an answer to go back to. */
  readonly canGoBack: boolean;
  /** Whether what was answered is kept for whoever leaves here; true unless said otherwise. */
  readonly keeps?: boolean;
}

/** What a person did with a question. `quit`: goes on another time; `cancelled`: Ctrl-C, or the terminal is gone. */
export type Move =
  { readonly do: 'answer'; readonly given: Given } | { readonly do: 'back' } | { readonly do: 'quit' } | { readonly do: 'cancelled' };

/** Whoever puts questions to a person: a terminal, or a test. A given answer is one that `objection` has nothing against. */
export interface Prompter {
  ask(asked: Asked): Promise<Move>;
}

export type Outcome = { readonly ended: 'done' | 'quit' | 'cancelled'; readonly interview: Interview };

/**
 * Asks until nothing is left, the person leaves, or Ctrl-C. `saved` gets the interview after every answer and every step back,
 * before the next question is shown.
 */
export async function conduct(start: Interview, prompter: Prompter, saved: (interview: Interview) => void): Promise<Outcome> {
  let interview = start;
  for (;;) {
    const question = current(interview);
    if (question === null) return { ended: 'done', interview };
    const move = await prompter.ask({
      question,
      offered: offered(interview, question),
      progress: progress(interview),
      canGoBack: interview.given.size > 0,
      keeps: interview.form.keeps ?? true,
    });
    if (move.do === 'quit' || move.do === 'cancelled') return { ended: move.do, interview };
    interview = move.do === 'answer' ? answer(interview, move.given) : back(interview);
    saved(interview);
  }
}

/** One yes or no outside any form ("write this?"), yes being offered; or how the person left it. `keeps`: whether what was answered so far is kept. */
export async function agree(
  prompter: Prompter,
  asks: Phrase,
  canGoBack = false,
  keeps = true,
): Promise<boolean | 'back' | 'quit' | 'cancelled'> {
  const move = await prompter.ask({
    question: { id: 'agree', asks, answer: { kind: 'yes-no' }, needed: true },
    offered: { as: 'value', value: true },
    progress: { answered: 0, of: 0 },
    canGoBack,
    ...(keeps ? {} : { keeps }),
  });
  return move.do === 'answer' ? move.given.as === 'value' && move.given.value === true : move.do;
}
