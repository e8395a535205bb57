import { stroke, type Stroke } from './stroke.ts';
import type { Widget } from './widget.ts';

/** Asks a terminal to say where a paste begins and ends, and to stop saying so. */
export const BRACKETS = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const;

/**
 * A key that was pasted. It is text and nothing else: the end of a line is a blank, so that a few lines copied from a mail are one
 * answer. null where keys pick the answer: a text pasted there by mistake must not answer this question and the next ones.
 */
export function pasted(name: string | undefined, text: string, { types, typed }: Widget): Stroke | null {
  if (!types) return null;
  const parts = name === 'return' || name === 'enter' || name === 'tab';
  return parts ? { name: '', ctrl: false, text: typed === '' || typed.endsWith(' ') ? '' : ' ' } : stroke('', false, text);
}
