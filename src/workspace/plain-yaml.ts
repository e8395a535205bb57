import { NOT_PLAIN } from './plain-scalar.ts';
import { type Mark, PlainSource } from './plain-source.ts';
import { type PlainNode, PlainTokens } from './plain-tokens.ts';
import type { SourceFile } from './source.ts';

/** Tabs, carriage returns, other controls, document marks and directives: `yaml` reads those. */
const FOREIGN = /[\u0000-\u0009\u000b-\u001f\u007f]|^(?:---|\.\.\.|%)/m;
/** `key: scalar` of a flow map, up to the comma or brace that ends it. */
const FLOW_PAIR = /([A-Za-z_][\w.-]*): +([^\s?:,[\]{}#&*!|>'"%@`-][^,[\]{}\n:#]*)(?=[,}])/y;
/** `key: scalar` on a line of its own. */
const MAP_LINE = /([A-Za-z_][\w.-]*): +([^\s?:,[\]{}#&*!|>'"%@`-][^\n:#]*)\n/y;
const DEEPEST = 64;
const SPACE = 32;

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

class PlainReader extends PlainTokens {
  #depth = 0;

  document(): PlainNode {
    this.nextContent();
    const node = this.#block(0);
    if (this.pos < this.text.length) throw NOT_PLAIN;
    return node;
  }

  /** The block map or list that begins at `pos`, whose column must be `indent`. */
  #block(indent: number): PlainNode {
    if (this.pos >= this.text.length || this.column() !== indent || ++this.#depth > DEEPEST) throw NOT_PLAIN;
    const node = this.atDash() ? this.#list(indent) : this.#map(indent);
    this.#depth--;
    return node;
  }

  #list(indent: number): PlainNode {
    const mark: Mark = { start: this.pos, end: this.pos, items: [] };
    const value: unknown[] = [];
    while (this.pos < this.text.length && this.column() === indent && this.atDash()) {
      const dash = this.pos;
      this.pos++;
      this.spaces();
      const item = this.#afterIndicator(indent, dash + 1, false);
      value.push(item.value);
      mark.items?.push(item.mark);
      mark.end = item.mark.end;
    }
    return this.#closed(indent, { value, mark });
  }

  #map(indent: number): PlainNode {
    const mark: Mark = { start: this.pos, end: this.pos, keys: [], keyAt: [], items: [] };
    const value: Record<string, unknown> = {};
    while (this.pos < this.text.length && this.column() === indent && !this.atDash()) {
      const start = this.pos;
      MAP_LINE.lastIndex = start;
      const pair = MAP_LINE.exec(this.text);
      if (pair) {
        this.pos = MAP_LINE.lastIndex - 1;
        mark.end = this.take(pair, start, value, mark);
        this.nextContent();
        if (this.pos < this.text.length && this.column() > indent) throw NOT_PLAIN;
        continue;
      }
      const key = this.key(value);
      mark.keys?.push(key);
      mark.keyAt?.push(start, this.pos);
      this.pos++;
      const after = this.pos;
      this.spaces();
      const item = this.#afterIndicator(indent, after, true);
      value[key] = item.value;
      mark.items?.push(item.mark);
      mark.end = item.mark.end;
    }
    return this.#closed(indent, { value, mark });
  }

  /** What follows must belong to an outer block. */
  #closed(indent: number, node: PlainNode): PlainNode {
    if (this.pos < this.text.length && this.column() >= indent) {
      // A list may stand at the column of the key it belongs to; the map goes on behind it.
      if (this.column() > indent || Array.isArray(node.value) === this.atDash()) throw NOT_PLAIN;
    }
    return node;
  }

  /** The value after `key:` or `-`, up to the start of the next content. */
  #afterIndicator(indent: number, after: number, ofMap: boolean): PlainNode {
    if (this.atLineEnd(after)) {
      this.nextContent();
      const column = this.pos < this.text.length ? this.column() : -1;
      if (column > indent) return this.#block(column);
      if (ofMap && column === indent && this.atDash()) return this.#block(column);
      if (!ofMap) throw NOT_PLAIN;
      return { value: null, mark: { start: after, end: after } };
    }
    if (this.pos === after) throw NOT_PLAIN;
    if (!ofMap && (this.atDash() || this.keyAhead())) return this.#block(this.column());
    const node = this.#inline(indent);
    const end = this.pos;
    this.spaces();
    if (!this.atLineEnd(end)) throw NOT_PLAIN;
    this.nextContent();
    // A deeper line would continue the scalar.
    if (this.pos < this.text.length && this.column() > indent) throw NOT_PLAIN;
    return node;
  }

  /** A scalar or flow collection on the line of its key or dash. */
  #inline(indent: number): PlainNode {
    const c = this.text.charAt(this.pos);
    if (c === '[' || c === '{') return this.#flow(indent);
    if (c === '"' || c === "'") return this.quoted();
    return this.plain(false);
  }

  #flow(indent: number): PlainNode {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const node = this.text.charAt(this.pos) === '[' ? this.#flowList(indent) : this.#flowMap(indent);
    this.#depth--;
    return node;
  }

  #flowList(indent: number): PlainNode {
    const mark: Mark = { start: this.pos++, end: 0, items: [] };
    const value: unknown[] = [];
    for (;;) {
      this.#flowSpace(indent);
      if (this.text.charAt(this.pos) === ']') break;
      const item = this.#flowValue(indent);
      value.push(item.value);
      mark.items?.push(item.mark);
      this.#flowSpace(indent);
      if (this.text.charAt(this.pos) === ',') this.pos++;
      else if (this.text.charAt(this.pos) !== ']') throw NOT_PLAIN;
    }
    mark.end = ++this.pos;
    return { value, mark };
  }

  #flowMap(indent: number): PlainNode {
    const mark: Mark = { start: this.pos++, end: 0, keys: [], keyAt: [], items: [] };
    const value: Record<string, unknown> = {};
    for (;;) {
      this.#flowSpace(indent);
      if (this.text.charAt(this.pos) === '}') break;
      const start = this.pos;
      FLOW_PAIR.lastIndex = start;
      const pair = FLOW_PAIR.exec(this.text);
      if (pair) {
        this.pos = FLOW_PAIR.lastIndex;
        this.take(pair, start, value, mark);
        if (this.text.charAt(this.pos) === ',') this.pos++;
        continue;
      }
      const key = this.flowKey(value);
      mark.keys?.push(key);
      mark.keyAt?.push(start, this.pos);
      this.pos++;
      if (this.text.charCodeAt(this.pos) !== SPACE) throw NOT_PLAIN;
      this.#flowSpace(indent);
      const item = this.#flowValue(indent);
      value[key] = item.value;
      mark.items?.push(item.mark);
      this.#flowSpace(indent);
      if (this.text.charAt(this.pos) === ',') this.pos++;
      else if (this.text.charAt(this.pos) !== '}') throw NOT_PLAIN;
    }
    mark.end = ++this.pos;
    return { value, mark };
  }

  #flowValue(indent: number): PlainNode {
    const c = this.text.charAt(this.pos);
    if (c === '[' || c === '{') return this.#flow(indent);
    const node = c === '"' || c === "'" ? this.quoted() : this.plain(true);
    if (this.text.charAt(this.pos) === ':') throw NOT_PLAIN;
    return node;
  }

  /** Spaces, comments and line breaks between flow tokens; lines must stand deeper than the block they are in. */
  #flowSpace(indent: number): void {
    const from = this.pos;
    this.spaces();
    if (!this.atLineEnd(from)) {
      if (this.pos >= this.text.length) throw NOT_PLAIN;
      return;
    }
    this.nextContent();
    if (this.pos >= this.text.length || this.column() <= indent) throw NOT_PLAIN;
  }
}
