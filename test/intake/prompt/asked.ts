import { stroke, type Stroke } from '../../../src/intake/prompt/stroke.ts';
import { isMove, type Widget } from '../../../src/intake/prompt/widget.ts';
import { widgetFor } from '../../../src/intake/prompt/widget-for.ts';
import type { Asked, Move } from '../../../src/intake/question/conduct.ts';
import type { AnswerKind, Given, Question } from '../../../src/intake/question/question.ts';

export function asked(answer: AnswerKind, more: Partial<Question> = {}, offered: Given | null = null, canGoBack = true): Asked {
  return { question: { id: 'q', asks: { key: 'ui.yes' }, answer, ...more }, offered, progress: { answered: 6, of: 23 }, canGoBack };
}

/** `'3'` types a character, `'<left>'` presses a key that types none, `'<ctrl-d>'` one with Ctrl. */
export function key(written: string): Stroke {
  const named = /^<(ctrl-)?(\w+)>$/.exec(written);
  return named === null ? stroke(written, false, written) : stroke(named[2], named[1] !== undefined, '');
}

/** What a question makes of these keys: the move, or the widget as it stands after the last. */
export function pressed(from: Asked, ...keys: readonly string[]): Move | Widget {
  let widget = widgetFor(from);
  for (const one of keys) {
    const next = widget.press(key(one));
    if (isMove(next)) return next;
    widget = next;
  }
  return widget;
}

export const value = (given: string | number | boolean | readonly string[]): Move => ({
  do: 'answer',
  given: { as: 'value', value: given },
});
