import type { Drawing, Edge, Group, Node } from '../../map/drawing.ts';
import { textWidth } from '../measure.ts';
import { type Box, boxHeight, boxWidth, type Curve, type Frame, PAD, px, rowMiddle, type Scene, wrapped } from './scene.ts';

const GAP = { boxes: 10, groups: 16, ports: 6, lines: { least: 40, most: 190 } };
const HEAD = 24;
/** Below this, their people stand in one column. */
const TWO_SIDES = 620;
const WIDE = 480;
const OURS = { narrow: 84, wide: 150 };
const THEIRS = 250;
/** Rounds of putting everybody nearer to those they are tied to. */
const ROUNDS = 4;
const MOST_TALL = 120;

interface Side {
  readonly groups: readonly Group[];
  /** Left edge of its frames, and the edge its lines come in at: −1 from the left, 1 from the right. */
  readonly x: number;
  readonly width: number;
  readonly facing: -1 | 1;
}

/** Our people in one column, theirs by account in one beside it or, where there is room, on both sides; who is tied stands near. */
export function peopleLayout({ groups: stated, edges }: Drawing, width: number): Scene {
  const groups = stated.map((group, index) => inLines(group, index === 0 ? oursAt(width) : THEIRS));
  const [ours, ...theirs] = groups;
  if (ours === undefined || edges.length === 0) return listed(groups, width);
  const accounts = groups.length > 1 ? theirs : [];
  const two = width >= TWO_SIDES && accounts.length > 1;
  const oursWidth = widestBox(ours.nodes, [], oursAt(width));
  const sides = (order: readonly string[]): Side[] => divided(accounts, edges, order, { width, oursWidth, two });
  let order = ours.nodes.map((node) => node.key);
  let placed = stacked(sides(order), edges, order);
  for (let round = 0; round < ROUNDS; round += 1) {
    order = byMiddle(order, edges, placed.ports);
    placed = stacked(sides(order), edges, order);
  }
  const left = two ? (width - oursWidth) / 2 : 0;
  const column = ourColumn(ours.nodes, order, edges, placed, { x: left, width: oursWidth });
  const boxes = [...column, ...placed.boxes];
  const height = Math.max(0, ...[...boxes, ...placed.frames].map((one) => one.y + one.height)) + PAD;
  return { width, height, frames: placed.frames, boxes, curves: curvesOf(edges, column, placed) };
}

function oursAt(width: number): number {
  return width >= WIDE ? OURS.wide : OURS.narrow;
}

function inLines({ title, nodes }: Group, width: number): Group {
  return { title, nodes: nodes.map((node) => wrapped(node, width)) };
}

interface Placed {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  /** Where each edge ends. */
  readonly ports: ReadonlyMap<Edge, { readonly x: number; readonly y: number }>;
}

function divided(
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

function stacked(sides: readonly Side[], edges: readonly Edge[], order: readonly string[]): Placed {
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

/** Each of ours at the middle of their ties, pushed down where another already stands. */
function ourColumn(
  nodes: readonly Node[],
  order: readonly string[],
  edges: readonly Edge[],
  placed: Placed,
  at: { x: number; width: number },
): Box[] {
  const bottom = Math.max(0, ...placed.frames.map((frame) => frame.y + frame.height));
  const inOrder = order.flatMap((key) => nodes.find((node) => node.key === key) ?? []);
  const total = inOrder.reduce((sum, node) => sum + ourHeight(node, edges) + GAP.boxes, 0);
  let rest = total;
  let free = 1;
  return inOrder.map((node) => {
    const height = ourHeight(node, edges);
    const wanted = mean(edges.filter((edge) => edge.from === node.key).map((edge) => placed.ports.get(edge)?.y ?? 0)) - height / 2;
    const y = Math.max(free, Math.min(wanted, Math.max(free, bottom - rest)));
    free = y + height + GAP.boxes;
    rest -= height + GAP.boxes;
    return { node, rows: [], x: at.x, y, width: at.width, height };
  });
}

/** Tall enough for their lines to part. */
function ourHeight(node: Node, edges: readonly Edge[]): number {
  return Math.max(boxHeight(node, []), Math.min(MOST_TALL, edges.filter((edge) => edge.from === node.key).length * GAP.ports));
}

function curvesOf(edges: readonly Edge[], column: readonly Box[], { ports }: Placed): Curve[] {
  return edges.flatMap((edge) => {
    const from = column.find((box) => box.node.key === edge.from);
    const to = ports.get(edge);
    if (from === undefined || to === undefined) return [];
    const right = to.x > from.x;
    const sameSide = (one: Edge): boolean => one.from === edge.from && (ports.get(one)?.x ?? 0) > from.x === right;
    const alike = stably(edges.filter(sameSide), (one) => ports.get(one)?.y ?? 0);
    const x = right ? from.x + from.width : from.x;
    const y = from.y + (from.height * (alike.indexOf(edge) + 1)) / (alike.length + 1);
    const half = (x + to.x) / 2;
    const d = `M${px(x)},${px(y)}C${px(half)},${px(y)} ${px(half)},${px(to.y)} ${px(to.x)},${px(to.y)}`;
    const near = { x: to.x + (x - to.x) * 0.12, y: to.y };
    return [{ edge, d, middle: near, label: '' }];
  });
}

/** Nobody is tied to anybody: the groups one under the other. */
function listed(groups: readonly Group[], width: number): Scene {
  const side: Side = { groups, x: 0, width: Math.min(width, Math.max(...groups.map((group) => groupWidth(group, [])))), facing: -1 };
  const { boxes, frames } = stacked([side], [], []);
  const height = Math.max(0, ...frames.map((frame) => frame.y + frame.height)) + PAD;
  return { width, height, frames: frames.filter((frame) => frame.title !== ''), boxes, curves: [] };
}

function byMiddle(order: readonly string[], edges: readonly Edge[], ports: Placed['ports']): string[] {
  return stably(order, (key) => mean(edges.filter((edge) => edge.from === key).map((edge) => ports.get(edge)?.y ?? 0)));
}

function labelsIn(group: Group, edges: readonly Edge[]): string[] {
  return edges.filter((edge) => group.nodes.some((node) => node.key === edge.to)).map((edge) => edge.label);
}

function groupWidth(group: Group, rows: readonly string[]): number {
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

function widestBox(nodes: readonly Node[], rows: readonly string[], most: number): number {
  return Math.max(0, ...nodes.map((node) => boxWidth(node, rows, most)));
}

/** Sorted by a number, equal ones in their own order. */
function stably<T>(items: readonly T[], by: (item: T) => number): T[] {
  return items
    .map((item, index) => ({ item, index, at: by(item) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ item }) => item);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
