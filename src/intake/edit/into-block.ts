import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { afterComments, indented, linesAt, nextLine } from './lines.ts';
import { type Collection, indentOf } from './locate.ts';
import type { Splice } from './splice.ts';

/**
 * New pairs or items (each as lines without indent) at the end of a block map or list: behind its last line and the comments that
 * belong to it, and before a comment that stands further out. A blank line between the old ones is kept up for the new.
 */
export function intoBlock(text: string, into: Collection, outer: number, parts: readonly (readonly string[])[]): readonly Splice[] {
  const indent = indentOf(into) ?? 0;
  const belongs = (column: number): boolean => column > indent || (column === indent && indent > outer);
  const at = afterComments(text, nextLine(text, lastOffset(text, into)), belongs);
  const apart = spaced(text, into);
  const lines = parts.flatMap((part) => [...(apart ? [''] : []), ...indented(part, indent)]);
  return [linesAt(text, at, lines)];
}

/** Behind the last character that says something in a node; of a text in block style the start of the line behind it. */
export function lastOffset(text: string, node: Node): number {
  const last = isMap(node) || isSeq(node) ? (node.items.at(-1) as Node | Pair | undefined) : undefined;
  if (last === undefined || ((isMap(node) || isSeq(node)) && indentOf(node) === null)) return endOf(text, node);
  if (!('key' in last)) return lastOffset(text, last);
  return lastOffset(text, (last.value ?? last.key) as Node);
}

function endOf(text: string, node: Node): number {
  const [start, end] = node.range ?? [0, 0];
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return end;
  // Blank lines behind it are part of it only where its head says `+`.
  if (/^[|>][0-9]?\+/.test(text.slice(start, start + 3))) return end;
  const said = text.slice(start, end).trimEnd().length + start;
  const line = text.indexOf('\n', said);
  return line === -1 ? end : Math.min(end, line + 1);
}

/** Whether a blank line stands before the last of at least two. */
function spaced(text: string, { items }: Collection): boolean {
  const last = items.at(-1) as Node | Pair | undefined;
  const node = (last !== undefined && 'key' in last ? last.key : last) as Node | undefined;
  const start = node?.range?.[0];
  if (items.length < 2 || start === undefined) return false;
  for (let end = text.lastIndexOf('\n', start - 1); end !== -1; end = text.lastIndexOf('\n', end - 1)) {
    const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim();
    if (!line.startsWith('#')) return line === '';
  }
  return false;
}
