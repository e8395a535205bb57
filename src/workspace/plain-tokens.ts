import { PlainCursor } from './plain-cursor.ts';
import { NOT_PLAIN, plainScalar, quotedScalar } from './plain-scalar.ts';
import type { Mark } from './plain-source.ts';

export interface PlainNode {
  readonly value: unknown;
  readonly mark: Mark;
}

/** An unquoted scalar cannot begin with these, or only in ways left to `yaml`. */
const RESERVED = new Set([...'?:,[]{}#&*!|>\'"%@`']);
/** The keys of the contract, with their colon. */
const KEY = /[A-Za-z0-9_][\w.-]*:(?=[ \n]|$)/y;
const FLOW_RUN = /[^,[\]{}\n:#]*/y;
/** Quoted scalars without escapes. */
const SIMPLE_QUOTED = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
/** Keys that YAML reads as something else than their text. */
const WORD_KEYS = new Set(['null', 'Null', 'NULL', 'True', 'TRUE', 'False', 'FALSE']);
const SPACE = 32;
const BREAK = 10;

/** Reads scalars and keys, each on one line. Throws NOT_PLAIN for what is left to `yaml`. */
export class PlainTokens extends PlainCursor {
  protected quoted(): PlainNode {
    const start = this.pos;
    SIMPLE_QUOTED.lastIndex = start;
    if (SIMPLE_QUOTED.test(this.text)) {
      this.pos = SIMPLE_QUOTED.lastIndex;
      return { value: this.text.slice(start + 1, this.pos - 1), mark: { start, end: this.pos } };
    }
    const quote = this.text.charAt(start);
    let at = start + 1;
    for (; ; at++) {
      const c = this.text.charAt(at);
      if (c === '' || c === '\n') throw NOT_PLAIN;
      if (quote === '"' && c === '\\') at++;
      else if (c === quote) {
        if (quote === "'" && this.text.charAt(at + 1) === quote) at++;
        else break;
      }
    }
    this.pos = at + 1;
    return { value: quotedScalar(this.text.slice(start, this.pos)), mark: { start, end: this.pos } };
  }

  protected plain(flow: boolean): PlainNode {
    const start = this.pos;
    const end = this.plainEnd(flow);
    this.pos = end;
    return { value: plainScalar(this.text.slice(start, end)), mark: { start, end } };
  }

  /** End of the unquoted scalar at `pos`; throws where it is empty, begins with an indicator, or holds `: `. */
  protected plainEnd(flow: boolean): number {
    const text = this.text;
    const first = text.charAt(this.pos);
    if (RESERVED.has(first) || (first === '-' && /^(?:[\s,[\]{}]|$)/.test(text.charAt(this.pos + 1)))) throw NOT_PLAIN;
    let at = flow ? this.flowStop() : this.lineStop();
    while (at > this.pos && text.charCodeAt(at - 1) === SPACE) at--;
    if (at === this.pos) throw NOT_PLAIN;
    return at;
  }

  /** Where the line or a comment on it ends a scalar; whole-line searches are native, a loop in JavaScript is not. */
  protected lineStop(): number {
    const eol = this.text.indexOf('\n', this.pos);
    const rest = this.text.slice(this.pos, eol < 0 ? this.text.length : eol);
    const comment = rest.indexOf(' #');
    const own = comment < 0 ? rest : rest.slice(0, comment);
    if (own.includes(': ') || / *:$/.test(own)) throw NOT_PLAIN;
    return this.pos + own.length;
  }

  protected flowStop(): number {
    const text = this.text;
    let at = this.pos;
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

  /** A key of a block map; leaves `pos` at its colon. */
  protected key(map: Record<string, unknown>): string {
    const end = this.keyAhead();
    if (end === 0) throw NOT_PLAIN;
    return this.named(map, end);
  }

  protected flowKey(map: Record<string, unknown>): string {
    const end = this.colon(true);
    if (end === 0) throw NOT_PLAIN;
    return this.named(map, end);
  }

  protected named(map: Record<string, unknown>, end: number): string {
    const raw = this.text.slice(this.pos, end);
    this.pos = end;
    const quoted = raw.startsWith('"') || raw.startsWith("'");
    const value = quoted ? quotedScalar(raw) : plainScalar(raw);
    const key = String(value);
    // Repeated keys are `yaml`'s to report; a null key has no name.
    if (value === null || key === '__proto__' || Object.hasOwn(map, key)) throw NOT_PLAIN;
    return key;
  }

  /** Puts a matched `key: scalar` into its map; `pos` stands behind the scalar. Returns where the scalar ends. */
  protected take(pair: RegExpExecArray, start: number, map: Record<string, unknown>, mark: Mark): number {
    const [, key = '', raw = ''] = pair;
    if (Object.hasOwn(map, key) || key === '__proto__' || WORD_KEYS.has(key)) throw NOT_PLAIN;
    const from = this.pos - raw.length;
    let length = raw.length;
    while (raw.charCodeAt(length - 1) === SPACE) length--;
    map[key] = plainScalar(length === raw.length ? raw : raw.slice(0, length));
    mark.keys?.push(key);
    mark.keyAt?.push(start, start + key.length);
    mark.items?.push({ start: from, end: from + length });
    return from + length;
  }

  /** Offset of the colon of a key that begins at `pos`, 0 where there is none on this line. */
  protected keyAhead(): number {
    return this.colon(false);
  }

  protected colon(flow: boolean): number {
    const text = this.text;
    const first = text.charAt(this.pos);
    if (first === '"' || first === "'") {
      const from = this.pos;
      this.quoted();
      const end = this.pos;
      this.pos = from;
      return text.charAt(end) === ':' && /[ \n]|^$/.test(text.charAt(end + 1)) ? end : 0;
    }
    KEY.lastIndex = this.pos;
    if (KEY.test(text)) return KEY.lastIndex - 1;
    if (RESERVED.has(first) || this.atDash()) return 0;
    for (let at = this.pos; at < text.length; at++) {
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
}
