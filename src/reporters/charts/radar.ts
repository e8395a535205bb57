import type { Speaker } from '../../messages/messages.ts';
import type { Gate } from '../../result.ts';
import { decimal, range } from '../terminal/format.ts';
import { lines } from './measure.ts';
import { type Drawn, figure, INK, LINE, MODE, PAPER, QUIET, tag, text } from './svg.ts';
import { type Theme, themesOf } from './themes.ts';

const HEIGHT = 290;
const RADIUS = 79;
const LEADING = 14;
const RINGS = [0.25, 0.5, 0.75, 1];

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Six themes of one account on six spokes, 0 in the middle, 1 (every gate passes) on the rim: a dot for what is known, a ring
 * where some gate of the theme is not, a line along the spoke for the range. An unknown theme is a gap with a question mark.
 */
export function radar(
  { name, gates }: { readonly name: string; readonly gates: readonly Gate[] },
  speaker: Speaker,
  { id, width = 340 }: Drawn,
): string {
  const themes = themesOf(gates);
  const spokes = themes.map((_, index) => (index * 2 * Math.PI) / themes.length - Math.PI / 2);
  const at = (index: number, share: number): Spot => {
    const angle = spokes[index % spokes.length] ?? 0;
    return { x: width / 2 + RADIUS * share * Math.cos(angle), y: HEIGHT / 2 + RADIUS * share * Math.sin(angle) };
  };
  const body = [
    web(themes.length, at),
    area(themes, at),
    ...themes.map((theme, index) => spoke(theme, index, at)),
    labels(themes, at, width, speaker),
  ];
  return figure({
    id,
    kind: 'radar',
    width,
    height: HEIGHT,
    title: speaker.say('chart.radar', { name }),
    desc: told(themes, speaker),
    body: body.join(''),
  });
}

type At = (index: number, share: number) => Spot;

function web(count: number, at: At): string {
  const rings = RINGS.map((share) => {
    const points = Array.from({ length: count }, (_, index) => pair(at(index, share))).join(' ');
    return tag('polygon', { points, fill: 'none', stroke: LINE, 'stroke-width': share === 1 ? 1.5 : 1 });
  });
  const spokes = Array.from({ length: count }, (_, index) => line(at(index, 0), at(index, 1), { stroke: LINE }));
  return [...rings, ...spokes].join('');
}

/** Filled between neighbours that are both known; nothing bridges a gap. */
function area(themes: readonly Theme[], at: At): string {
  return themes
    .map((theme, index) => {
      const next = themes[(index + 1) % themes.length];
      if (theme.point === null || next === undefined || next.point === null) return '';
      const [from, to] = [at(index, theme.point), at(index + 1, next.point)];
      const points = [at(0, 0), from, to].map(pair).join(' ');
      return tag('polygon', { points, fill: MODE[2], 'fill-opacity': 0.25 }) + line(from, to, { stroke: MODE[2], 'stroke-width': 2 });
    })
    .join('');
}

function spoke(theme: Theme, index: number, at: At): string {
  const ends = line(at(index, theme.lo ?? 0), at(index, theme.hi ?? 1), {
    stroke: INK,
    'stroke-width': 1.5,
    'stroke-dasharray': theme.point === null ? '2 3' : undefined,
  });
  if (theme.point === null) return ends;
  const { x, y } = at(index, theme.point);
  return ends + tag('circle', { cx: x, cy: y, r: 4.5, fill: theme.partial ? PAPER : INK, stroke: INK, 'stroke-width': 2 });
}

function labels(themes: readonly Theme[], at: At, width: number, speaker: Speaker): string {
  return themes
    .map((theme, index) => {
      const spot = at(index, 1.14);
      const offset = spot.x - width / 2;
      const side = Math.abs(offset) < 1 ? 'middle' : offset > 0 ? 'start' : 'end';
      const room = side === 'middle' ? width : width / 2 - Math.abs(offset) - 4;
      const words = lines(speaker.say(`chart.theme.${theme.id}`), room, 2);
      const value = theme.point === null ? '?' : `${theme.partial ? '~' : ''}${decimal(theme.point)}`;
      const up = spot.y < HEIGHT / 2 - RADIUS ? -LEADING : spot.y > HEIGHT / 2 + RADIUS ? LEADING : 0;
      const place = (line: number): Parameters<typeof text>[1] => ({ x: spot.x, y: spot.y + up + line * LEADING, 'text-anchor': side });
      const bold = theme.point === null ? 'bold' : undefined;
      return (
        words.map((word, line) => text(word, place(line))).join('') +
        text(value, { ...place(words.length), fill: QUIET, 'font-weight': bold })
      );
    })
    .join('');
}

function told(themes: readonly Theme[], speaker: Speaker): string {
  const values = themes.map((theme) => {
    const name = speaker.say(`chart.theme.${theme.id}`);
    if (theme.point === null) return speaker.say('chart.theme.unknown', { name });
    return speaker.say(theme.partial ? 'chart.theme.partial' : 'chart.theme.value', { name, value: theme.point, range: range(theme) });
  });
  return `${speaker.list(values)}${speaker.language === 'zh' ? '。' : '. '}${speaker.say('chart.radar.only')}`;
}

function line(from: Spot, to: Spot, look: Parameters<typeof tag>[1]): string {
  return tag('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...look });
}

function pair({ x, y }: Spot): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`;
}
