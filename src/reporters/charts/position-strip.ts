import { dot, link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { AccountResult } from '../../result.ts';
import { positionPoint, positionRange } from '../terminal/format.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch, hatched, INK, LINE, MODE, PAPER, QUIET, SIZE } from './svg.ts';

type Standing = Pick<AccountResult, 'name' | 'position' | 'stage'>;

export interface StripOptions extends Drawn {
  /** A row of a table: no numbers under the scale. */
  readonly bare?: boolean;
}

const LAST = 3;
const EDGE = 14;
const SCALE = [0, 1, 2, 3];
/** Heights in px: the line, and the marks of the stages under it. */
const AT = { line: 12, marks: 24, numbers: 40 };

/**
 * Where an account stands on 0–3: the range that the record leaves open as a bar, the point on it (a ring where some gate
 * of the next stage is unknown, a question mark where there is none), under it the confirmed stage (solid) and the possible (open).
 */
export function positionStrip(account: Standing, speaker: Speaker, { id, width = 340, bare = false }: StripOptions): string {
  const height = bare ? 30 : 48;
  const scale = { domain: [0, LAST], range: [EDGE, width - EDGE] };
  const marks = [...line(), ...range(account, id), ...point(account), ...stages(account), ...(bare ? [] : numbers())];
  const body = hatch(id) + plotted({ width, height, x: { ...scale, axis: null }, y: { type: 'identity', axis: null }, marks });
  return figure({
    id,
    kind: 'position',
    width,
    height,
    title: speaker.say('chart.position', { name: account.name }),
    desc: told(account, speaker),
    body,
  });
}

/** What the marks mean, said once beside many strips. */
export function positionLegend(speaker: Speaker): string {
  return speaker.say('chart.position.legend');
}

function line(): Markish[] {
  const ticks = SCALE.map((x) => ({ x, y1: AT.line - 6, y2: AT.line + 6 }));
  return [
    link([{}], { x1: () => 0, x2: () => LAST, y1: () => AT.line, y2: () => AT.line, stroke: LINE, strokeWidth: 2 }),
    link(ticks, { x1: 'x', x2: 'x', y1: 'y1', y2: 'y2', stroke: LINE, strokeWidth: 2 }),
  ];
}

function range({ position, stage }: Standing, id: string): Markish[] {
  const from = position.lo ?? 0;
  const to = position.hi ?? LAST;
  const fill = position.point === null ? hatched(id) : MODE[stage.point];
  return [
    rect([{}], { x1: () => from, x2: () => to, y1: () => AT.line - 5, y2: () => AT.line + 5, fill, stroke: INK, strokeWidth: 1, rx: 2 }),
  ];
}

function point({ position }: Standing): Markish[] {
  if (position.point === null) {
    const middle = ((position.lo ?? 0) + (position.hi ?? LAST)) / 2;
    const shown = { text: () => '?', fontSize: 14, fontWeight: 'bold', fill: INK, stroke: PAPER, strokeWidth: 5 };
    return [text([middle], { x: (x: number) => x, y: () => AT.line, ...shown })];
  }
  const look = position.partial ? { fill: PAPER, stroke: INK, strokeWidth: 2 } : { fill: INK, stroke: PAPER, strokeWidth: 1 };
  return [dot([position.point], { x: (x: number) => x, y: () => AT.line, r: 5.5, ...look })];
}

function stages({ stage }: Standing): Markish[] {
  const common = { x: (x: number) => x, y: () => AT.marks, symbol: 'triangle' as const };
  const possible = stage.possibleUnknown
    ? text([stage.possible], { x: (x: number) => x, y: () => AT.marks, text: () => '?', fill: QUIET, fontSize: SIZE.small })
    : dot([stage.possible], { ...common, r: 5, stroke: INK, fill: PAPER });
  return [...(stage.possible === stage.confirmed ? [] : [possible]), dot([stage.confirmed], { ...common, r: 4, fill: INK })];
}

function numbers(): Markish[] {
  return [text(SCALE, { x: (x: number) => x, y: () => AT.numbers, text: String, fill: QUIET, fontSize: SIZE.small })];
}

function told({ position, stage }: Standing, speaker: Speaker): string {
  const range = positionRange(position, 2);
  const standing =
    position.point === null
      ? speaker.say('chart.position.unknown', { range })
      : speaker.say(position.partial ? 'chart.position.partial' : 'chart.position.at', {
          point: positionPoint({ ...position, partial: false }, 2),
          range,
        });
  const possible = stage.possibleUnknown ? speaker.say('ui.unknown') : speaker.term('stage', stage.possible);
  return `${standing} ${speaker.say('ui.certainty.open', { confirmed: speaker.term('stage', stage.confirmed), possible })}`;
}
