import { dayOf } from '../model/days.ts';
import type { Interner } from '../model/interner.ts';
import { isPlainText, NEWLINE, QUOTE, saysSomething, SINGLE, SPACE } from './log-plain.ts';
import { YES_NO_WORDS } from './log-vocabulary.ts';

const COMMA = 44;
const CLOSE_MAP = 125;
const CLOSE_LIST = 93;
const HASH = 35;
const COLON = 58;
const RETURN = 13;
const ZERO = 48;
const LETTER_A = 65;

/** Bit 1: may stand in an id; bit 2: may begin one. Lower-case letters, digits, `.`, `_`, `-`. */
const ID_CHARS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z0-9._-]/.test(char)) ID_CHARS[code] = /[a-z0-9]/.test(char) ? 3 : 1;
}
function isIdChar(code: number): boolean {
  return code < 128 && ID_CHARS[code] !== 0;
}

/** Ids that YAML's core schema reads as something else unless quoted: numbers and the three words. */
const NOT_TEXT = /^(?:true|false|null|[0-9]+|0o[0-7]+|0x[0-9a-f]+|[0-9]+\.[0-9]*|[0-9]+(?:\.[0-9]*)?e-?[0-9]+)$/;
const MAYBE_NOT_TEXT = new Uint8Array(128);
for (const char of '0123456789tfn') MAYBE_NOT_TEXT[char.charCodeAt(0)] = 1;

/**
 * Reads single values of the known subset at `pos`. Every reader returns −1 (or false) when it meets anything else;
 * the caller then gives the whole entry to the YAML parser.
 */
export class LogCursor {
  readonly text: string;
  pos = 0;
  line = 1;
  /** Inside `{…}` or `[…]`: a plain value ends at `,`, `]` or `}`. */
  flow = false;
  /** Least indentation of a line that goes on inside brackets. */
  indent = 0;
  /** Stretch of the last text read, without its quotes. */
  start = 0;
  end = 0;

  constructor(text: string) {
    this.text = text;
  }

  code(at = this.pos): number {
    return this.text.charCodeAt(at);
  }

  spaces(): void {
    while (this.text.charCodeAt(this.pos) === SPACE) this.pos += 1;
  }

  /** Spaces and, inside brackets, line breaks followed by enough indentation. False: something else is there. */
  gap(): boolean {
    this.spaces();
    let code = this.code();
    while (code === NEWLINE || (code === RETURN && this.code(this.pos + 1) === NEWLINE)) {
      const from = code === NEWLINE ? this.pos + 1 : this.pos + 2;
      let to = from;
      while (this.text.charCodeAt(to) === SPACE) to += 1;
      if (to - from < this.indent) return false;
      this.pos = to;
      this.line += 1;
      code = this.code();
    }
    return true;
  }

  /** At the end of the line, past an optional comment. Does not consume the break. */
  endOfLine(): boolean {
    this.spaces();
    const code = this.code();
    if (code === HASH && this.code(this.pos - 1) === SPACE) {
      const next = this.text.indexOf('\n', this.pos);
      this.pos = next < 0 ? this.text.length : next;
      return true;
    }
    return Number.isNaN(code) || code === NEWLINE || (code === RETURN && this.code(this.pos + 1) === NEWLINE);
  }

  /** Past the line break; false at the end of the text. */
  nextLine(): boolean {
    const next = this.text.indexOf('\n', this.pos);
    this.pos = next < 0 ? this.text.length : next + 1;
    if (next < 0) return false;
    this.line += 1;
    return true;
  }

  /** A word of id characters, quoted or not, into `start`, `end`. `plain`: keep what only quotes would make text. */
  token(plain = false): boolean {
    const quote = this.code();
    const quoted = quote === QUOTE || quote === SINGLE;
    const from = quoted ? this.pos + 1 : this.pos;
    let to = from;
    while (isIdChar(this.text.charCodeAt(to))) to += 1;
    if (to === from) return false;
    if (quoted && this.text.charCodeAt(to) !== quote) return false;
    const first = this.text.charCodeAt(from);
    if (!quoted && !plain && MAYBE_NOT_TEXT[first] === 1 && NOT_TEXT.test(this.text.slice(from, to))) return false;
    this.start = from;
    this.end = to;
    this.pos = quoted ? to + 1 : to;
    return this.ends();
  }

  /** Whether a value may end here: before a separator inside brackets, at the end of the line outside. */
  ends(): boolean {
    const code = this.code();
    if (this.flow) {
      if (code === COMMA || code === CLOSE_MAP || code === CLOSE_LIST) return true;
      if (!this.gap()) return false;
      const next = this.code();
      return next === COMMA || next === CLOSE_MAP || next === CLOSE_LIST;
    }
    return code === NEWLINE || this.endOfLine();
  }

  /** Interned id of an id at the cursor, or −1. */
  id(strings: Interner): number {
    if (!this.token() || ID_CHARS[this.text.charCodeAt(this.start)] !== 3) return -1;
    return strings.slice(this.text, this.start, this.end);
  }

  /** Index of a known word, or −1. */
  word(words: Interner): number {
    return this.token(true) ? words.find(this.text, this.start, this.end) : -1;
  }

  /** A full date (`2026-03-02`), or NaN. */
  day(): number {
    if (!this.token(true) || this.end - this.start !== 10) return Number.NaN;
    const { start } = this;
    const year = this.digits(start, 4);
    const month = this.digits(start + 5, 2);
    const day = this.digits(start + 8, 2);
    if (this.code(start + 4) !== 45 || this.code(start + 7) !== 45) return Number.NaN;
    return dayOf(year, month, day) ?? Number.NaN;
  }

  /** Index of the key at the cursor, which then stands behind its colon; −1 if unknown or quoted. */
  key(words: Interner): number {
    const start = this.pos;
    let end = start;
    for (let at = this.code(end); (at >= 97 && at <= 122) || at === 95; at = this.code(end)) end += 1;
    if (this.code(end) !== COLON) return -1;
    this.pos = end + 1;
    return words.find(this.text, start, end);
  }

  /** A bare `true` (1) or `false` (0), or −1. */
  yesNo(): number {
    const first = this.code();
    return first === QUOTE || first === SINGLE || !this.token(true) ? -1 : YES_NO_WORDS.find(this.text, this.start, this.end);
  }

  /** A bare grade letter: 0 A … 3 D, or −1. */
  grade(): number {
    const grade = this.code() - LETTER_A;
    if (!(grade >= 0 && grade <= 3)) return -1;
    this.pos += 1;
    return this.ends() ? grade : -1;
  }

  private digits(from: number, count: number): number {
    let value = 0;
    for (let at = from; at < from + count; at++) {
      const digit = this.text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = value * 10 + digit;
    }
    return value;
  }

  /** An unquoted number ≥ 0 of at most nine digits, with or without decimals, or NaN. */
  number(): number {
    const from = this.pos;
    let to = from;
    let dots = 0;
    for (; to < from + 12; to++) {
      const code = this.text.charCodeAt(to);
      if (code === 46 && to > from) dots += 1;
      else if (!(code >= ZERO && code <= 57)) break;
    }
    if (to === from || dots > 1 || this.text.charCodeAt(to - 1) === 46) return Number.NaN;
    const value = Number(this.text.slice(from, to));
    this.pos = to;
    return this.ends() ? value : Number.NaN;
  }

  /** Free text on one line into `start`, `end`. A doubled quote inside is let pass only where the text is not `kept`. */
  words(kept: boolean): boolean {
    const quote = this.code();
    if (quote !== QUOTE && quote !== SINGLE) {
      const end = isPlainText(this.text, this.pos, this.flow);
      if (end < 0) return false;
      this.start = this.pos;
      this.end = end;
      this.pos = end;
      return this.ends();
    }
    const from = this.pos + 1;
    let to = from;
    for (; ; to++) {
      const code = this.text.charCodeAt(to);
      if (code === quote) {
        if (quote !== SINGLE || this.text.charCodeAt(to + 1) !== SINGLE) break;
        if (kept) return false;
        to += 1;
        continue;
      }
      if (Number.isNaN(code) || code === NEWLINE || code === RETURN || (code === 92 && quote === QUOTE)) return false;
    }
    if (!saysSomething(this.text, from, to)) return false;
    this.start = from;
    this.end = to;
    this.pos = to + 1;
    return this.ends();
  }
}
