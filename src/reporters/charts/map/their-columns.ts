import type { Edge, Group, Node } from '../../map/drawing.ts';
import { textWidth } from '../measure.ts';
import { mean, stably } from './order.ts';
import { type Box, boxHeight, boxWidth, type Frame, PAD, rowMiddle } from './scene.ts';

/** Px between boxes, between accounts, and from our column to theirs. */
export const GAP = { boxes: 10, groups: 16, lines: { least: 40, most: 190 } };
/** Widest box of theirs. */
export const THEIRS = 250;
const HEAD = 24;

/** Accounts in one column. */
export interface Side {
  readonly groups: readonly Group[];
  /** Left edge of its frames, and the edge its lines come in at: −1 from the left, 1 from the right. */
  readonly x: number;
  readonly width: number;
  readonly facing: -1 | 1;
}

/** Their boxes, in their frames, with the ends of all lines. */
export interface Placed {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  /** Where each edge ends. */
  readonly ports: ReadonlyMap<Edge, { readonly x: number; readonly y: number }>;
}

/** Which account stands in which column: near those of ours it is tied to, both columns about as tall. */
export function divided(
  accounts: readonly Group[],
  edges: readonly Edge[],
  order: readonly string[],
  { width, oursWidth, two }: { readonly width: number; readonly oursWidth: number; readonly two: boolean },
): Side[] {
  const rank = new Map(order.map((key, index) => [key, index]));
  const middle = (keys: readonly string[]): number =>
    mean(edges.filter((edge) => keys.includes(edge.to)).map((edge) => rank.get(edge.from) ?? 0));
  const sorted = accounts
    .map((group) => ({ title: group.title, nodes: stably(group.nodes, (node) => middle([node.key])) }))
    .map((group) => ({ group, at: middle(group.nodes.map((node) => node.key)) }));
  const inOrder = stably(sorted, ({ at }) => at).map(({ group }) => group);
  const room = two ? (width - oursWidth) / 2 - GAP.lines.least : width - oursWidth - GAP.lines.least;
  const own = Math.min(room, Math.max(...accounts.map((group) => groupWidth(group, labelsIn(group, edges)))));
  if (!two) return [{ groups: inOrder, x: Math.min(width - own, oursWidth + GAP.lines.most), width: own, facing: -1 }];
  const heights: [number, number] = [0, 0];
  const halves: [Group[], Group[]] = [[], []];
  for (const group of inOrder) {
    const side = heights[0] <= heights[1] ? 0 : 1;
    halves[side].push(group);
    heights[side] += groupHeight(group, edges) + GAP.groups;
  }
  const gap = Math.min(GAP.lines.most, (width - oursWidth) / 2 - own);
  const [leftOf, rightOf] = [(width - oursWidth) / 2 - gap - own, (width + oursWidth) / 2 + gap];
  return [
    { groups: halves[0], x: leftOf, width: own, facing: 1 },
    { groups: halves[1], x: rightOf, width: own, facing: -1 },
  ];
}

/** The columns from top to bottom; the lines that end at one box come in the order of `order`. */
export function stacked(sides: readonly Side[], edges: readonly Edge[], order: readonly string[]): Placed {
  const rank = new Map(order.map((key, index) => [key, index]));
  const [boxes, frames, ports]: [Box[], Frame[], Placed['ports'] & Map<Edge, { x: number; y: number }>] = [[], [], new Map()];
  for (const { groups, x, width, facing } of sides) {
    let y = 1;
    for (const group of groups) {
      const top = y;
      y += HEAD;
      for (const node of group.nodes) {
        const own = stably(
          edges.filter((edge) => edge.to === node.key),
          (edge) => rank.get(edge.from) ?? 0,
        );
        const rows = own.map((edge) => edge.label);
        const box = { node, rows, x: x + PAD, y, width: width - 2 * PAD, height: boxHeight(node, rows) };
        boxes.push(box);
        own.forEach((edge, row) => ports.set(edge, { x: facing === 1 ? box.x + box.width : box.x, y: rowMiddle(box, row) }));
        y += box.height + GAP.boxes;
      }
      frames.push({ title: group.title, x, y: top, width, height: y - top - GAP.boxes + PAD });
      y += GAP.groups;
    }
  }
  return { boxes, frames, ports };
}

function labelsIn(group: Group, edges: readonly Edge[]): string[] {
  return edges.filter((edge) => group.nodes.some((node) => node.key === edge.to)).map((edge) => edge.label);
}

/** Px a frame takes. */
export function groupWidth(group: Group, rows: readonly string[]): number {
  return Math.max(Math.min(THEIRS, textWidth(group.title)), widestBox(group.nodes, rows, THEIRS)) + 2 * PAD;
}

function groupHeight(group: Group, edges: readonly Edge[]): number {
  return group.nodes.reduce(
    (sum, node) =>
      sum +
      boxHeight(
        node,
        edges.filter((edge) => edge.to === node.key).map((edge) => edge.label),
      ) +
      GAP.boxes,
    HEAD,
  );
}

/** Px of the widest box, at most `most`. */
export function widestBox(nodes: readonly Node[], rows: readonly string[], most: number): number {
  return Math.max(0, ...nodes.map((node) => boxWidth(node, rows, most)));
}
