import type { Rejected } from '../../intake/import/records.ts';
import type { Speaker } from '../../messages/messages.ts';
import { legibleDeep } from '../../text/legible.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { type Cell, type Column, table } from '../../text/table.ts';
import { wrap } from '../../text/wrap.ts';

/** Whose words, and how many cells they may take. */
export interface View {
  readonly speaker: Speaker;
  readonly width: number;
}

/** Rows of a table that are shown; the report in JSON has all of them. */
export const MOST_ROWS = 20;

/** A part of the page under its heading; without lines there is none. */
export function section({ speaker }: View, key: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [BLANK, [span(`  ${speaker.say(`import.section.${key}`)}`, 'strong')], ...lines];
}

export function paragraph({ width }: View, text: string, ink: 'plain' | 'faint' | 'accent' = 'plain'): readonly Line[] {
  return wrap(text, width - 2).map((row) => [span(`  ${row}`, ink)]);
}

/** Rows to `most`, and how many more there are. */
export function cut(
  view: View,
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  { most = MOST_ROWS, tells = 'import.more' } = {},
): readonly Line[] {
  const more = rows.length - most;
  const shown = table(columns, rows.slice(0, most), { width: view.width });
  return more > 0 ? [...shown, ...paragraph(view, view.speaker.say(tells, { count: more }), 'faint')] : shown;
}

/** Why, in words; the readers have keys of their own. */
export function reasonText({ speaker }: Pick<View, 'speaker'>, reason: string, args: Rejected['args']): string {
  const key = [`import.left.${reason}`, `import.rejected.${reason}`].find((one) => speaker.has(one));
  return key === undefined ? reason : speaker.say(key, legibleDeep(args));
}
