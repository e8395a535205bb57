import type { ImportReport, Kept } from '../../intake/import/settle/report.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import type { Line } from '../../text/line.ts';
import type { Cell, Column } from '../../text/table.ts';
import { cut, MOST_ROWS, paragraph, type View } from './lines.ts';

const COLUMNS: readonly Column[] = [
  { min: 10, max: 24 },
  { min: 6, max: 16 },
  { min: 20, lines: 3 },
];

/** What the plan says otherwise than the source. `raises`: whether sums were to be raised; else it is said which could be. */
export function kept(view: View, { kept: all }: ImportReport, raises: boolean): readonly Line[] {
  const rows = all.map((one): Cell[] => [legible(one.of, 40), one.key, keptText(view, one, raises)]);
  const can = raises ? 0 : all.filter(({ raise }) => raise === 'can').length;
  return [...cut(view, rows, COLUMNS), ...(can === 0 ? [] : paragraph(view, view.speaker.say('import.raise.can', { count: can })))];
}

function keptText({ speaker }: View, { yours, theirs, raise }: Kept, raises: boolean): string {
  const text = speaker.say('import.keptYours', legibleDeep({ yours, theirs }));
  return !raises || raise === undefined || raise === 'can' ? text : speaker.say(`import.raise.${raise}`, { kept: text });
}

/** Sums with their old and their new number, period by period: every one of them is somebody's to check. */
export function raised(view: View, { raised: all }: ImportReport): readonly Line[] {
  const rows = all.map(({ of, key, from, to }): Cell[] => [
    legible(of, 40),
    key,
    view.speaker.say('import.raised.line', { from: String(from), to: String(to) }),
  ]);
  return cut(view, rows, COLUMNS, { most: Math.max(MOST_ROWS, all.length) });
}
