import { dot, link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import { type Mix, type ModeShare, type Stage, STAGES } from '../../result.ts';
import { percent, percentBand } from '../terminal/format.ts';
import { fitted, widest } from './measure.ts';
import { plotted } from './plotted.ts';
import { ACCENT, type Drawn, figure, hatch, hatched, INK, LINE, MODE, PAPER, QUIET, SIZE } from './svg.ts';

type Shares = Pick<Mix, 'basis' | 'modes' | 'drawn' | 'unassessed'>;

interface Row {
  readonly label: string;
  readonly value: string;
  readonly share: number;
  readonly fill: string;
  readonly y: number;
  readonly known: ModeShare | null;
  readonly drawn: ModeShare | null;
}

const ROW = 30;
const TOP = 8;
const FOOT = 22;
const THICK = 7;
const GAP = 8;

/**
 * Share of the weight in each mode, one bar a mode: what is known as the bar, what it can be at least and at most as a bracket
 * on it, the draws' 5–95 % band with its middle as a thin line under it, and what nobody assessed hatched.
 */
export function mixBar(mix: Shares, speaker: Speaker, { id, width = 340 }: Drawn): string {
  const rows = rowsOf(mix, speaker, id);
  const height = TOP + rows.length * ROW + FOOT;
  const left = Math.min(width * 0.36, widest(rows.map((row) => row.label)) + GAP);
  const right =
    width -
    widest(
      rows.map((row) => row.value),
      SIZE.small,
    ) -
    GAP;
  const fixed = { y: { type: 'identity', axis: null }, x: { domain: [0, 1], range: [left, right], axis: null } } as const;
  const labelled = rows.map((row) => ({ ...row, label: fitted(row.label, left - GAP / 2) }));
  const marks = [...scale(height, speaker), ...bars(rows), ...bands(rows), ...draws(rows), ...words(labelled, right)];
  const body = hatch(id) + plotted({ width, height, ...fixed, marks });
  return figure({ id, kind: 'mix', width, height, title: speaker.say(titleOf(mix)), desc: told(rows, speaker), body });
}

export function mixLegend(mix: Shares, speaker: Speaker): string {
  return speaker.say(mix.drawn === null ? 'chart.mix.legend.plain' : 'chart.mix.legend');
}

function titleOf(mix: Shares): string {
  return mix.basis === 'upstream' ? 'chart.mix.upstream' : 'chart.mix';
}

function rowsOf({ modes, drawn, unassessed }: Shares, speaker: Speaker, id: string): Row[] {
  const { language } = speaker;
  const of = (list: readonly ModeShare[] | null, stage: Stage): ModeShare | null => list?.find((one) => one.stage === stage) ?? null;
  const middle = (index: number): number => TOP + index * ROW + ROW / 2;
  const rows = STAGES.map((stage, index): Row => {
    const known = of(modes, stage);
    const share = known?.share ?? 0;
    const open = known !== null && (known.lo !== known.hi || known.lo !== share);
    const value = open ? `${percent(share, language)} (${percentBand(known.lo, known.hi, language)})` : percent(share, language);
    const label = `${stage} ${speaker.term('stage', `${stage}.short`)}`;
    return { label, value, share, fill: MODE[stage], y: middle(index), known, drawn: of(drawn, stage) };
  });
  if (unassessed <= 0) return rows;
  const rest = { label: speaker.say('ui.mix.unassessed'), value: percent(unassessed, language), share: unassessed, fill: hatched(id) };
  return [...rows, { ...rest, y: middle(STAGES.length), known: null, drawn: null }];
}

function scale(height: number, speaker: Speaker): Markish[] {
  const foot = height - FOOT + 4;
  return [
    link([0, 0.5, 1], { x1: Number, x2: Number, y1: () => TOP, y2: () => foot, stroke: LINE }),
    text([0, 0.5, 1], {
      x: Number,
      y: () => foot + 10,
      text: (x: number) => percent(x, speaker.language),
      fill: QUIET,
      fontSize: SIZE.small,
    }),
  ];
}

function bars(rows: readonly Row[]): Markish[] {
  const up = (row: Row): number => row.y - THICK;
  return [rect(rows, { x1: () => 0, x2: 'share', y1: up, y2: (row: Row) => row.y + THICK, fill: 'fill', stroke: INK, strokeWidth: 0.5 })];
}

function bands(rows: readonly Row[]): Markish[] {
  const open = rows.flatMap(({ known, y }) => (known === null ? [] : [{ ...known, y }]));
  const cap = { y1: (band: { y: number }) => band.y - 4, y2: (band: { y: number }) => band.y + 4, stroke: INK, strokeWidth: 1.5 };
  return [
    link(open, { x1: 'lo', x2: 'hi', y1: 'y', y2: 'y', stroke: PAPER, strokeWidth: 4 }),
    link(open, { x1: 'lo', x2: 'hi', y1: 'y', y2: 'y', stroke: INK, strokeWidth: 1.5 }),
    link(open, { x1: 'lo', x2: 'lo', ...cap }),
    link(open, { x1: 'hi', x2: 'hi', ...cap }),
  ];
}

function draws(rows: readonly Row[]): Markish[] {
  const drawn = rows.flatMap((row) => (row.drawn === null ? [] : [{ ...row.drawn, y: row.y + THICK + 5 }]));
  return [
    link(drawn, { x1: 'lo', x2: 'hi', y1: 'y', y2: 'y', stroke: ACCENT, strokeWidth: 2 }),
    dot(drawn, { x: 'share', y: 'y', symbol: 'diamond', r: 3.5, fill: ACCENT }),
  ];
}

function words(rows: readonly Row[], right: number): Markish[] {
  const small = { fontSize: SIZE.small, fill: INK };
  return [
    text(rows, { frameAnchor: 'left', textAnchor: 'start', y: 'y', text: 'label', fill: INK, fontSize: SIZE.text }),
    text(rows, { frameAnchor: 'left', dx: right + GAP / 2, textAnchor: 'start', y: 'y', text: 'value', ...small }),
  ];
}

function told(rows: readonly Row[], speaker: Speaker): string {
  const shares = rows.map(({ label, value, drawn }) => {
    const of = drawn === null ? null : percentBand(drawn.lo, drawn.hi, speaker.language);
    return speaker.say('chart.mix.row', { label, value, drawn: of });
  });
  return speaker.list(shares);
}
