import { parseYaml } from './parse-yaml.ts';
import type { Path, SourceFile } from './source.ts';

/** A parsed part of a file whose first line is line `before + 1` of the whole. */
class Part implements SourceFile {
  readonly #inner: SourceFile;
  readonly #before: number;
  constructor(inner: SourceFile, before: number) {
    this.#inner = inner;
    this.#before = before;
  }
  get file() {
    return this.#inner.file;
  }
  get text() {
    return this.#inner.text;
  }
  get data() {
    return this.#inner.data;
  }
  locate(path: Path, what?: 'key' | 'value') {
    const at = this.#inner.locate(path, what);
    return { ...at, line: at.line + this.#before };
  }
  written(path: Path, what?: 'key' | 'value') {
    return this.#inner.written?.(path, what) ?? '';
  }
}

/** Whole lines of a file by themselves; null where they do not stand alone. */
export function parsePart(file: string, text: string, before: number): SourceFile | null {
  const { source } = parseYaml(file, text);
  return source === null ? null : before === 0 ? source : new Part(source, before);
}

/** The one item of a list of one, by itself. */
export function parseItem(file: string, text: string, before: number): SourceFile | null {
  const source = parsePart(file, text, before);
  return source !== null && Array.isArray(source.data) && source.data.length === 1 ? source : null;
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
