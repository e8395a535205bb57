import type { Place } from '../result.ts';
import type { Path, SourceFile } from './source.ts';

/** Where a value stands; of a map also its keys, of a list its items. */
export interface Mark {
  readonly start: number;
  end: number;
  readonly keys?: string[];
  /** Start and end of each key, in turn. */
  readonly keyAt?: number[];
  readonly items?: Mark[];
}

/** A file read without `yaml`: data and marks were made in one pass. */
export class PlainSource implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #root: Mark;
  #lines: number[] | undefined;

  constructor(file: string, text: string, data: unknown, root: Mark) {
    this.file = file;
    this.text = text;
    this.data = data;
    this.#root = root;
  }

  locate(path: Path, what: 'key' | 'value' = 'value'): Place {
    const [start] = this.#range(path, what);
    this.#lines ??= lineStarts(this.text);
    const line = lineOf(this.#lines, start);
    return { file: this.file, line, col: start - (this.#lines[line - 1] ?? 0) + 1 };
  }

  written(path: Path, what: 'key' | 'value' = 'value'): string {
    const [start, end] = this.#range(path, what);
    const stop = this.text.indexOf('\n', start);
    return this.text.slice(start, stop < 0 ? end : Math.min(end, stop)).trimEnd();
  }

  /** Offsets of the deepest value that exists along `path`. */
  #range(path: Path, what: 'key' | 'value'): readonly [number, number] {
    let mark = this.#root;
    let best: readonly [number, number] = [mark.start, mark.end];
    for (let depth = 0; depth < path.length; depth++) {
      const step = path[depth];
      const index = mark.keys ? mark.keys.indexOf(String(step)) : Number(step);
      const next = mark.items?.[index];
      if (!next) return best;
      if (mark.keyAt) {
        const key = [mark.keyAt[index * 2] ?? 0, mark.keyAt[index * 2 + 1] ?? 0] as const;
        const asKey = (what === 'key' && depth === path.length - 1) || next.start === next.end;
        best = asKey ? key : [next.start, next.end];
      } else best = [next.start, next.end];
      mark = next;
    }
    return best;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line from 1 that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
