import { parseYaml } from './parse-yaml.ts';
import type { Path, SourceFile } from './source.ts';

/** A part of parsed data as a source of its own: the value at a path, `before` lines into the whole file. */
export class Part implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #inner: SourceFile;
  readonly #prefix: Path;
  readonly #before: number;
  constructor(inner: SourceFile, prefix: Path, data: unknown, before = 0) {
    this.file = inner.file;
    this.text = inner.text;
    this.data = data;
    this.#inner = inner;
    this.#prefix = prefix;
    this.#before = before;
  }
  locate(path: Path, what?: 'key' | 'value') {
    const at = this.#inner.locate([...this.#prefix, ...path], what);
    return { ...at, line: at.line + this.#before };
  }
  written(path: Path, what?: 'key' | 'value') {
    return this.#inner.written?.([...this.#prefix, ...path], what) ?? '';
  }
}

/** The value in a text that is written as a list of one; null where it does not stand alone. */
export function parseItem(file: string, text: string, before: number): SourceFile | null {
  const { source } = parseYaml(file, text);
  return source !== null && Array.isArray(source.data) && source.data.length === 1 ? new Part(source, [0], source.data[0], before) : null;
}

/** One line of JSON as YAML, which knows places; null where it cannot be read. */
export function parseLine(file: string, text: string, line: number): SourceFile | null {
  const { source } = parseYaml(file, text);
  return source === null ? null : new Part(source, [], source.data, line - 1);
}

/** Where the list item that starts a line at `start` ends: before the next line indented no deeper than its dash. */
export function itemEnd(text: string, start: number, dashIndent: number): { readonly pos: number; readonly lines: number } {
  let pos = start;
  for (let lines = 1; ; lines++) {
    const next = text.indexOf('\n', pos);
    if (next < 0) return { pos: text.length, lines };
    pos = next + 1;
    let at = pos;
    while (text.charCodeAt(at) === 32) at += 1;
    const first = text.charCodeAt(at);
    const says = !Number.isNaN(first) && first !== 10 && first !== 35 && !(first === 13 && text.charCodeAt(at + 1) === 10);
    if (says && at - pos <= dashIndent) return { pos, lines };
  }
}
