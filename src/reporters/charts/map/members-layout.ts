import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Drawing, Edge } from '../../map/drawing.ts';
import { apartFrom } from './overlap.ts';
import { type Box, boxHeight, boxWidth, type Curve, px, type Scene, type Worded, wrapped } from './scene.ts';

const MOST = 190;
const MARGIN = 10;
const TICKS = 300;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Px from one box to the next. */
const GAP = 14;
/** Px from the middle of the hub within which a line would seem to be its own. */
const CLEAR = 70;

interface Body extends SimulationNodeDatum {
  readonly node: Worded;
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

/**
 * Who is tied stands near, drawn by springs from seeded places (d3-force, no chance in it), then moved until no box covers another.
 * The organisation stands in the box: its people need not stand together.
 */
export function membersLayout({ groups, edges }: Drawing, width: number): Scene {
  const nodes = groups.flatMap((group) =>
    group.nodes.map((node) =>
      group.title === '' ? node : { ...node, lines: [...node.lines.slice(0, 1), group.title, ...node.lines.slice(1)] },
    ),
  );
  const most = Math.min(MOST, width / 2.4);
  const bodies = nodes.map((node, index) => seeded(wrapped(node, most), index, { count: nodes.length, most, width }));
  const area = bodies.reduce((sum, body) => sum + (body.width + 3 * GAP) * (body.height + 3 * GAP), 0);
  const tall = Math.max(200, (area * 1.3) / width);
  springs(bodies, edges, width, tall);
  const settled = apartFrom(bodies, width, MARGIN, GAP);
  const top = Math.min(...settled.map((one) => one.y));
  const boxes = settled.map(({ node, x, y, width: own, height }): Box => ({ node, rows: [], x, y: y - top + 1, width: own, height }));
  const height = Math.max(1, ...boxes.map((box) => box.y + box.height)) + MARGIN;
  return { width, height, frames: [], boxes, curves: edges.flatMap((edge) => curveOf(edge, boxes)) };
}

/** On a spiral of the golden angle, the hub fast in the middle: the same places for the same members. */
function seeded(
  node: Worded,
  index: number,
  { count, most, width }: { readonly count: number; readonly most: number; readonly width: number },
): Body {
  const radius = (Math.sqrt(index / Math.max(1, count)) * width) / 2.5;
  const angle = index * GOLDEN;
  const place = { x: width / 2 + radius * Math.cos(angle), y: radius * Math.sin(angle) };
  const fast = node.look === 'ours' ? { fx: width / 2, fy: 0 } : {};
  return { node, width: boxWidth(node, [], most), height: boxHeight(node, []), ...place, ...fast };
}

function springs(bodies: Body[], edges: readonly Edge[], width: number, tall: number): void {
  const index = new Map(bodies.map((body, at) => [body.node.key, at]));
  const links = edges.flatMap((edge) => {
    const [source, target] = [index.get(edge.from), index.get(edge.to)];
    return source === undefined || target === undefined ? [] : [{ source, target, thin: edge.stroke === 'thin' }];
  });
  const link = forceLink<Body, (typeof links)[number]>(links)
    .distance(({ thin }) => (thin ? 170 : 110))
    .strength(({ thin }) => (thin ? 0.02 : 0.5));
  const simulation = forceSimulation(bodies)
    .force('link', link)
    .force('charge', forceManyBody<Body>().strength(-500))
    .force(
      'collide',
      forceCollide<Body>((body) => Math.hypot(body.width, body.height) / 2.2),
    )
    .force('x', forceX<Body>(width / 2).strength(0.06))
    .force('y', forceY<Body>(0).strength(Math.min(0.2, (0.06 * width) / tall)))
    .stop();
  simulation.tick(TICKS);
}

/** A line from box to box; a tie between members bends round the hub, so that none seems to end there. */
function curveOf(edge: Edge, boxes: readonly Box[]): Curve[] {
  const [from, to] = [edge.from, edge.to].map((key) => boxes.find((box) => box.node.key === key));
  if (from === undefined || to === undefined) return [];
  const hub = edge.stroke === 'thin' ? undefined : boxes.find((box) => box.node.look === 'ours');
  const [a, b] = [middleOf(from), middleOf(to)];
  const bend = hub === undefined ? half(a, b) : around(middleOf(hub), a, b);
  const [start, end] = [onEdge(from, a, bend), onEdge(to, b, bend)];
  const d = `M${px(start.x)},${px(start.y)}Q${px(bend.x)},${px(bend.y)} ${px(end.x)},${px(end.y)}`;
  return [{ edge, d, middle: half(half(start, bend), half(bend, end)), label: '' }];
}

/** The middle of the way, pushed off the hub where the straight way passes it closely. */
function around(hub: Spot, a: Spot, b: Spot): Spot {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const share = Math.max(0, Math.min(1, ((hub.x - a.x) * dx + (hub.y - a.y) * dy) / length ** 2));
  const near = { x: a.x + dx * share, y: a.y + dy * share };
  const distance = Math.hypot(near.x - hub.x, near.y - hub.y);
  if (share <= 0 || share >= 1 || distance >= CLEAR) return half(a, b);
  const side = (near.x - hub.x) * -dy + (near.y - hub.y) * dx >= 0 ? 1 : -1;
  const push = 2 * (CLEAR - distance);
  return { x: near.x - (side * dy * push) / length, y: near.y + (side * dx * push) / length };
}

function middleOf(box: Box): Spot {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function half(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the line between two middles leaves a box. */
function onEdge(box: Box, middle: Spot, other: Spot): Spot {
  const [dx, dy] = [other.x - middle.x, other.y - middle.y];
  const share = Math.min(1, box.width / 2 / Math.max(Math.abs(dx), 1e-6), box.height / 2 / Math.max(Math.abs(dy), 1e-6));
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
