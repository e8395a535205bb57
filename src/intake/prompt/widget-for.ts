import type { Asked } from '../question/conduct.ts';
import { choiceWidget, yesNoWidget } from './choice-widget.ts';
import { lineWidget } from './line-widget.ts';
import { scaleWidget } from './scale-widget.ts';
import type { Widget } from './widget.ts';

/** How a question of this kind is answered at a terminal. */
export function widgetFor(asked: Asked): Widget {
  const kind = asked.question.answer;
  if (kind.kind === 'scale') return scaleWidget(asked, kind);
  if (kind.kind === 'choice') return choiceWidget(asked, kind);
  return kind.kind === 'yes-no' ? yesNoWidget(asked) : lineWidget(asked, kind);
}
