import type { Asked } from '../question/conduct.ts';
import type { AnswerKind, Phrase } from '../question/question.ts';
import { keyOf } from './stroke.ts';
import { byLetter, commonHelp, everywhere, isMove, type Row, settle, type Widget, withoutValue } from './widget.ts';

type Scale = Extract<AnswerKind, { kind: 'scale' }>;

/** 0–4 by a key each; Enter takes what is offered. */
export function scaleWidget(asked: Asked, kind: Scale, wrong: Phrase | null = null): Widget {
  const before = asked.offered;
  return {
    rows: rows(asked, kind),
    many: false,
    types: false,
    typed: '',
    wrong,
    help: [
      { keys: '0–4', says: { key: 'ask.key.scale' } },
      ...(before === null ? [] : [{ keys: '⏎', says: { key: 'ask.key.keep' } as const }]),
      ...commonHelp(asked, true),
    ],
    press(stroke) {
      const key = keyOf(stroke);
      const move = everywhere(asked, stroke) ?? byLetter(asked, key);
      if (move !== null) return move;
      const given = withoutValue(key) ?? (/^[0-4]$/.test(key) ? ({ as: 'value', value: Number(key) } as const) : null);
      const meant = given ?? (stroke.name === 'return' ? before : null);
      if (meant === null) return scaleWidget(asked, kind, key === '' && stroke.name !== 'return' ? wrong : { key: 'ask.wrong.keys' });
      const next = settle(asked, meant);
      return isMove(next) ? next : scaleWidget(asked, kind, next);
    },
  };
}

/** What was answered before is pointed at; "don't know" stands below the steps, being none of them. */
function rows({ question, offered }: Asked, { anchors }: Scale): readonly Row[] {
  const value = offered?.as === 'value' ? offered.value : null;
  const steps = anchors.map((says, step): Row => ({ key: String(step), says, state: value === step ? 'pointed' : 'plain' }));
  if (question.needed === true || question.certain === true) return steps;
  return [...steps, { key: '?', says: { key: 'ask.unknown' }, state: offered?.as === 'unknown' ? 'pointed' : 'plain' }];
}
