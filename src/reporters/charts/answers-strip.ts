import type { Speaker } from '../../messages/messages.ts';
import type { SaidAnswer, SayDoItem } from '../../result.ts';
import { decimal, range } from '../terminal/format.ts';
import { type Row, rowsOf } from './answer-rows.ts';
import { fitted, widest } from './measure.ts';
import { plotted } from './plotted.ts';
import { ACCENT, type Drawn, figure, hatch, hatched, INK, LINE, PANEL, PAPER, QUIET, SIZE } from './svg.ts';
import { dot, link, rect, text, type Markish } from '@observablehq/plot';

type Item = Pick<SayDoItem, 'item' | 'scale' | 'shown' | 'ours' | 'customer'>;

/** Px from one dot to the next. */
const STEP = 9;
const FOOT = 20;
const RIGHT = 14;
const UNSURE = 30;
const GAP = 10;

interface Sheet {
  readonly item: Item;
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly id: string;
}

/**
 * Every answer to one thing said, by function, ours as dots and the customer's as squares, "don't know" apart on the right;
 * under each side its quartiles and median, and last what the record shows: never a mean alone.
 */
export function answersStrip(item: Item, speaker: Speaker, { id, width = 340 }: Drawn): string {
  const left = Math.min(width * 0.36, widest(rowsOf(item, speaker, 1, 1).map((row) => row.label)) + GAP);
  const right = width - RIGHT - UNSURE;
  const perLine = Math.max(1, Math.floor((right - left) / item.scale / STEP) - 1);
  const rows = rowsOf(item, speaker, perLine, STEP);
  const height = rows.reduce((end, row) => Math.max(end, row.y + row.height), 0) + FOOT;
  const sheet = { item, rows, left, right, height, id };
  const x = { domain: [0, item.scale], range: [left + GAP, right - GAP], axis: null } as const;
  const marks = [...scale(sheet, speaker), ...words(sheet), ...answers(sheet), ...summaries(sheet), ...record(sheet)];
  const body = hatch(id) + plotted({ width, height, x, y: { type: 'identity', axis: null }, marks });
  return figure({ id, kind: 'answers', width, height, title: speaker.term('claim', item.item), desc: told(item, speaker), body });
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

interface Placed {
  readonly score: number;
  readonly dx: number;
  readonly y: number;
  readonly side: Row['side'];
}

/** Equal answers stand beside each other, and in further lines where there are more than fit. */
function placed(row: Row, answers: readonly SaidAnswer[], perLine: number): Placed[] {
  const stacks = new Map<number, number>();
  return answers.map((answer): Placed => {
    const score = answer.score ?? -1;
    const place = stacks.get(score) ?? 0;
    stacks.set(score, place + 1);
    const alike = answers.filter((one) => (one.score ?? -1) === score).length;
    const inLine = Math.min(perLine, alike - Math.floor(place / perLine) * perLine);
    const lines = Math.ceil(alike / perLine);
    const dx = ((place % perLine) - (inLine - 1) / 2) * STEP;
    return { score, dx, y: row.y + row.height / 2 + (Math.floor(place / perLine) - (lines - 1) / 2) * STEP, side: row.side };
  });
}

function answers({ rows, right }: Sheet): Markish[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'group') return [];
    const symbol = row.side === 'ours' ? ('circle' as const) : ('square' as const);
    const known = placed(
      row,
      row.answers.filter((answer) => answer.score !== null),
      row.perLine,
    );
    const unsure = placed(
      row,
      row.answers.filter((answer) => answer.score === null),
      2,
    );
    return [
      // A mark has one offset: answers at one offset are one mark.
      ...[...new Set(known.map((one) => one.dx))].map((dx) =>
        dot(
          known.filter((one) => one.dx === dx),
          { x: 'score', y: 'y', dx, r: 3.6, symbol, fill: INK, stroke: PAPER, strokeWidth: 0.5 },
        ),
      ),
      ...unsure.map((one) =>
        dot([one], {
          frameAnchor: 'left',
          y: 'y',
          dx: right + UNSURE / 2 + one.dx,
          r: 3.4,
          symbol,
          fill: PAPER,
          stroke: QUIET,
          strokeDasharray: '2 1.5',
        }),
      ),
    ];
  });
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

function told({ ours, customer, shown }: Item, speaker: Speaker): string {
  const side = (said: Item['ours'], who: 'ours' | 'customer'): string => {
    if (said === null) return speaker.say('chart.answers.nobody', { who: speaker.say(`chart.answers.${who}`) });
    const groups = said.byFunction.map(({ group, n, median, unknown }) => {
      const name = group === null ? speaker.say('chart.answers.unstated') : speaker.term('function', group);
      return speaker.say('chart.answers.group', { name, n, median, unknown });
    });
    const median = said.point === null ? null : decimal(said.point);
    return speaker.say('chart.answers.side', { who: speaker.say(`chart.answers.${who}`), median, range: range(said), groups });
  };
  const seen = shown.point === null ? null : decimal(shown.point);
  return [side(ours, 'ours'), side(customer, 'customer'), speaker.say('chart.answers.shown', { value: seen, range: range(shown) })].join(
    speaker.language === 'zh' ? '' : ' ',
  );
}
