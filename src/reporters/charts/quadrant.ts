import { dot, link, rect, text, type Markish } from '@observablehq/plot';
import type { Speaker } from '../../messages/messages.ts';
import type { PressureReadiness } from '../../result.ts';
import { decimal, percent, range } from '../terminal/format.ts';
import { lines } from './measure.ts';
import { plotted } from './plotted.ts';
import { type Drawn, figure, hatch, hatched, INK, LINE, PANEL, PAPER, QUIET, SIZE } from './svg.ts';

const CUT = 0.5;
const FRAME = { left: 62, top: 10, foot: 40, right: 12 };
/** Centre of each field: readiness, pressure. */
const FIELDS = [
  { quadrant: 'build-team', x: 0.25, y: 0.75 },
  { quadrant: 'move-now', x: 0.75, y: 0.75 },
  { quadrant: 'hold', x: 0.25, y: 0.25 },
  { quadrant: 'lead', x: 0.75, y: 0.25 },
] as const;

type Standing = Pick<PressureReadiness, 'pressure' | 'readiness' | 'quadrant' | 'observable' | 'stated' | 'alarms'>;

/** Pressure to change against readiness for it, both 0–1 and cut at a half; what is unknown spans the whole of its axis. */
export function quadrant(standing: Standing, speaker: Speaker, { id, width = 340 }: Drawn): string {
  const height = Math.min(width, 340);
  const marks = [...fields(), ...axes(speaker), ...here(standing, id), ...verdicts(standing, speaker, width)];
  const x = { domain: [0, 1], range: [FRAME.left, width - FRAME.right], axis: null } as const;
  const y = { domain: [0, 1], range: [height - FRAME.foot, FRAME.top], axis: null } as const;
  const body = hatch(id) + plotted({ width, height, x, y, marks });
  return figure({ id, kind: 'quadrant', width, height, title: speaker.say('chart.quadrant'), desc: told(standing, speaker), body });
}

function fields(): Markish[] {
  const box = { x1: (f: { x: number }) => f.x - 0.25, x2: (f: { x: number }) => f.x + 0.25 };
  return [rect(FIELDS, { ...box, y1: (f: { y: number }) => f.y - 0.25, y2: (f: { y: number }) => f.y + 0.25, fill: PANEL, stroke: LINE })];
}

/** What each field asks for, ours in bold; over whatever is drawn there. */
function verdicts({ quadrant: own }: Standing, speaker: Speaker, width: number): Markish[] {
  const room = (width - FRAME.left - FRAME.right) / 2 - 8;
  const words = FIELDS.map((field) => ({ ...field, text: lines(speaker.term('quadrant', field.quadrant), room, 2).join('\n') }));
  const lift = (field: (typeof FIELDS)[number]): number => field.y + 0.22;
  const look = { x: 'x', y: lift, text: 'text', lineAnchor: 'top' as const, fontSize: SIZE.text, stroke: PANEL, strokeWidth: 4 };
  return [
    text(
      words.filter((word) => word.quadrant !== own),
      { ...look, fill: QUIET },
    ),
    text(
      words.filter((word) => word.quadrant === own),
      { ...look, fill: INK, fontWeight: 'bold' },
    ),
  ];
}

function axes(speaker: Speaker): Markish[] {
  const steps = [0, CUT, 1];
  const small = { fill: QUIET, fontSize: SIZE.small };
  const label = (share: number): string => percent(share, speaker.language);
  return [
    text(steps, { x: Number, y: () => 0, dy: 11, text: (x: number) => decimal(x, 1), ...small }),
    text(steps, { x: () => 0, y: Number, dx: -5, textAnchor: 'end', text: label, ...small, dy: 0 }),
    text([CUT], { x: Number, y: () => 0, dy: 28, text: () => `${speaker.say('word.readiness')} →`, fill: INK, fontSize: SIZE.text }),
    text([CUT], {
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
      unknown((lo + hi) / 2, CUT),
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
