import type { Edge, Node } from '../../map/drawing.ts';
import { mean, stably } from './order.ts';
import { type Box, boxHeight, type Curve, px } from './scene.ts';
import { GAP, type Placed } from './their-columns.ts';

/** Px from the end of one line to the next, and the tallest a box grows for them. */
const PORT = { step: 6, most: 120 };

/** Each of ours at the middle of their ties, pushed down where another already stands. */
export function ourColumn(
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
  return Math.max(boxHeight(node, []), Math.min(PORT.most, edges.filter((edge) => edge.from === node.key).length * PORT.step));
}

/** From our boxes to the rows of theirs. */
export function curvesOf(edges: readonly Edge[], column: readonly Box[], { ports }: Placed): Curve[] {
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
