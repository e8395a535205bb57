import { isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import { isMap as isPlainMap, sameValue } from './expected.ts';
import { filled, filledFile } from './fill.ts';
import { intoBlock, lastOffset } from './into-block.ts';
import { intoFlow } from './into-flow.ts';
import { layoutOf } from './layout.ts';
import { type Collection, indentOf, isEmpty, isNone, type Spot } from './locate.ts';
import type { Parsed } from './parsed.ts';
import { EditRefused, type Refusal } from './refused.ts';
import { asItem, asPair, inFlow, inline } from './render.ts';
import type { Splice } from './splice.ts';
import { type Task, wholeOf } from './task.ts';

/** What to put where for one task; nothing where it is said already. Throws EditRefused. */
export function splicesFor(file: Parsed, spot: Spot, task: Task): readonly Splice[] {
  const { node, missing } = spot;
  const refuse = (reason: Refusal): EditRefused => new EditRefused(reason, task.path, spot.line());
  if (isEmpty(node)) return fill(file, spot, nested(missing, wholeOf(task)), task.flow);
  const next = missing[0];
  if (next !== undefined) {
    if (task.op === 'replace') throw refuse('missing');
    return newPair(file, spot, next, nested(missing.slice(1), wholeOf(task)), task);
  }
  if (task.op === 'append') return append(file, spot, task);
  if (sameValue(node?.toJS(file.document), task.values[0])) return [];
  if (task.op === 'replace') return replaced(file, spot, task.values[0]);
  throw refuse(isNone(node) || isBare(node) ? 'stated' : 'exists');
}

function fill(file: Parsed, spot: Spot, value: unknown, flow: boolean): readonly Splice[] {
  const layout = layoutOf(file.document.contents);
  return spot.parent === null ? filledFile(file, spot, value, layout, flow) : filled(file, spot, spot.parent, value, layout, flow);
}

function newPair(file: Parsed, spot: Spot, key: string, value: unknown, task: Task): readonly Splice[] {
  const map = spot.node as Collection;
  if (map.items.length === 0 && !task.evenIfNone) throw new EditRefused('stated', task.path, spot.line());
  if (indentOf(map) === null) return intoFlow(file.text, map, [inFlow({ [key]: value }).slice(1, -1)]);
  return intoBlock(file.text, map, spot.outer, [asPair(key, value, layoutOf(file.document.contents), task.flow)]);
}

function append(file: Parsed, spot: Spot, task: Task): readonly Splice[] {
  const list = spot.node;
  if (!isSeq(list)) throw new EditRefused(isNone(list) ? 'stated' : 'not-list', task.path, spot.line());
  if (list.items.length === 0 && !task.evenIfNone) throw new EditRefused('stated', task.path, spot.line());
  const indent = indentOf(list);
  if (indent === null) return intoFlow(file.text, list, task.values.map(inFlow));
  const last = list.items.at(-1);
  const column = isMap(last) || isSeq(last) ? indentOf(last) : null;
  const flow = task.flow || ((isMap(last) || isSeq(last)) && column === null);
  const layout = layoutOf(file.document.contents);
  const fitting = column === null ? layout : { ...layout, step: Math.max(2, column - indent) };
  return intoBlock(
    file.text,
    list,
    spot.outer,
    task.values.map((value) => asItem(value, fitting, flow)),
  );
}

function replaced({ text, document }: Parsed, { node, parent, line }: Spot, value: unknown): readonly Splice[] {
  const at = node?.range?.[0];
  if (node === null || at === undefined || holdsComment(node)) throw new EditRefused('comment', [], line());
  const end = lastOffset(text, node);
  const open = parent !== null && indentOf(parent) !== null;
  return [
    { at, remove: text.slice(at, end).trimEnd().length, text: (open ? inline(value) : null) ?? keeping(text, document, node, value) },
  ];
}

/** A value on one line; of a map in brackets, the pairs that still hold are left as they were written. */
function keeping(text: string, document: Parsed['document'], node: Node, value: unknown): string {
  if (!isMap(node) || node.flow !== true || !isPlainMap(value)) return inFlow(value);
  const pairs = Object.entries(value).map(([key, one]) => {
    const before = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
    const [from, to] = [(before?.key as Node | undefined)?.range?.[0], (before?.value as Node | null | undefined)?.range?.[1]];
    if (from === undefined || to === undefined || !sameValue((before?.value as Node).toJS(document), one))
      return inFlow({ [key]: one }).slice(1, -1);
    return text.slice(from, to).trimEnd();
  });
  return `{${pairs.join(', ')}}`;
}

/** Between its first and its last character: what stands behind it stays. */
function holdsComment(node: Node): boolean {
  let found = false;
  visit(node, (_key, part) => {
    const { comment, commentBefore } = (part ?? {}) as Partial<Node>;
    if ((comment && !isScalar(node)) || (commentBefore && part !== node)) found = true;
  });
  return found;
}

function isBare(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
}

/** The value below the keys that are missing. */
function nested(keys: readonly string[], value: unknown): unknown {
  return keys.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), value);
}
