import type { Question, Recommendation } from '../../result.ts';
import { also, byKind, type Kind } from '../terminal/kinds.ts';
import { movement, proof, who } from '../terminal/next.ts';
import { moves } from '../terminal/unknown.ts';
import { phrase, say as sayUi, type Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { type Markdown, strong, words } from './inline.ts';
import { item, listSection, say } from './parts.ts';

const MOST = { next: 3, questions: 4 } as const;

/** The first steps: what, with whom, how long, how far it moves, and what will prove it done. */
export function nextSection(view: Telling): Section {
  const kinds = byKind(view.result.recommendations, (one) => one.action).slice(0, MOST.next);
  return listSection(
    view,
    say(view, 'next.title'),
    kinds.map((kind) => stepItem(view, kind)),
    MOST.next,
    8,
  );
}

function stepItem(view: Telling, [step, ...alike]: Kind<Recommendation>): Markdown {
  const title = strong(words(phrase(view, `action.${step.action}.title`, step.args)));
  const moved = movement(step);
  const figures = { who: who(view, step), effort: sayUi(view, 'next.effort', { days: step.effort[1] }), movement: moved };
  return item(title, [
    say(view, moved === '' ? 'next.figures' : 'next.figures.moves', figures),
    words(proof(view, step)),
    words(also(view, alike)),
  ]);
}

/** The questions whose answers would narrow the verdict most. */
export function questionSection(view: Telling): Section {
  const worth = [...view.result.questions].sort((a, b) => b.worth - a.worth).filter(moves);
  const kinds = byKind(worth, (question) => question.code);
  return listSection(
    view,
    say(view, 'questions.title'),
    kinds.map((kind) => questionItem(view, kind)),
    MOST.questions,
    9,
  );
}

function questionItem(view: Telling, [question, ...alike]: Kind<Question>): Markdown {
  const text = words(phrase(view, `question.${question.code}`, question.args));
  return item(text, [words(also(view, alike))]);
}
