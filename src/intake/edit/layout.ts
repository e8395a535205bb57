import { isMap, isSeq, type Node, visit } from 'yaml';
import { indentOf } from './locate.ts';
import type { Layout } from './render.ts';

const USUAL: Layout = { step: 2, indentSeq: true };
const MOST = 8;

const found = new WeakMap<Node, Layout>();

/** How the file indents, by the first map in a map and the first list in a map it holds; else two blanks, dashes indented. */
export function layoutOf(root: Node | null): Layout {
  if (root === null) return USUAL;
  const layout = found.get(root) ?? looked(root);
  found.set(root, layout);
  return layout;
}

function looked(root: Node): Layout {
  let step: number | null = null;
  let dash: number | null = null;
  visit(root, {
    Map(_key, map) {
      const outer = indentOf(map);
      for (const { value } of outer === null ? [] : map.items) {
        const inner = isMap(value) || isSeq(value) ? indentOf(value) : null;
        if (inner === null || outer === null) continue;
        if (isSeq(value)) dash ??= inner - outer;
        else step ??= inner - outer;
      }
      return step !== null && dash !== null ? visit.BREAK : undefined;
    },
  });
  const indented: number = dash ?? USUAL.step;
  const inwards: number = step ?? (indented > 0 ? indented : USUAL.step);
  return { step: Math.min(MOST, Math.max(1, inwards)), indentSeq: indented > 0 };
}
