import { dot, link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { SayDoItem } from '../../result.ts';
import { answers, UNSURE } from './answer-dots.ts';
import type { Row } from './answer-rows.ts';
import { fitted } from './measure.ts';
import { ACCENT, hatched, INK, LINE, PANEL, PAPER, QUIET, SIZE } from './svg.ts';

export type Item = Pick<SayDoItem, 'item' | 'scale' | 'shown' | 'ours' | 'customer'>;

export const FOOT = 20;
export const RIGHT = 14;
export const GAP = 10;

/** The rows with where the scale begins and ends, in px. */
export interface Sheet {
  readonly item: Item;
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly id: string;
}

/** All marks, from the lines of the scale to the record. */
export function marksOf(sheet: Sheet, speaker: Speaker): Markish[] {
  return [...scale(sheet, speaker), ...words(sheet), ...answers(sheet.rows, sheet.right), ...summaries(sheet), ...record(sheet)];
}

function scale({ item, height, rows, right }: Sheet, speaker: Speaker): Markish[] {
  const steps = Array.from({ length: item.scale + 1 }, (_, step) => step);
  const foot = height - FOOT;
  const small = { fill: QUIET, fontSize: SIZE.small, y: () => foot + 10 };
  const unsure = rows.some((row) => row.answers.some((answer) => answer.score === null));
  return [
    link(steps, { x1: Number, x2: Number, y1: () => 2, y2: () => foot, stroke: LINE }),
    text(steps, { x: Number, text: String, ...small }),
    ...(unsure
      ? [
          text([right + UNSURE / 2 + 4], {
            frameAnchor: 'left',
            dx: right + UNSURE / 2,
            text: () => speaker.say('chart.answers.unsure'),
            ...small,
          }),
        ]
      : []),
  ];
}

function words({ rows, left }: Sheet): Markish[] {
  const label = (row: Row): string => fitted(row.label, left);
  const weight = (kind: Row['kind'][]): Row[] => rows.filter((row) => kind.includes(row.kind));
  const look = {
    frameAnchor: 'left',
    textAnchor: 'start',
    y: (row: Row) => row.y + row.height / 2,
    text: label,
    fontSize: SIZE.text,
  } as const;
  return [
    text(weight(['group', 'summary']), { ...look, fill: INK }),
    text(weight(['head', 'record']), { ...look, fill: INK, fontWeight: 'bold' }),
  ];
}

function summaries({ rows, item }: Sheet): Markish[] {
  const sides = rows.flatMap((row) =>
    row.kind === 'summary' && row.value !== null && row.value.point !== null ? [{ ...row.value, row }] : [],
  );
  const y = ({ row }: { row: Row }): number => row.y + row.height / 2;
  const at = (pick: 'lo' | 'hi' | 'point') => (side: (typeof sides)[number]) => (side[pick] ?? side.point ?? 0) * item.scale;
  return [
    link(sides, { x1: at('lo'), x2: at('hi'), y1: y, y2: y, stroke: ACCENT, strokeWidth: 5, strokeOpacity: 0.5 }),
    link(sides, {
      x1: at('point'),
      x2: at('point'),
      y1: (side) => y(side) - 7,
      y2: (side) => y(side) + 7,
      stroke: ACCENT,
      strokeWidth: 2.5,
    }),
  ];
}

function record({ rows, item, id }: Sheet): Markish[] {
  const own = rows.find((row) => row.kind === 'record');
  if (own === undefined) return [];
  const middle = own.y + own.height / 2;
  const { point, lo, hi } = item.shown;
  const box = { x1: () => (lo ?? 0) * item.scale, x2: () => (hi ?? 1) * item.scale, y1: () => middle - 5, y2: () => middle + 5 };
  const bar = rect([{}], { ...box, fill: point === null ? hatched(id) : PANEL, stroke: INK });
  if (point === null)
    return [
      bar,
      text([(((lo ?? 0) + (hi ?? 1)) / 2) * item.scale], {
        x: Number,
        y: () => middle,
        text: () => '?',
        fontSize: 14,
        fontWeight: 'bold',
        fill: INK,
        stroke: PAPER,
        strokeWidth: 5,
      }),
    ];
  return [bar, dot([point * item.scale], { x: Number, y: () => middle, symbol: 'diamond', r: 5, fill: INK })];
}
