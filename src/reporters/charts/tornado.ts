import { link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { Swing } from '../../result.ts';
import { legible } from '../../text/legible.ts';
import { decimal } from '../terminal/format.ts';
import { fitted } from './measure.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch, hatched, INK, LINE, MODE, PAPER, QUIET, SIZE } from './svg.ts';

export interface TornadoOptions extends Drawn {
  /** Names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Swings drawn at most, the widest. */
  readonly most?: number;
}

interface Bar {
  readonly label: string;
  readonly lo: number;
  readonly hi: number;
  readonly y: number;
  readonly fill: string;
}

const ROW = 36;
const EDGE = 46;
const FOOT = 24;
/** Below this a swing is nothing to be seen. */
const LEAST = 0.005;

/** What alone would move the position, the widest first: down to the left, up to the right. Of the ruler hatched, of the record solid. */
export function tornado(swings: readonly Swing[], speaker: Speaker, { id, names, width = 340, most = 8 }: TornadoOptions): string {
  const bars = barsOf(swings, speaker, { id, names, most });
  const height = Math.max(1, bars.length) * ROW + FOOT;
  const reach = Math.max(0.1, ...bars.map((bar) => Math.max(-bar.lo, bar.hi)));
  const x = { domain: [-reach, reach], range: [EDGE, width - EDGE], axis: null } as const;
  const marks = bars.length === 0 ? [nothing(speaker)] : [...axis(height), ...drawn(bars, width), ...values(bars)];
  const body = hatch(id, INK) + plotted({ width, height, x, y: { type: 'identity', axis: null }, marks });
  return figure({ id, kind: 'tornado', width, height, title: speaker.say('chart.tornado'), desc: told(bars, speaker), body });
}

function barsOf(swings: readonly Swing[], speaker: Speaker, { id, names, most }: Required<Omit<TornadoOptions, 'width'>>): Bar[] {
  const shown = [...swings].filter((swing) => swing.hi - swing.lo >= LEAST).sort((a, b) => b.hi - b.lo - (a.hi - a.lo));
  return shown.slice(0, most).map((swing, index) => ({
    label: nameOf(swing, names, speaker),
    lo: swing.lo,
    hi: swing.hi,
    y: index * ROW + 26,
    fill: swing.kind === 'ruler' ? hatched(id) : MODE[2],
  }));
}

function nameOf(swing: Swing, names: ReadonlyMap<string, string>, speaker: Speaker): string {
  const lever = leverName(swing.id, speaker);
  const what = speaker.say(swing.kind === 'ruler' ? 'ui.draws.ruler' : 'ui.draws.input', { id: lever });
  return swing.account === null ? what : `${legible(names.get(swing.account) ?? swing.account)} · ${what}`;
}

/** In words where there are any: a lever, a gate, an indicator; else its id. */
function leverName(id: string, speaker: Speaker): string {
  const symbol = id.split('.')[0] ?? id;
  const key = [`lever.${id}`, `gate.${symbol}.name`, `indicator.${symbol}.name`].find((one) => speaker.has(one));
  return key === undefined ? id : speaker.say(key);
}

function axis(height: number): Markish[] {
  return [
    link([0], { x1: Number, x2: Number, y1: () => 16, y2: () => height - 16, stroke: LINE, strokeWidth: 1.5 }),
    text([0], { x: Number, y: () => height - 8, text: () => '0', fill: QUIET, fontSize: SIZE.small }),
  ];
}

function drawn(bars: readonly Bar[], width: number): Markish[] {
  const [y1, y2] = [(bar: Bar): number => bar.y - 7, (bar: Bar): number => bar.y + 7];
  return [
    rect(bars, { x1: 'lo', x2: 'hi', y1, y2, fill: 'fill', stroke: INK, strokeWidth: 1 }),
    link(bars, { x1: () => 0, x2: () => 0, y1, y2, stroke: INK, strokeWidth: 2 }),
    text(bars, {
      frameAnchor: 'left',
      dx: 4,
      textAnchor: 'start',
      y: (bar: Bar) => bar.y - 17,
      text: (bar: Bar) => fitted(bar.label, width - 8),
      stroke: PAPER,
      strokeWidth: 4,
      fill: INK,
      fontSize: SIZE.text,
    }),
  ];
}

function values(bars: readonly Bar[]): Markish[] {
  const look = { y: 'y', fill: INK, fontSize: SIZE.small };
  return [
    text(bars, { x: 'lo', dx: -5, textAnchor: 'end', text: (bar: Bar) => signed(bar.lo), ...look }),
    text(bars, { x: 'hi', dx: 5, textAnchor: 'start', text: (bar: Bar) => signed(bar.hi), ...look }),
  ];
}

function nothing(speaker: Speaker): Markish {
  return text([{}], { frameAnchor: 'middle', text: () => speaker.say('chart.tornado.nothing'), fill: QUIET, fontSize: SIZE.text });
}

function signed(value: number): string {
  const shown = decimal(value);
  return value > 0 && shown !== decimal(0) ? `+${shown}` : shown;
}

function told(bars: readonly Bar[], speaker: Speaker): string {
  if (bars.length === 0) return speaker.say('chart.tornado.nothing');
  return bars.map((bar) => speaker.say('chart.tornado.row', { label: bar.label, lo: signed(bar.lo), hi: signed(bar.hi) })).join(' ');
}
