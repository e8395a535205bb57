import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { keyText } from '../../workspace/yaml-source.ts';
import type { Step } from './change.ts';
import { lineAt, type Parsed } from './parsed.ts';
import { EditRefused } from './refused.ts';

export type Collection = YAMLMap | YAMLSeq;

/** Where a path leads in a file. */
export interface Spot {
  /** What stands at the end of the way, or as far as it leads: with `missing`, the map that lacks the next key, or an empty value. Null: the file says nothing. */
  readonly node: Node | null;
  /** Steps that do not exist yet. */
  readonly missing: readonly string[];
  /** The collection that holds `node`. */
  readonly parent: Collection | null;
  /** Indent of the nearest block collection around `node`; -1 at the root. */
  readonly outer: number;
  /** 1-based; worked out when asked for. */
  readonly line: () => number;
}

/** Follows a path as far as it leads. Throws EditRefused where it leads through something that is neither map nor list. */
export function locate({ text, document }: Parsed, path: readonly Step[]): Spot {
  let node: Node | null = document.contents;
  let parent: Collection | null = null;
  let outer = -1;
  for (const [depth, step] of path.entries()) {
    const [way, rest] = [path.slice(0, depth), path.slice(depth)];
    const here = node;
    const line = (): number => lineOf(text, here);
    if (isEmpty(node)) return { node, missing: keys(rest, path, line), parent, outer, line };
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => keyText(item) === String(step));
      if (pair === undefined) return { node, missing: [String(step), ...keys(rest.slice(1), path, line)], parent, outer, line };
      [parent, outer, node] = [node, indentOf(node) ?? outer, valueOf(pair, path, line)];
    } else if (isSeq(node)) {
      const item = typeof step === 'number' ? (node.items[step] as Node | undefined) : undefined;
      if (item === undefined) throw new EditRefused(typeof step === 'number' ? 'missing' : 'not-map', way, line());
      [parent, outer, node] = [node, indentOf(node) ?? outer, item];
    } else throw new EditRefused(isAlias(node) ? 'alias' : isNone(node) ? 'stated' : 'not-map', way, line());
  }
  const last = node;
  return { node, missing: [], parent, outer, line: () => lineOf(text, last) };
}

/** Says nothing: no text at all, or `null`. */
export function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** The word that states there is none. */
export function isNone(node: Node | null): boolean {
  return isScalar(node) && node.value === 'none';
}

/** Column of a block collection; null for one in brackets. */
export function indentOf(node: Collection): number | null {
  const token = node.srcToken;
  return token?.type === 'block-map' || token?.type === 'block-seq' ? token.indent : null;
}

function lineOf(text: string, node: Node | null): number {
  return lineAt(text, node?.range?.[0] ?? 0);
}

/** A key without a colon (`? key`, `{key}`) has no place for a value. */
function valueOf(pair: Pair, path: readonly Step[], line: () => number): Node {
  if (pair.value === null) throw new EditRefused('unsure', path, line());
  return pair.value as Node;
}

/** Maps on the way can be made; an item of a list that is not there cannot. */
function keys(steps: readonly Step[], path: readonly Step[], line: () => number): readonly string[] {
  return steps.map((step) => {
    if (typeof step === 'number') throw new EditRefused('missing', path, line());
    return step;
  });
}
