import { NOT_PLAIN, plainScalar, quotedScalar } from './plain-scalar.ts';
import { type Mark, PlainSource } from './plain-source.ts';
import type { SourceFile } from './source.ts';

/** Tabs, carriage returns, other controls, document marks and directives: `yaml` reads those. */
const FOREIGN = /[\u0000-\u0009\u000b-\u001f\u007f]|^(?:---|\.\.\.|%)/m;
/** An unquoted scalar cannot begin with these, or only in ways left to `yaml`. */
const RESERVED = new Set([...'?:,[]{}#&*!|>\'"%@`']);
const DEEPEST = 64;
const SPACE = 32;
const BREAK = 10;

/**
 * Reads the YAML people write plans in (block maps and lists, flow collections, one-line scalars, comments) some ten times
 * faster than `yaml`, with the same values and places. null: something else is in it, or something is wrong; ask `yaml`.
 */
export function readPlainYaml(file: string, text: string): SourceFile | null {
  if (FOREIGN.test(text)) return null;
  try {
    const reader = new PlainReader(text);
    const { value, mark } = reader.document();
    return new PlainSource(file, text, value, mark);
  } catch (error) {
    if (error === NOT_PLAIN) return null;
    throw error;
  }
}

interface Node {
  readonly value: unknown;
  readonly mark: Mark;
}

class PlainReader {
  readonly #text: string;
  #pos = 0;
  #depth = 0;
  /** Start of the line `#pos` stands on. */
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Node {
    this.#nextContent();
    const node = this.#block(0);
    if (this.#pos < this.#text.length) throw NOT_PLAIN;
    return node;
  }

  /** The block map or list that begins at `#pos`, whose column must be `indent`. */
  #block(indent: number): Node {
    if (this.#pos >= this.#text.length || this.#column() !== indent || ++this.#depth > DEEPEST) throw NOT_PLAIN;
    const node = this.#atDash() ? this.#list(indent) : this.#map(indent);
    this.#depth--;
    return node;
  }

  #list(indent: number): Node {
    const mark: Mark = { start: this.#pos, end: this.#pos, items: [] };
    const value: unknown[] = [];
    while (this.#pos < this.#text.length && this.#column() === indent && this.#atDash()) {
      const dash = this.#pos;
      this.#pos++;
      this.#spaces();
      const item = this.#afterIndicator(indent, dash + 1, false);
      value.push(item.value);
      mark.items?.push(item.mark);
      mark.end = item.mark.end;
    }
    return this.#closed(indent, { value, mark });
  }

  #map(indent: number): Node {
    const mark: Mark = { start: this.#pos, end: this.#pos, keys: [], keyAt: [], items: [] };
    const value: Record<string, unknown> = {};
    while (this.#pos < this.#text.length && this.#column() === indent && !this.#atDash()) {
      const start = this.#pos;
      const key = this.#key(value);
      mark.keys?.push(key);
      mark.keyAt?.push(start, this.#pos);
      this.#pos++;
      const after = this.#pos;
      this.#spaces();
      const item = this.#afterIndicator(indent, after, true);
      value[key] = item.value;
      mark.items?.push(item.mark);
      mark.end = item.mark.end;
    }
    return this.#closed(indent, { value, mark });
  }

  /** What follows must belong to an outer block. */
  #closed(indent: number, node: Node): Node {
    if (this.#pos < this.#text.length && this.#column() >= indent) {
      // A list may stand at the column of the key it belongs to; the map goes on behind it.
      if (this.#column() > indent || Array.isArray(node.value) === this.#atDash()) throw NOT_PLAIN;
    }
    return node;
  }

  /** The value after `key:` or `-`, up to the start of the next content. */
  #afterIndicator(indent: number, after: number, ofMap: boolean): Node {
    if (this.#atLineEnd(after)) {
      this.#nextContent();
      const column = this.#pos < this.#text.length ? this.#column() : -1;
      if (column > indent) return this.#block(column);
      if (ofMap && column === indent && this.#atDash()) return this.#block(column);
      if (!ofMap) throw NOT_PLAIN;
      return { value: null, mark: { start: after, end: after } };
    }
    if (this.#pos === after) throw NOT_PLAIN;
    if (!ofMap && (this.#atDash() || this.#keyAhead())) return this.#block(this.#column());
    const node = this.#inline(indent);
    const end = this.#pos;
    this.#spaces();
    if (!this.#atLineEnd(end)) throw NOT_PLAIN;
    this.#nextContent();
    // A deeper line would continue the scalar.
    if (this.#pos < this.#text.length && this.#column() > indent) throw NOT_PLAIN;
    return node;
  }

  /** A scalar or flow collection on the line of its key or dash. */
  #inline(indent: number): Node {
    const c = this.#text.charAt(this.#pos);
    if (c === '[' || c === '{') return this.#flow(indent);
    if (c === '"' || c === "'") return this.#quoted();
    return this.#plain(false);
  }

  #flow(indent: number): Node {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const node = this.#text.charAt(this.#pos) === '[' ? this.#flowList(indent) : this.#flowMap(indent);
    this.#depth--;
    return node;
  }

  #flowList(indent: number): Node {
    const mark: Mark = { start: this.#pos++, end: 0, items: [] };
    const value: unknown[] = [];
    for (;;) {
      this.#flowSpace(indent);
      if (this.#text.charAt(this.#pos) === ']') break;
      const item = this.#flowValue(indent);
      value.push(item.value);
      mark.items?.push(item.mark);
      this.#flowSpace(indent);
      if (this.#text.charAt(this.#pos) === ',') this.#pos++;
      else if (this.#text.charAt(this.#pos) !== ']') throw NOT_PLAIN;
    }
    mark.end = ++this.#pos;
    return { value, mark };
  }

  #flowMap(indent: number): Node {
    const mark: Mark = { start: this.#pos++, end: 0, keys: [], keyAt: [], items: [] };
    const value: Record<string, unknown> = {};
    for (;;) {
      this.#flowSpace(indent);
      if (this.#text.charAt(this.#pos) === '}') break;
      const start = this.#pos;
      const key = this.#flowKey(value);
      mark.keys?.push(key);
      mark.keyAt?.push(start, this.#pos);
      this.#pos++;
      if (this.#text.charCodeAt(this.#pos) !== SPACE) throw NOT_PLAIN;
      this.#flowSpace(indent);
      const item = this.#flowValue(indent);
      value[key] = item.value;
      mark.items?.push(item.mark);
      this.#flowSpace(indent);
      if (this.#text.charAt(this.#pos) === ',') this.#pos++;
      else if (this.#text.charAt(this.#pos) !== '}') throw NOT_PLAIN;
    }
    mark.end = ++this.#pos;
    return { value, mark };
  }

  #flowValue(indent: number): Node {
    const c = this.#text.charAt(this.#pos);
    if (c === '[' || c === '{') return this.#flow(indent);
    const node = c === '"' || c === "'" ? this.#quoted() : this.#plain(true);
    if (this.#text.charAt(this.#pos) === ':') throw NOT_PLAIN;
    return node;
  }

  /** Spaces, comments and line breaks between flow tokens; lines must stand deeper than the block they are in. */
  #flowSpace(indent: number): void {
    const from = this.#pos;
    this.#spaces();
    if (!this.#atLineEnd(from)) {
      if (this.#pos >= this.#text.length) throw NOT_PLAIN;
      return;
    }
    this.#nextContent();
    if (this.#pos >= this.#text.length || this.#column() <= indent) throw NOT_PLAIN;
  }

  #quoted(): Node {
    const start = this.#pos;
    const quote = this.#text.charAt(start);
    let at = start + 1;
    for (; ; at++) {
      const c = this.#text.charAt(at);
      if (c === '' || c === '\n') throw NOT_PLAIN;
      if (quote === '"' && c === '\\') at++;
      else if (c === quote) {
        if (quote === "'" && this.#text.charAt(at + 1) === quote) at++;
        else break;
      }
    }
    this.#pos = at + 1;
    return { value: quotedScalar(this.#text.slice(start, this.#pos)), mark: { start, end: this.#pos } };
  }

  #plain(flow: boolean): Node {
    const start = this.#pos;
    const end = this.#plainEnd(flow);
    this.#pos = end;
    return { value: plainScalar(this.#text.slice(start, end)), mark: { start, end } };
  }

  /** End of the unquoted scalar at `#pos`; throws where it is empty, begins with an indicator, or holds `: `. */
  #plainEnd(flow: boolean): number {
    const text = this.#text;
    const first = text.charAt(this.#pos);
    if (RESERVED.has(first) || (first === '-' && /^(?:[\s,[\]{}]|$)/.test(text.charAt(this.#pos + 1)))) throw NOT_PLAIN;
    let at = this.#pos;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BREAK) break;
      if (code === 35 && text.charCodeAt(at - 1) === SPACE) break;
      if (code === 58) {
        const next = text.charAt(at + 1);
        if (next === '' || next === ' ' || next === '\n' || (flow && ',[]{}'.includes(next))) throw NOT_PLAIN;
      } else if (flow && (code === 44 || code === 91 || code === 93 || code === 123 || code === 125)) break;
    }
    while (at > this.#pos && text.charCodeAt(at - 1) === SPACE) at--;
    if (at === this.#pos) throw NOT_PLAIN;
    return at;
  }

  /** A key of a block map; leaves `#pos` at its colon. */
  #key(map: Record<string, unknown>): string {
    const end = this.#keyAhead();
    if (end === 0) throw NOT_PLAIN;
    return this.#named(map, end);
  }

  #flowKey(map: Record<string, unknown>): string {
    const end = this.#colon(true);
    if (end === 0) throw NOT_PLAIN;
    return this.#named(map, end);
  }

  #named(map: Record<string, unknown>, end: number): string {
    const raw = this.#text.slice(this.#pos, end);
    this.#pos = end;
    const quoted = raw.startsWith('"') || raw.startsWith("'");
    const value = quoted ? quotedScalar(raw) : plainScalar(raw);
    const key = String(value);
    // Repeated keys are `yaml`'s to report; a null key has no name.
    if (value === null || key === '__proto__' || Object.hasOwn(map, key)) throw NOT_PLAIN;
    return key;
  }

  /** Offset of the colon of a key that begins at `#pos`, 0 where there is none on this line. */
  #keyAhead(): number {
    return this.#colon(false);
  }

  #colon(flow: boolean): number {
    const text = this.#text;
    const first = text.charAt(this.#pos);
    if (first === '"' || first === "'") {
      const from = this.#pos;
      this.#quoted();
      const end = this.#pos;
      this.#pos = from;
      return text.charAt(end) === ':' && /[ \n]|^$/.test(text.charAt(end + 1)) ? end : 0;
    }
    if (RESERVED.has(first) || this.#atDash()) return 0;
    for (let at = this.#pos; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BREAK || (code === 35 && text.charCodeAt(at - 1) === SPACE)) return 0;
      if (flow && (code === 44 || code === 91 || code === 93 || code === 123 || code === 125)) return 0;
      if (code !== 58) continue;
      const next = text.charAt(at + 1);
      if (next !== '' && next !== ' ' && next !== '\n') continue;
      if (text.charCodeAt(at - 1) === SPACE) throw NOT_PLAIN;
      return at;
    }
    return 0;
  }

  #atDash(): boolean {
    if (this.#text.charCodeAt(this.#pos) !== 45) return false;
    const next = this.#text.charAt(this.#pos + 1);
    return next === ' ' || next === '\n' || next === '';
  }

  #column(): number {
    return this.#pos - this.#line;
  }

  #spaces(): void {
    while (this.#text.charCodeAt(this.#pos) === SPACE) this.#pos++;
  }

  /** Only a comment (set apart from what ends at `after`) or nothing is left on this line. */
  #atLineEnd(after: number): boolean {
    const c = this.#text.charAt(this.#pos);
    return c === '' || c === '\n' || (c === '#' && (this.#pos > after || this.#pos === this.#line));
  }

  /** Moves over the rest of the line, comments and blank lines to the first character of the next content, or the end. */
  #nextContent(): void {
    const text = this.#text;
    if (this.#pos > 0) this.#toNextLine();
    while (this.#pos < text.length) {
      this.#spaces();
      const c = text.charAt(this.#pos);
      if (c !== '\n' && c !== '#' && c !== '') return;
      this.#toNextLine();
    }
  }

  #toNextLine(): void {
    const at = this.#text.indexOf('\n', this.#pos);
    this.#pos = at < 0 ? this.#text.length : at + 1;
    this.#line = this.#pos;
  }
}
