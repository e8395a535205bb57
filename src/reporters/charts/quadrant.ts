import { dot, link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { PressureReadiness, RulesetInfo } from '../../result.ts';
import { decimal, percent, range } from '../terminal/format.ts';
import { lines } from './measure.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch, hatched, INK, LINE, PANEL, PAPER, QUIET, SIZE } from './svg.ts';

const FRAME = { left: 62, top: 10, foot: 40, right: 12 };
const MIDDLE = 0.5;
/** Where ready and pressed begin, unless the ruleset says otherwise. */
const CUTS = { readiness: ['READY.gate', 0.5], pressure: ['pressure.high', 0.5] } as const;

type Standing = Pick<PressureReadiness, 'pressure' | 'readiness' | 'quadrant' | 'observable' | 'stated' | 'alarms'>;

export interface QuadrantOptions extends Drawn {
  /** The ruler the verdict was made with: its overrides move the cuts. */
  readonly ruleset?: Pick<RulesetInfo, 'overrides'>;
}

interface Field {
  readonly quadrant: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Cuts {
  readonly readiness: number;
  readonly pressure: number;
}

/** Pressure to change against readiness for it, both 0–1 and cut where the ruler cuts them; what is unknown spans all it could be. */
export function quadrant(standing: Standing, speaker: Speaker, { id, width = 340, ruleset }: QuadrantOptions): string {
  const height = Math.min(width, 340);
  const cuts = { readiness: cut(CUTS.readiness, ruleset), pressure: cut(CUTS.pressure, ruleset) };
  const fields = fieldsOf(cuts);
  const marks = [box(fields), ...axes(cuts, speaker), ...here(standing, id), ...verdicts(fields, standing, speaker, width)];
  const x = { domain: [0, 1], range: [FRAME.left, width - FRAME.right], axis: null } as const;
  const y = { domain: [0, 1], range: [height - FRAME.foot, FRAME.top], axis: null } as const;
  const body = hatch(id) + plotted({ width, height, x, y, marks });
  return figure({ id, kind: 'quadrant', width, height, title: speaker.say('chart.quadrant'), desc: told(standing, speaker), body });
}

function cut([id, usual]: readonly [string, number], ruleset: QuadrantOptions['ruleset']): number {
  return ruleset?.overrides.find((override) => override.id === id)?.value ?? usual;
}

function fieldsOf({ readiness, pressure }: Cuts): readonly Field[] {
  return [
    { quadrant: 'build-team', x1: 0, x2: readiness, y1: pressure, y2: 1 },
    { quadrant: 'move-now', x1: readiness, x2: 1, y1: pressure, y2: 1 },
    { quadrant: 'hold', x1: 0, x2: readiness, y1: 0, y2: pressure },
    { quadrant: 'lead', x1: readiness, x2: 1, y1: 0, y2: pressure },
  ];
}

function box(fields: readonly Field[]): Markish {
  return rect(fields, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: PANEL, stroke: LINE });
}

/** What each field asks for, ours in bold; over whatever is drawn there. */
function verdicts(fields: readonly Field[], { quadrant: own }: Standing, speaker: Speaker, width: number): Markish[] {
  const all = fields.map((field) => {
    const room = (width - FRAME.left - FRAME.right) * (field.x2 - field.x1) - 8;
    return { ...field, text: lines(speaker.term('quadrant', field.quadrant), room, 2).join('\n') };
  });
  const x = (field: Field): number => (field.x1 + field.x2) / 2;
  const look = { x, y: 'y2', dy: 8, text: 'text', lineAnchor: 'top' as const, fontSize: SIZE.text, stroke: PANEL, strokeWidth: 4 };
  const others = all.filter((field) => field.quadrant !== own);
  const ours = all.filter((field) => field.quadrant === own);
  return [text(others, { ...look, fill: QUIET }), text(ours, { ...look, fill: INK, fontWeight: 'bold' })];
}

function axes(cuts: Cuts, speaker: Speaker): Markish[] {
  const steps = (middle: number): number[] => [0, middle, 1];
  const small = { fill: QUIET, fontSize: SIZE.small };
  const label = (share: number): string => percent(share, speaker.language);
  return [
    text(steps(cuts.readiness), { x: Number, y: () => 0, dy: 11, text: (x: number) => decimal(x, 1), ...small }),
    text(steps(cuts.pressure), { x: () => 0, y: Number, dx: -5, textAnchor: 'end', text: label, ...small, dy: 0 }),
    text([MIDDLE], { x: Number, y: () => 0, dy: 28, text: () => `${speaker.say('word.readiness')} →`, fill: INK, fontSize: SIZE.text }),
    text([MIDDLE], {
      x: () => 0,
      y: Number,
      dx: -50,
      rotate: -90,
      text: () => `${speaker.say('word.pressure')} →`,
      fill: INK,
      fontSize: SIZE.text,
    }),
  ];
}

/** The point with the range of readiness; what is unknown as a hatched band over all it could be. */
function here({ pressure, readiness }: Standing, id: string): Markish[] {
  const lo = readiness.lo ?? 0;
  const hi = readiness.hi ?? 1;
  if (pressure === null) {
    const band = { x1: () => lo, x2: () => hi, y1: () => 0, y2: () => 1, fill: hatched(id), stroke: INK, strokeDasharray: '3 3', inset: 0 };
    const line = { x1: Number, x2: Number, y1: () => 0, y2: () => 1, stroke: INK, strokeWidth: 2, strokeDasharray: '6 4' };
    return [
      rect([{}], { ...band, fillOpacity: 0.35 }),
      ...(readiness.point === null ? [] : [link([readiness.point], line)]),
      unknown((lo + hi) / 2, MIDDLE),
    ];
  }
  const across = { y1: () => pressure, y2: () => pressure, stroke: INK };
  const span = [
    link([{}], { x1: () => lo, x2: () => hi, ...across, strokeWidth: 2 }),
    ...[lo, hi].map((end) => text([end], { x: Number, y: () => pressure, text: () => '|', fill: INK, fontSize: SIZE.text })),
  ];
  if (readiness.point === null) return [...span, unknown((lo + hi) / 2, pressure)];
  return [...span, dot([readiness.point], { x: Number, y: () => pressure, r: 7, fill: INK, stroke: PAPER, strokeWidth: 1.5 })];
}

function unknown(x: number, y: number): Markish {
  return text([{}], {
    x: () => x,
    y: () => y,
    text: () => '?',
    fontSize: 22,
    fontWeight: 'bold',
    fill: INK,
    stroke: PAPER,
    strokeWidth: 6,
  });
}

function told(standing: Standing, speaker: Speaker): string {
  const { alarms, observable, pressure, readiness, quadrant: own } = standing;
  const raised = alarms.filter((alarm) => alarm.raised === true).length;
  const counts = { raised, observable, total: alarms.length };
  const few = observable === 0 ? 'ui.pressure.blind' : 'ui.pressure.few';
  const bounds = range(readiness) === '' ? '' : ` ${range(readiness)}`;
  const ready = readiness.point === null ? 'ui.readiness.unknown' : 'ui.readiness';
  return [
    speaker.say(pressure === null ? few : 'ui.pressure.count', counts),
    speaker.say(ready, { value: decimal(readiness.point), range: bounds }),
    own === null ? speaker.say('ui.quadrant.unknown') : speaker.say(`ui.quadrant.${own}`, { verdict: speaker.term('quadrant', own) }),
  ].join(speaker.language === 'zh' ? '' : ' ');
}
