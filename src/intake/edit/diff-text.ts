import { legible } from '../../text/legible.ts';
import type { FileChange } from './change.ts';

/** Lines shown around what changes. */
const CONTEXT = 2;
/** Cells of one line of a file; longer ones are cut. */
const CELLS = 200;

/** One line of a preview; the caller paints it. `at`: where a stretch begins, 1-based line of the file as it will be. */
export type DiffLine =
  | { readonly kind: 'file'; readonly text: string; readonly fresh: boolean }
  | { readonly kind: 'at'; readonly line: number }
  | { readonly kind: 'kept' | 'gone' | 'new'; readonly text: string };

type Pair = readonly [number, number];

/** Lines from (with) to (without). */
interface Stretch {
  readonly old: Pair;
  readonly fresh: Pair;
}

/** What would change in a file, as a preview: what is new or gone, with a little of what stands around it. Nothing for equal texts. */
export function diffLines({ file, before, after }: FileChange): readonly DiffLine[] {
  const [old, fresh] = [linesOf(before ?? ''), linesOf(after)];
  const stretches = stretchesOf(old, fresh);
  if (stretches.length === 0) return [];
  return [{ kind: 'file', text: legible(file), fresh: before === null }, ...stretches.flatMap((stretch) => shown(stretch, old, fresh))];
}

function shown({ old: [from, to], fresh: [first, last] }: Stretch, old: readonly string[], fresh: readonly string[]): DiffLine[] {
  const as = (kind: 'kept' | 'gone' | 'new', lines: readonly string[]): DiffLine[] =>
    lines.map((text) => ({ kind, text: legible(text, CELLS) }));
  const lead = Math.max(0, first - CONTEXT);
  return [
    { kind: 'at', line: lead + 1 },
    ...as('kept', fresh.slice(lead, first)),
    ...as('gone', old.slice(from, to)),
    ...as('new', fresh.slice(first, last)),
    ...as('kept', fresh.slice(last, last + CONTEXT)),
  ];
}

/** Edits put lines in or replace a few: walking both texts, each time to the nearest line they share again. */
function stretchesOf(old: readonly string[], fresh: readonly string[]): readonly Stretch[] {
  const tail = sharedTail(old, fresh);
  const [oldEnd, freshEnd] = [old.length - tail, fresh.length - tail];
  const found: Stretch[] = [];
  for (let a = 0, b = 0; a < oldEnd || b < freshEnd;) {
    if (a < oldEnd && b < freshEnd && old[a] === fresh[b]) [a, b] = [a + 1, b + 1];
    else {
      const [nextA, nextB] = nextShared(old, fresh, [a, b], [oldEnd, freshEnd]);
      found.push({ old: [a, nextA], fresh: [b, nextB] });
      [a, b] = [nextA, nextB];
    }
  }
  return found;
}

/** The first place behind `from` where a line of the old text comes again in the new one; else the ends. */
function nextShared(old: readonly string[], fresh: readonly string[], from: Pair, ends: Pair): Pair {
  const places = new Map<string, number>();
  for (let at = ends[1] - 1; at >= from[1]; at--) places.set(fresh[at] ?? '', at);
  for (let at = from[0]; at < ends[0]; at++) {
    const place = places.get(old[at] ?? '');
    if (place !== undefined) return [at, place];
  }
  return ends;
}

function sharedTail(old: readonly string[], fresh: readonly string[]): number {
  const most = Math.min(old.length, fresh.length);
  let count = 0;
  while (count < most && old[old.length - 1 - count] === fresh[fresh.length - 1 - count]) count++;
  return count;
}

/** A last line without its end is no further line. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
