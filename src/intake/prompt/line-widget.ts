import { graphemes } from '../../text/width.ts';
import type { Asked, Move } from '../question/conduct.ts';
import type { AnswerKind, Given, Phrase } from '../question/question.ts';
import { halfWidth, keyOf, type Stroke } from './stroke.ts';
import { matching, onlyMatch } from './matching.ts';
import { commonHelp, everywhere, isMove, type KeyHelp, type Row, settle, type Widget } from './widget.ts';

type Typed = Exclude<AnswerKind, { kind: 'scale' | 'choice' | 'yes-no' }>;

interface At {
  readonly typed: string;
  /** Index of the offered id the arrows stand on; -1: none. */
  readonly pointed: number;
  readonly wrong: Phrase | null;
}

/** A line one types: text, number, date or an id completed from those known. A lone `?` is "don't know", a lone `-` skips. */
export function lineWidget(asked: Asked, kind: Typed, state: At = { typed: '', pointed: -1, wrong: null }): Widget {
  const { typed, pointed } = state;
  const fits = kind.kind === 'id' ? matching(typed, kind.known) : [];
  // Enough was typed where one alone is left and nothing new may be named.
  const onlyOne = kind.kind === 'id' && !kind.fresh ? onlyMatch(typed, fits)?.id : undefined;
  const longest = Math.max(0, ...fits.map(({ id }) => id.length));
  return {
    rows: fits.map(({ id, name }, index): Row => ({
      key: '',
      says: id === name ? { key: 'ask.id.bare', args: { id } } : { key: 'ask.id', args: { id: id.padEnd(longest), name } },
      state: index === pointed ? 'pointed' : 'plain',
    })),
    many: false,
    types: true,
    typed,
    wrong: state.wrong,
    help: [...ownHelp(asked, fits.length > 0), ...commonHelp(asked, false)],
    press(stroke) {
      const move = typed === '' ? everywhere(asked, stroke) : stroke.name === 'left' ? null : everywhere(asked, stroke);
      if (move !== null) return move;
      if (stroke.name === 'return') return entered(fits[pointed]?.id ?? onlyOne ?? typed.trim());
      const step = stroke.name === 'down' ? 1 : stroke.name === 'up' ? -1 : 0;
      if (step !== 0)
        return lineWidget(asked, kind, { ...state, pointed: Math.max(-1, Math.min(fits.length - 1, pointed + step)), wrong: null });
      if (stroke.name === 'tab')
        return lineWidget(asked, kind, { typed: fits[Math.max(0, pointed)]?.id ?? typed, pointed: -1, wrong: null });
      return lineWidget(asked, kind, { typed: edited(typed, stroke), pointed: -1, wrong: null });
    },
  };

  function entered(text: string): Widget | Move {
    const given = read(asked, kind, text);
    const next = given === null ? ({ key: 'ask.wrong.empty' } as const) : settle(asked, given);
    return isMove(next) ? next : lineWidget(asked, kind, { ...state, wrong: next });
  }
}

/** What a line means: null where nothing was typed, nothing is offered and an answer is needed. */
function read({ question, offered }: Asked, kind: Typed, text: string): Given | null {
  if (text === '') return offered ?? (question.needed === true ? null : { as: 'skipped' });
  const key = keyOf({ name: '', ctrl: false, text });
  if (key === '?') return { as: 'unknown' };
  if (key === '-') return { as: 'skipped' };
  if (kind.kind === 'number') return { as: 'value', value: numberOf(text) };
  return { as: 'value', value: kind.kind === 'text' ? text : halfWidth(text) };
}

/** A number as people write it: `3200000`, `3,200,000`, `320万`, `1.5 亿`, and as a Chinese keyboard types it. NaN for anything else. */
function numberOf(text: string): number {
  const [, figures = '', unit = ''] = /^([-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*([万亿]?)$/.exec(halfWidth(text)) ?? [];
  if (figures === '') return Number.NaN;
  // Shifting the point in the text: 1.1 × 10000 is not 11000 in binary.
  const power = unit === '万' ? 4 : unit === '亿' ? 8 : 0;
  return Number(`${figures.replaceAll(',', '')}e${power}`);
}

/** Letters are added at the end and taken away there, a whole character at a time. */
function edited(typed: string, { name, ctrl, text }: Stroke): string {
  if (name === 'backspace') return graphemes(typed).slice(0, -1).join('');
  if (ctrl) return name === 'u' ? '' : name === 'w' ? typed.replace(/\S*\s*$/, '') : typed;
  return typed + text;
}

function ownHelp({ question, offered }: Asked, completes: boolean): readonly KeyHelp[] {
  const enter = offered !== null ? 'ask.key.keep' : question.needed === true ? 'ask.key.go' : null;
  return [
    ...(completes ? ([{ keys: 'Tab ↑ ↓', says: { key: 'ask.key.complete' } }] as const) : []),
    ...(enter === null ? [] : [{ keys: '⏎', says: { key: enter } as const }]),
  ];
}
