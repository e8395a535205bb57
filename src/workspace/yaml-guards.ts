import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { keyText } from './yaml-source.ts';

/** Aliases that one alias may stand for once everything is written out. */
const MOST_ALIASES = 100;
/** Values the whole file may hold once everything is written out. */
const MOST_VALUES = 1_000_000;

export type Found =
  | {
      readonly kind: 'duplicate';
      readonly key: string;
      readonly first: number;
      readonly again: number;
      readonly length: number;
    }
  | { readonly kind: 'bomb'; readonly name: string; readonly at: number }
  | { readonly kind: 'no-anchor'; readonly name: string; readonly at: number };

interface Weight {
  aliases: number;
  values: number;
}

/**
 * Repeated keys and aliases that multiply, in one pass linear in the file as written.
 * (`yaml`'s own uniqueKeys check is quadratic, and it meets a bomb only while expanding it.)
 */
export function inspect(document: Document): Found[] {
  const found: Found[] = [];
  const anchors = new Map<string, Weight>();
  const open = new Set<string>();
  let refused = false;

  const refuse = (alias: Alias, kind: 'bomb' | 'no-anchor'): Weight => {
    if (!refused || kind === 'no-anchor') found.push({ kind, name: alias.source, at: alias.range?.[0] ?? 0 });
    if (kind === 'bomb') refused = true;
    return { aliases: 1, values: 1 };
  };
  const weigh = (node: unknown): Weight => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) return refuse(node, open.has(node.source) ? 'bomb' : 'no-anchor');
      const weight = { aliases: target.aliases + 1, values: target.values };
      return weight.aliases > MOST_ALIASES || weight.values > MOST_VALUES ? refuse(node, 'bomb') : weight;
    }
    const name = (node as (Node & { anchor?: string }) | null)?.anchor;
    if (name) {
      open.add(name);
      anchors.delete(name);
    }
    const weight: Weight = { aliases: 0, values: 1 };
    const add = (part: Weight) => {
      weight.aliases += part.aliases;
      weight.values += part.values;
    };
    if (isMap(node)) {
      const seen = new Map<string, number>();
      for (const pair of node.items) {
        const at = (pair.key as Node | null)?.range?.[0] ?? 0;
        const key = keyText(pair);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, at);
        else
          found.push({
            kind: 'duplicate',
            key,
            first,
            again: at,
            length: keyLength(pair.key),
          });
        if (!isScalar(pair.key)) add(weigh(pair.key));
        add(weigh(pair.value));
      }
    } else if (isSeq(node)) for (const item of node.items) add(weigh(item));
    if (name) {
      open.delete(name);
      anchors.set(name, weight);
    }
    return weight;
  };
  const whole = weigh(document.contents);
  if (whole.values > MOST_VALUES && !refused) found.push({ kind: 'bomb', name: '', at: 0 });
  return found;
}

function keyLength(key: unknown): number {
  const range = (key as Scalar | null)?.range;
  return range ? range[1] - range[0] : 1;
}
