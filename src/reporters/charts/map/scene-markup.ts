import { legible } from '../../../text/legible.ts';
import type { Look, Stroke } from '../../map/drawing.ts';
import { fitted } from '../measure.ts';
import { type Attributes, escaped, INK, LINE, OPEN, PANEL, PAPER, QUIET, safeId, SIZE, tag, text, WARN } from '../svg.ts';
import { type Box, boxHeight, type Curve, type Frame, LEADING, PAD, px, type Scene } from './scene.ts';

/** Px from the upper edge of a box to its first line of text. */
const ASCENT = 16;

const STROKES: Readonly<Record<Stroke, Attributes>> = {
  thick: { stroke: INK, 'stroke-width': 3.5 },
  plain: { stroke: INK, 'stroke-width': 1.6 },
  thin: { stroke: QUIET, 'stroke-width': 0.8 },
  dashed: { stroke: OPEN, 'stroke-width': 1.6, 'stroke-dasharray': '5 4' },
};
const LOOKS: Readonly<Record<Look, Attributes>> = {
  ours: { fill: PANEL, stroke: INK, 'stroke-width': 1.2, rx: 9 },
  key: { fill: PAPER, stroke: INK, 'stroke-width': 2.6 },
  plain: { fill: PAPER, stroke: QUIET, 'stroke-width': 1 },
  missing: { fill: PAPER, stroke: QUIET, 'stroke-width': 1.4, 'stroke-dasharray': '4 3' },
};

/** The scene in the page's inks: lines lie under boxes, so that no label is crossed. */
export function sceneMarkup({ frames, curves, boxes }: Scene, directed: boolean, id: string): string {
  const arrow = `${safeId(id)}-arrow`;
  return [
    directed ? arrowHead(arrow) : '',
    ...frames.map(frameMarkup),
    ...curves.map((curve) => curveMarkup(curve, directed ? arrow : null)),
    ...boxes.map(boxMarkup),
    ...curves.map(labelMarkup),
  ].join('');
}

function frameMarkup({ title, x, y, width, height }: Frame): string {
  const name = text(fitted(title, width - 2 * PAD), { x: x + PAD, y: y + 16, 'font-weight': 'bold' });
  return tag('rect', { x, y, width, height, fill: 'none', stroke: LINE, rx: 4 }) + name;
}

function boxMarkup({ node, rows, x, y, width, height }: Box): string {
  const heads = node.lines.slice(0, node.heads ?? 1);
  const rest = node.lines.slice(heads.length);
  const spare = rows.length > 0 ? 0 : height - boxHeight(node, rows);
  const at = (line: number): Attributes => ({ x: x + PAD, y: y + spare / 2 + ASCENT + line * LEADING });
  const room = width - 2 * PAD;
  const shown = [
    ...heads.map((line, index) => text(fitted(line, room), { ...at(index), 'font-weight': node.look === 'key' ? 'bold' : undefined })),
    ...rest.map((line, index) =>
      text(fitted(line, room, SIZE.small), { ...at(heads.length + index), 'font-size': SIZE.small, fill: QUIET }),
    ),
    ...rows.map((row, index) =>
      text(fitted(row, room, SIZE.small), { ...at(Math.max(1, node.lines.length) + index), 'font-size': SIZE.small }),
    ),
  ];
  return tag(
    'g',
    {},
    tag('title', {}, escaped(legible(node.lines.join(' · ')))) +
      tag('rect', { x, y, width, height, rx: 2, ...LOOKS[node.look] }) +
      shown.join(''),
  );
}

function curveMarkup({ edge, d, middle }: Curve, arrow: string | null): string {
  const look = { ...STROKES[edge.stroke], ...(edge.alarm ? { stroke: WARN } : {}) };
  const head = arrow === null ? {} : { 'marker-end': `url(#${arrow})` };
  const { x, y } = middle;
  const cross = {
    fill: 'none',
    stroke: WARN,
    'stroke-width': 2,
    d: `M${px(x - 5)},${px(y - 6)}L${px(x + 5)},${px(y + 6)}M${px(x + 5)},${px(y - 6)}L${px(x - 5)},${px(y + 6)}`,
  };
  return tag('path', { d, fill: 'none', ...look, ...head }) + (edge.alarm ? tag('path', cross) : '');
}

function labelMarkup({ label, middle }: Curve): string {
  if (label === '') return '';
  const halo = { stroke: PAPER, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
  return text(label, { x: middle.x, y: middle.y + 4, 'text-anchor': 'middle', 'font-size': SIZE.small, fill: QUIET, ...halo });
}

function arrowHead(id: string): string {
  const box = { id, viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' };
  return tag('defs', {}, tag('marker', box, tag('path', { d: 'M0,0L8,4L0,8Z', fill: INK })));
}
