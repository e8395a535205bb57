import type { Rejected } from '../../intake/import/records.ts';
import type { ImportReport } from '../../intake/import/settle/report.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { type Line, span } from '../../text/line.ts';
import type { Cell } from '../../text/table.ts';
import { truncateStart } from '../../text/width.ts';
import { cut, paragraph, reasonText, type View } from './lines.ts';

export function same(view: View, { merged, byHand, unclear }: ImportReport): readonly Line[] {
  const { speaker } = view;
  const rows = [
    ...merged.map(({ date, account, sourceId, as, by }): Cell[] => [
      date,
      account,
      speaker.say(`import.same.${by}`, legibleDeep({ id: sourceId, as })),
    ]),
    ...byHand.map(({ date, account, file, line }): Cell[] => [
      date,
      account,
      speaker.say('import.same.hand', { place: `${legible(file)}:${line}` }),
    ]),
    ...unclear.map(({ date, account, candidates }): Cell[] => [
      span(date, 'accent'),
      account,
      speaker.say('import.same.unclear', { candidates: candidates.slice(0, 3).map((one) => legible(one, 60)) }),
    ]),
  ];
  if (rows.length === 0) return [];
  const counts = { merged: merged.length, hand: byHand.length, unclear: unclear.length };
  return [
    ...paragraph(view, speaker.say('import.same.counts', counts), 'faint'),
    ...cut(view, rows, [{}, { min: 10, max: 24 }, { min: 20, lines: 2 }], { most: 10 }),
  ];
}

export function left(view: View, { leftOut }: ImportReport): readonly Line[] {
  const rows = leftOut.map(({ reason, args, count }): Cell[] => {
    const says = reasonText(view, reason, args);
    const isOfOne = count > 1 && Object.keys(args).length > 0;
    return [span(String(count), 'strong'), isOfOne ? view.speaker.say('import.suchAs', { says }) : says];
  });
  return cut(view, rows, [{ align: 'right' }, { min: 20, lines: 2 }]);
}

export function rejected(view: View, all: readonly Rejected[]): readonly Line[] {
  const rows = all.map(({ at, reason, args }): Cell[] => [
    truncateStart(`${legible(at.file, 300)}:${at.line}`, 40),
    reasonText(view, reason, args),
  ]);
  return cut(view, rows, [{}, { min: 20, lines: 3 }], { tells: 'import.moreRejected' });
}
