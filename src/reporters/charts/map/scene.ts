import type { Edge, Look, Node, Stroke } from '../../map/drawing.ts';
import { legible } from '../../../text/legible.ts';
import { fitted, lines, widest } from '../measure.ts';
import { type Attributes, escaped, INK, LINE, OPEN, PANEL, PAPER, QUIET, safeId, SIZE, tag, text, WARN } from '../svg.ts';

/** A node whose name may take several lines, the first `heads` of all. */
export interface Worded extends Node {
  readonly heads?: number;
}

/** A node with its place; top left corner and size in px. */
export interface Box {
  readonly node: Worded;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Labels of the ties that end here, one a row under the node's own lines. */
  readonly rows: readonly string[];
}

export interface Frame {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Curve {
  readonly edge: Edge;
  /** An SVG path. */
  readonly d: string;
  /** Where the mark of a single thread is set across the line. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Drawn beside the line there; empty where the label stands in a box. */
  readonly label: string;
}

/** A laid-out drawing: everything has its place, nothing its ink. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly boxes: readonly Box[];
  readonly curves: readonly Curve[];
}

export const PAD = 8;
export const LEADING = 15;
/** Px from the first line of a box's text to its upper edge. */
const ASCENT = 16;
/** How much wider bold letters are. */
const BOLD = 1.06;

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

/** The node with lines that are too long for a box of that width in two. */
export function wrapped(node: Node, width: number): Worded {
  const [first = '', ...rest] = node.lines;
  const room = width - 2 * PAD;
  const heads = lines(first, room / BOLD, 2);
  return { ...node, heads: heads.length, lines: [...heads, ...rest.flatMap((line) => lines(line, room, 2, SIZE.small))] };
}

/** Px a node's text takes, at most `most`. */
export function boxWidth(node: Worded, rows: readonly string[], most: number): number {
  const heads = node.lines.slice(0, node.heads ?? 1);
  const rest = node.lines.slice(heads.length);
  return Math.min(most, Math.max(widest(heads) * BOLD, widest([...rest, ...rows], SIZE.small)) + 2 * PAD);
}

export function boxHeight(node: Node, rows: readonly string[]): number {
  return (Math.max(1, node.lines.length) + rows.length) * LEADING + 8;
}

/** Height of the middle of a row of a box. */
export function rowMiddle(box: Pick<Box, 'y' | 'node'>, row: number): number {
  return box.y + (Math.max(1, box.node.lines.length) + row) * LEADING + ASCENT - 4;
}

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
    tag('title', {}, escaped(legible(node.lines.join(' · ')))) + tag('rect', { x, y, width, height, rx: 2, ...LOOKS[node.look] }) + shown.join(''),
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

export function px(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}
