import type { Drawing, Edge, Node } from '../../map/drawing.ts';
import { layersOf } from './layers.ts';
import { type Box, boxHeight, boxWidth, type Curve, px, type Scene, type Worded, wrapped } from './scene.ts';

const GAP = { boxes: 14, layers: 66 };
const MOST = 236;
const LEAST = 150;
/** Labels of arrows that end in one box stand in turn in so many rows. */
const LABEL = { near: 16, leading: 14, rows: 3 };
/** Sweeps down and up of putting each node near those it is linked with. */
const SWEEPS = 4;

/** The chain from top to bottom: a link leads downwards, but for those that close a circle; each layer as many rows as it needs. */
export function chainLayout({ groups, edges }: Drawing, width: number): Scene {
  const nodes = groups.flatMap((group) => group.nodes);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const layers = ordered(
    layersOf(
      nodes.map((node) => node.key),
      edges,
    ).map((layer) => layer.flatMap((key) => byKey.get(key) ?? [])),
    edges,
  );
  const boxes: Box[] = [];
  let y = 1;
  for (const layer of layers) {
    const share = (width - GAP.boxes * (layer.length - 1)) / layer.length - 1;
    const most = Math.min(width, Math.max(LEAST, Math.min(MOST, share)));
    for (const row of rowsOf(
      layer.map((node) => wrapped(node, most)),
      most,
      width,
    )) {
      const height = Math.max(...row.map(({ node }) => boxHeight(node, [])));
      const used = row.reduce((sum, one) => sum + one.width, GAP.boxes * (row.length - 1));
      let x = (width - used) / 2;
      for (const { node, width: own } of row) {
        boxes.push({ node, rows: [], x, y, width: own, height: boxHeight(node, []) });
        x += own + GAP.boxes;
      }
      y += height + GAP.boxes;
    }
    y += GAP.layers - GAP.boxes;
  }
  const curves = edges.flatMap((edge) => curveOf(edge, edges, boxes));
  return { width, height: Math.max(1, y - GAP.layers + 8), frames: [], boxes, curves };
}

/** Layers in which neighbours stand over each other as far as they can (barycentres, down and up). */
function ordered(layers: readonly Node[][], edges: readonly Edge[]): Node[][] {
  let result = layers.map((layer) => [...layer]);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const place = new Map(result.flatMap((layer) => layer.map((node, index) => [node.key, (index + 0.5) / layer.length] as const)));
    const middle = (node: Node): number => {
      const linked = edges.flatMap((edge) => (edge.from === node.key ? [edge.to] : edge.to === node.key ? [edge.from] : []));
      const known = linked.flatMap((key) => place.get(key) ?? []);
      return known.length === 0 ? (place.get(node.key) ?? 0) : known.reduce((sum, at) => sum + at, 0) / known.length;
    };
    result = result.map((layer) =>
      layer
        .map((node, index) => ({ node, index, at: middle(node) }))
        .sort((a, b) => a.at - b.at || a.index - b.index)
        .map(({ node }) => node),
    );
  }
  return result;
}

function rowsOf(layer: readonly Worded[], most: number, width: number): { readonly node: Worded; readonly width: number }[][] {
  const rows: { node: Worded; width: number }[][] = [];
  let free = -1;
  for (const node of layer) {
    const own = boxWidth(node, [], most);
    if (free < own) {
      rows.push([]);
      free = width;
    }
    rows.at(-1)?.push({ node, width: own });
    free -= own + GAP.boxes;
  }
  return rows;
}

/** From the lower edge of one box to the upper of another below it, or from the upper to the lower of one above; its label at the arrow. */
function curveOf(edge: Edge, edges: readonly Edge[], boxes: readonly Box[]): Curve[] {
  const box = (key: string): Box | undefined => boxes.find((one) => one.node.key === key);
  const [from, to] = [box(edge.from), box(edge.to)];
  if (from === undefined || to === undefined || from === to) return [];
  const down = to.y > from.y;
  const inward = edges
    .filter((one) => one.to === edge.to && (box(one.from)?.y ?? 0) < to.y === down)
    .map((one, index) => ({ one, index, x: middleOf(box(one.from)) }))
    .sort((a, b) => a.x - b.x || a.index - b.index);
  const port = inward.findIndex(({ one }) => one === edge);
  const x1 = middleOf(from);
  const x2 = to.x + (to.width * (port + 1)) / (inward.length + 1);
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const half = (y1 + y2) / 2;
  const d = `M${px(x1)},${px(y1)}C${px(x1)},${px(half)} ${px(x2)},${px(half)} ${px(x2)},${px(y2)}`;
  const away = LABEL.near + (port % LABEL.rows) * LABEL.leading;
  return [{ edge, d, middle: { x: x2, y: down ? y2 - away : y2 + away }, label: edge.label }];
}

function middleOf(box: Box | undefined): number {
  return box === undefined ? 0 : box.x + box.width / 2;
}
