import { NOT_PLAIN, plainScalar, quotedScalar } from './plain-scalar.ts';
import { type Mark, PlainSource } from './plain-source.ts';
import type { SourceFile } from './source.ts';

/** Tabs, carriage returns, other controls, document marks and directives: `yaml` reads those. */
const FOREIGN = /[\u0000-\u0009\u000b-\u001f\u007f]|^(?:---|\.\.\.|%)/m;
/** An unquoted scalar cannot begin with these, or only in ways left to `yaml`. */
const RESERVED = new Set([...'?:,[]{}#&*!|>\'"%@`']);
/** The keys of the contract, with their colon. */
const KEY = /[A-Za-z0-9_][\w.-]*:(?=[ \n]|$)/y;
/** `key: scalar` of a flow map, up to the comma or brace that ends it. */
const FLOW_PAIR = /([A-Za-z_][\w.-]*): +([^\s?:,[\]{}#&*!|>'"%@`-][^,[\]{}\n:#]*)(?=[,}])/y;
/** `key: scalar` on a line of its own. */
const MAP_LINE = /([A-Za-z_][\w.-]*): +([^\s?:,[\]{}#&*!|>'"%@`-][^\n:#]*)\n/y;
const FLOW_RUN = /[^,[\]{}\n:#]*/y;
/** Quoted scalars without escapes. */
const SIMPLE_QUOTED = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
/** Keys that YAML reads as something else than their text. */
const WORD_KEYS = new Set(['null', 'Null', 'NULL', 'True', 'TRUE', 'False', 'FALSE']);
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
      MAP_LINE.lastIndex = start;
      const pair = MAP_LINE.exec(this.#text);
      if (pair) {
        this.#pos = MAP_LINE.lastIndex - 1;
        mark.end = this.#take(pair, start, value, mark);
        this.#nextContent();
        if (this.#pos < this.#text.length && this.#column() > indent) throw NOT_PLAIN;
        continue;
      }
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
      FLOW_PAIR.lastIndex = start;
      const pair = FLOW_PAIR.exec(this.#text);
      if (pair) {
        this.#pos = FLOW_PAIR.lastIndex;
        this.#take(pair, start, value, mark);
        if (this.#text.charAt(this.#pos) === ',') this.#pos++;
        continue;
      }
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

  /** Puts a matched `key: scalar` into its map; `#pos` stands behind the scalar. Returns where the scalar ends. */
  #take(pair: RegExpExecArray, start: number, map: Record<string, unknown>, mark: Mark): number {
    const [, key = '', raw = ''] = pair;
    if (Object.hasOwn(map, key) || key === '__proto__' || WORD_KEYS.has(key)) throw NOT_PLAIN;
    const from = this.#pos - raw.length;
    let length = raw.length;
    while (raw.charCodeAt(length - 1) === SPACE) length--;
    map[key] = plainScalar(length === raw.length ? raw : raw.slice(0, length));
    mark.keys?.push(key);
    mark.keyAt?.push(start, start + key.length);
    mark.items?.push({ start: from, end: from + length });
    return from + length;
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
    SIMPLE_QUOTED.lastIndex = start;
    if (SIMPLE_QUOTED.test(this.#text)) {
      this.#pos = SIMPLE_QUOTED.lastIndex;
      return { value: this.#text.slice(start + 1, this.#pos - 1), mark: { start, end: this.#pos } };
    }
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
    let at = flow ? this.#flowStop() : this.#lineStop();
    while (at > this.#pos && text.charCodeAt(at - 1) === SPACE) at--;
    if (at === this.#pos) throw NOT_PLAIN;
    return at;
  }

  /** Where the line or a comment on it ends a scalar; whole-line searches are native, a loop in JavaScript is not. */
  #lineStop(): number {
    const eol = this.#text.indexOf('\n', this.#pos);
    const rest = this.#text.slice(this.#pos, eol < 0 ? this.#text.length : eol);
    const comment = rest.indexOf(' #');
    const own = comment < 0 ? rest : rest.slice(0, comment);
    if (own.includes(': ') || / *:$/.test(own)) throw NOT_PLAIN;
    return this.#pos + own.length;
  }

  #flowStop(): number {
    const text = this.#text;
    let at = this.#pos;
    for (; ; at++) {
      FLOW_RUN.lastIndex = at;
      FLOW_RUN.test(text);
      at = FLOW_RUN.lastIndex;
      const c = text.charAt(at);
      if (c === ':') {
        const next = text.charAt(at + 1);
        if (next === '' || ' \n,[]{}'.includes(next)) throw NOT_PLAIN;
      } else if (c !== '#' || text.charCodeAt(at - 1) === SPACE) return at;
    }
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
    KEY.lastIndex = this.#pos;
    if (KEY.test(text)) return KEY.lastIndex - 1;
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
