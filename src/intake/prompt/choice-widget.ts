import type { Asked, Move } from '../question/conduct.ts';
import type { AnswerKind, Option, Phrase, Value } from '../question/question.ts';
import { keyOf, type Stroke } from './stroke.ts';
import { byLetter, commonHelp, everywhere, isMove, type KeyHelp, type Row, settle, type Widget, withoutValue } from './widget.ts';

type Choice = Extract<AnswerKind, { kind: 'choice' }>;

/** Keys for options that name none; those that mean something everywhere (b, q, s) are not among them. */
const KEYS = [...'123456789acdefghijklmnoprtuvwxyz'];

interface At {
  /** Index of the option the arrows stand on; -1: none yet. */
  readonly pointed: number;
  readonly picked: ReadonlySet<string>;
  readonly wrong: Phrase | null;
}

/** One option by its key, or several: a key switches one on and off, Enter takes what is on. */
export function choiceWidget(asked: Asked, kind: Choice): Widget {
  const value = asked.offered?.as === 'value' ? asked.offered.value : null;
  const picked = new Set(Array.isArray(value) ? (value as readonly string[]) : []);
  return at(asked, kind, keysOf(kind.options), {
    pointed: kind.options.findIndex((option) => option.value === value),
    picked,
    wrong: null,
  });
}

/** Yes or no, as a choice of two. */
export function yesNoWidget(asked: Asked): Widget {
  const options: readonly Option[] = [
    { value: 'yes', key: 'y', says: { key: 'ui.yes' } },
    { value: 'no', key: 'n', says: { key: 'ui.no' } },
  ];
  const { offered } = asked;
  const shown: Asked =
    offered?.as === 'value' ? { ...asked, offered: { as: 'value', value: offered.value === true ? 'yes' : 'no' } } : asked;
  return asBoolean(
    choiceWidget({ ...shown, question: { ...asked.question, answer: { kind: 'choice', options } } }, { kind: 'choice', options }),
  );
}

function asBoolean(widget: Widget): Widget {
  return {
    ...widget,
    press(stroke) {
      const next = widget.press(stroke);
      if (!isMove(next)) return asBoolean(next);
      return next.do === 'answer' && next.given.as === 'value'
        ? { do: 'answer', given: { as: 'value', value: next.given.value === 'yes' } }
        : next;
    },
  };
}

function keysOf(options: readonly Option[]): readonly string[] {
  const own = new Set(options.flatMap(({ key }) => key ?? []));
  const free = KEYS.filter((key) => !own.has(key));
  let next = 0;
  return options.map(({ key }) => key ?? free[next++] ?? '');
}

function at(asked: Asked, kind: Choice, keys: readonly string[], state: At): Widget {
  const { pointed, picked } = state;
  const many = kind.many === true;
  return {
    rows: kind.options.map(({ says, value, group }, index): Row => ({
      key: keys[index] ?? '',
      says,
      state: stateOf(index === pointed, picked.has(value)),
      group,
    })),
    many,
    types: false,
    typed: '',
    wrong: state.wrong,
    help: [...ownHelp(many, keys, pointed >= 0), ...commonHelp(asked, true)],
    press(stroke) {
      const key = keyOf(stroke);
      const chosen = key === '' ? -1 : keys.indexOf(key);
      if (chosen === -1) {
        const move = everywhere(asked, stroke) ?? byLetter(asked, key);
        if (move !== null) return move;
      }
      const step = stroke.name === 'down' ? 1 : stroke.name === 'up' ? -1 : 0;
      if (step !== 0) return at(asked, kind, keys, { ...state, pointed: turned(pointed, step, keys.length), wrong: null });
      return many ? pressMany(stroke, key, chosen) : pressOne(stroke, key, chosen);
    },
  };

  function pressOne(stroke: Stroke, key: string, chosen: number): Widget | Move {
    const index = chosen >= 0 ? chosen : stroke.name === 'return' ? pointed : -1;
    return taken(stroke, key, kind.options[index]?.value ?? null);
  }

  function pressMany(stroke: Stroke, key: string, chosen: number): Widget | Move {
    const index = chosen >= 0 ? chosen : stroke.text === ' ' ? pointed : -1;
    const option = kind.options[index];
    if (option !== undefined) return at(asked, kind, keys, { pointed: index, picked: switched(picked, option.value), wrong: null });
    const inOrder = kind.options.flatMap(({ value }) => (picked.has(value) ? [value] : []));
    return taken(stroke, key, stroke.name === 'return' ? inOrder : null);
  }

  function taken({ name }: Stroke, key: string, value: Value | null): Widget | Move {
    const given = value === null ? withoutValue(key) : ({ as: 'value', value } as const);
    if (given === null)
      return at(asked, kind, keys, { ...state, wrong: key !== '' || name === 'return' ? { key: 'ask.wrong.keys' } : state.wrong });
    const next = settle(asked, given);
    return isMove(next) ? next : at(asked, kind, keys, { ...state, wrong: next });
  }
}

function stateOf(pointed: boolean, picked: boolean): Row['state'] {
  if (picked) return pointed ? 'picked-pointed' : 'picked';
  return pointed ? 'pointed' : 'plain';
}

function switched(picked: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return picked.has(value) ? new Set([...picked].filter((one) => one !== value)) : new Set([...picked, value]);
}

function turned(pointed: number, step: number, of: number): number {
  if (pointed < 0) return step > 0 ? 0 : of - 1;
  return (pointed + step + of) % of;
}

function ownHelp(many: boolean, keys: readonly string[], enter: boolean): readonly KeyHelp[] {
  const shown = keys.filter((key) => key !== '');
  const picks: KeyHelp = {
    keys: shown.length > 3 ? spanOf(shown) : shown.join(' '),
    says: { key: many ? 'ask.key.switch' : 'ask.key.scale' },
  };
  const move: KeyHelp = { keys: '↑ ↓', says: { key: 'ask.key.move' } };
  if (many) return [picks, move, { keys: '⏎', says: { key: 'ask.key.go' } }];
  return enter ? [picks, move, { keys: '⏎', says: { key: 'ask.key.take' } }] : [picks, move];
}

/** `1–9 a …`: keys in a row, the digits first. */
function spanOf(keys: readonly string[]): string {
  const [digits, letters] = [keys.filter((key) => /\d/.test(key)), keys.filter((key) => !/\d/.test(key))];
  const span = digits.length > 1 ? [`${digits[0]}–${digits.at(-1)}`] : digits;
  return [...span, ...letters.slice(0, 1), ...(letters.length > 1 ? ['…'] : [])].join(' ');
}
