import type { Ink, Style } from './style.ts';
import { truncate, width } from './width.ts';

/** A run of text in one ink. Layout works on spans; colour is added last, so it can never disturb a column. */
export interface Span {
  readonly text: string;
  readonly ink?: Ink;
}
/** One line of the screen, unpainted. */
export type Line = readonly Span[];

export const BLANK: Line = [];

export function span(text: string, ink: Ink = 'plain'): Span {
  return { text, ink };
}

/** Cells a line takes. */
export function lineWidth(line: Line): number {
  return width(line.map((part) => part.text).join(''));
}

/** Cuts a line to `cells`, keeping the inks; `…` takes the ink of what it cuts. */
export function clip(line: Line, cells: number): Line {
  const whole = line.map((part) => part.text).join('');
  const cut = truncate(whole, cells);
  if (cut === whole) return line;
  const kept: Span[] = [];
  let left = Math.max(0, cut.length - 1);
  for (const part of line) {
    kept.push({ ...part, text: part.text.slice(0, left) + (part.text.length > left ? cut.slice(-1) : '') });
    if (part.text.length > left) break;
    left -= part.text.length;
  }
  return kept;
}

/** The line as it goes to the screen, without blanks at its end. */
export function paint(line: Line, style: Style): string {
  const parts = [...line];
  while (parts.length > 0 && parts[parts.length - 1]?.text.trim() === '') parts.pop();
  return parts.map((part, index) => style(index === parts.length - 1 ? part.text.trimEnd() : part.text, part.ink ?? 'plain')).join('');
}
