import type { Drawing, Edge, Group } from '../../map/drawing.ts';
import { mean, stably } from './order.ts';
import { curvesOf, ourColumn } from './our-column.ts';
import { PAD, type Scene, wrapped } from './scene.ts';
import { divided, GAP, groupWidth, type Placed, type Side, stacked, THEIRS, widestBox } from './their-columns.ts';

/** Below this, their people stand in one column. */
const TWO_SIDES = 620;
/** From this on, our names have room for one line. */
const WIDE = 480;
const OURS = { narrow: 84, wide: 150 };
/** Rounds of putting everybody nearer to those they are tied to. */
const ROUNDS = 4;

/** Our people in one column, theirs by account in one beside it or, where there is room, on both sides; who is tied stands near. */
export function peopleLayout({ groups: stated, edges }: Drawing, width: number): Scene {
  const theirsWide = Math.min(THEIRS, width - oursAt(width) - GAP.lines.least - 2 * PAD);
  if (edges.length === 0)
    return listed(
      stated.map((group) => inLines(group, THEIRS)),
      width,
    );
  const [ours, ...theirs] = stated.map((group, index) => inLines(group, index === 0 ? oursAt(width) : theirsWide));
  if (ours === undefined) return listed([], width);
  const two = width >= TWO_SIDES && theirs.length > 1;
  const oursWidth = widestBox(ours.nodes, [], oursAt(width));
  const sides = (order: readonly string[]): Side[] => divided(theirs, edges, order, { width, oursWidth, two });
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
