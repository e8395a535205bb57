import type { Asked, Move } from '../question/conduct.ts';
import { objection } from '../question/objection.ts';
import type { Given, Phrase } from '../question/question.ts';
import type { Stroke } from './stroke.ts';

/** Something to pick, or a step of a scale, as it is drawn. */
export interface Row {
  /** The key that picks it; empty where only the arrows do. */
  readonly key: string;
  readonly says: Phrase;
  readonly state: 'plain' | 'pointed' | 'picked' | 'picked-pointed';
  /** Rows of one group stand together under its name, as many on a line as fit. */
  readonly group?: Phrase | undefined;
}

/** A key and what it does, for the line of keys. `keys` is shown as it is. */
export interface KeyHelp {
  readonly keys: string;
  readonly says: Phrase;
}

/** How one kind of question is answered: every key makes another widget, or a move. Pure, so that a test needs no terminal. */
export interface Widget {
  readonly rows: readonly Row[];
  /** Whether several rows may be picked, each with a mark of its own. */
  readonly many: boolean;
  /** Whether one types here, rather than picking by a key. */
  readonly types: boolean;
  /** What stands on the line where one types. */
  readonly typed: string;
  readonly wrong: Phrase | null;
  readonly help: readonly KeyHelp[];
  press(stroke: Stroke): Widget | Move;
}

/** The answer, or what speaks against it. */
export function settle({ question }: Asked, given: Given): Move | Phrase {
  return objection(question, given) ?? { do: 'answer', given };
}

export function isMove(next: Widget | Move | Phrase): next is Move {
  return 'do' in next;
}

/** Keys that mean the same everywhere: ← back, Ctrl-D leave. */
export function everywhere({ canGoBack }: Asked, { name, ctrl }: Stroke): Move | null {
  if (name === 'left' && canGoBack) return { do: 'back' };
  return ctrl && name === 'd' ? { do: 'quit' } : null;
}

/** The same by a letter, where letters are not typed. */
export function byLetter({ canGoBack }: Asked, key: string): Move | null {
  if ((key === 'b' || key === 'u') && canGoBack) return { do: 'back' };
  return key === 'q' ? { do: 'quit' } : null;
}

/** The answers that are no value, by key. */
export function withoutValue(key: string): Given | null {
  if (key === '?') return { as: 'unknown' };
  return key === 's' ? { as: 'skipped' } : null;
}

/** Help for what this question allows besides its answer; `letters` false where letters are typed. */
export function commonHelp({ question, canGoBack, keeps }: Asked, letters: boolean): readonly KeyHelp[] {
  const free = question.needed !== true;
  return [
    ...(free && question.certain !== true ? [{ keys: letters ? '?' : '? ⏎', says: { key: 'ask.key.unknown' } as const }] : []),
    ...(free ? [{ keys: letters ? 's' : '- ⏎', says: { key: 'ask.key.skip' } as const }] : []),
    ...(canGoBack ? [{ keys: letters ? '← b' : '←', says: { key: 'ask.key.back' } as const }] : []),
    { keys: letters ? 'q' : 'Ctrl-D', says: { key: keeps === false ? 'ask.key.leave' : 'ask.key.quit' } },
  ];
}
