import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Place } from '../result.ts';
import type { Path, SourceFile } from './source.ts';

/** A parsed YAML document that knows where each of its values stands. */
export class YamlSource implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(file: string, text: string, document: Document, lines: LineCounter, data: unknown) {
    this.file = file;
    this.text = text;
    this.data = data;
    this.#document = document;
    this.#lines = lines;
  }

  locate(path: Path, what: 'key' | 'value' = 'value'): Place {
    const [start] = this.#range(path, what);
    const { line, col } = this.#lines.linePos(start);
    return { file: this.file, line: Math.max(1, line), col: Math.max(1, col) };
  }

  written(path: Path, what: 'key' | 'value' = 'value'): string {
    const [start, end] = this.#range(path, what);
    return this.text.slice(start, end).split(/\r?\n/, 1)[0]?.trimEnd() ?? '';
  }

  /** Offsets of the deepest node that exists along `path`. */
  #range(path: Path, what: 'key' | 'value'): readonly [number, number] {
    let node: unknown = this.#document.contents;
    let best: readonly [number, number] = rangeOf(node) ?? [0, 0];
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(this.#document);
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = node.items.find((item) => keyText(item) === String(step));
        if (!pair) return best;
        const key = rangeOf(pair.key) ?? best;
        const value = rangeOf(pair.value);
        const empty = !value || value[0] === value[1];
        best = last && what === 'key' ? key : empty ? key : value;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (item === undefined) return best;
        best = rangeOf(item) ?? best;
        node = item;
      } else return best;
    }
    return best;
  }
}

/** The key as `toJS` names it. */
export function keyText(pair: Pair): string {
  const key = pair.key;
  if (isScalar(key)) return key.value === null ? '' : String(key.value);
  return String(key);
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}
