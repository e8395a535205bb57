import { isMap } from 'yaml';
import { afterComments, indented, linesAt, nextLine } from './lines.ts';
import { type Collection, indentOf, type Spot } from './locate.ts';
import type { Parsed } from './parsed.ts';
import { asPair, asRoot, inFlow, inline, type Layout } from './render.ts';
import type { Splice } from './splice.ts';

/** A value where a key (`key:`, `key: null`) or a dash stands with nothing said behind it. */
export function filled(
  { text }: Parsed,
  { node, outer }: Spot,
  parent: Collection,
  value: unknown,
  layout: Layout,
  flow: boolean,
): readonly Splice[] {
  const [at, end] = node?.range ?? [0, 0];
  const block = isMap(parent) && indentOf(parent) !== null;
  const behind = block ? inline(value) : inFlow(value);
  // `null` makes room for what is said on its own line; comments below it stay where they are.
  if (end > at) return [{ at, remove: end - at, text: behind ?? inFlow(value) }];
  const [head = '', ...below] = behind === null ? asPair('key', value, layout, flow) : [];
  if (below.length === 0) return [inGap(text, at, behind ?? head.slice('key: '.length))];
  // `key: |` keeps its mark on the line of the key.
  const mark = head.slice('key:'.length).trim();
  const under = linesAt(
    text,
    afterComments(text, nextLine(text, at), (column) => mark === '' && column > outer),
    indented(below, outer),
  );
  return mark === '' ? [under] : [inGap(text, at, mark), under];
}

/** The first thing a file says: behind its comments. */
export function filledFile({ text }: Parsed, { node }: Spot, value: unknown, layout: Layout, flow: boolean): readonly Splice[] {
  const [at, end] = node?.range ?? [text.length, text.length];
  if (end > at) return [{ at, remove: end - at, text: inFlow(value) }];
  return [linesAt(text, text.length, asRoot(value, layout, flow))];
}

/** Blanks where there are none yet: behind the colon, and before a comment. */
function inGap(text: string, at: number, value: string): Splice {
  const before = /[ \t]/.test(text[at - 1] ?? ' ') ? '' : ' ';
  return { at, remove: 0, text: `${before}${value}${text[at] === '#' ? ' ' : ''}` };
}
