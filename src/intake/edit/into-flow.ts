import type { Node, Pair } from 'yaml';
import { eolBefore } from './lines.ts';
import type { Collection } from './locate.ts';
import type { Splice } from './splice.ts';

/** New items at the end of a list or map in brackets: on the same line, or on lines of their own where the last one has one. */
export function intoFlow(text: string, into: Collection, parts: readonly string[]): readonly Splice[] {
  const close = (into.range?.[1] ?? 1) - 1;
  const last = into.items.at(-1) as Node | Pair | undefined;
  if (last === undefined) return [{ at: close, remove: 0, text: parts.join(', ') }];
  const [start, end] = bounds(last);
  const comma = commaBetween(text, end, close);
  const lineEnd = text.indexOf('\n', comma ?? end);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (lineEnd === -1 || lineEnd > close || indent.trim() !== '') return [onTheLine(end, comma, parts)];
  const eol = eolBefore(text, lineEnd + 1);
  const at = eol === '\r\n' ? lineEnd - 1 : lineEnd;
  const lines = parts.map((part, index) => `${eol}${indent}${part}${comma !== null || index < parts.length - 1 ? ',' : ''}`).join('');
  return [...(comma === null ? [{ at: end, remove: 0, text: ',' }] : []), { at, remove: 0, text: lines }];
}

function onTheLine(end: number, comma: number | null, parts: readonly string[]): Splice {
  const fresh = parts.join(', ');
  return comma === null ? { at: end, remove: 0, text: `, ${fresh}` } : { at: comma + 1, remove: 0, text: ` ${fresh}` };
}

function bounds(part: Node | Pair): readonly [start: number, end: number] {
  if (!('key' in part)) return [part.range?.[0] ?? 0, part.range?.[1] ?? 0];
  const [key, value] = [part.key as Node, part.value as Node | null];
  return [key.range?.[0] ?? 0, (value ?? key).range?.[1] ?? 0];
}

/** Offset of a comma behind the last item; null where there is none but in comments. */
function commaBetween(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text[at] === ',') return at;
    if (text[at] === '#') at = Math.min(to, text.indexOf('\n', at));
  }
  return null;
}
