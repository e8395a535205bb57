import type { Edge, Node } from '../../map/drawing.ts';
import { lines, widest } from '../measure.ts';
import { SIZE } from '../svg.ts';

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
/** Px from the upper edge of a row to its middle, seen from the box's own. */
const MIDDLE = 12;
/** How much wider bold letters are. */
const BOLD = 1.06;

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
  return box.y + (Math.max(1, box.node.lines.length) + row) * LEADING + MIDDLE;
}

export function px(value: number): string {
  return String(Number(value.toFixed(1)) + 0);
}
