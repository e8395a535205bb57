import type { ImportReport, WithdrawnLine } from '../../intake/import/settle/report.ts';
import { legible } from '../../text/legible.ts';
import type { Line } from '../../text/line.ts';
import type { Cell } from '../../text/table.ts';
import { truncateStart } from '../../text/width.ts';
import { cut, paragraph, type View } from './lines.ts';

/** Lines of the plan that the source no longer bears out: where each stands, why, and what a person may do. */
export function withdrawn(view: View, { withdrawn: all }: Pick<ImportReport, 'withdrawn'>): readonly Line[] {
  if (all.length === 0) return [];
  const say = (key: string, args = {}): string => view.speaker.say(`import.withdrawn.${key}`, args);
  const rows = all.map((one): Cell[] => [truncateStart(`${legible(one.file, 300)}:${one.line}`, 44), lineText(view, one)]);
  return [
    ...paragraph(view, say('count', { count: all.length })),
    ...cut(view, rows, [{}, { min: 20, lines: 3 }]),
    ...paragraph(view, say('others'), 'faint'),
    ...paragraph(view, say('mine'), 'faint'),
  ];
}

function lineText({ speaker }: View, { date, account, why, to, meant }: WithdrawnLine): string {
  const says = speaker.say(`import.withdrawn.${why}`, { to: to ?? '' });
  const line = speaker.say('import.withdrawn.line', { date, account, says });
  if (meant.length === 0) return line;
  return speaker.say('import.withdrawn.meant', { says: line, ids: meant.map(({ sourceId }) => legible(sourceId, 80)).join(', ') });
}
