import type { EntryRow, SameAs } from '../model/entry-row.ts';
import type { Interner } from '../model/interner.ts';
import type { LogCursor } from './log-cursor.ts';
import { ValueReader } from './log-values.ts';
import { keyCode, KEYS } from './log-vocabulary.ts';

const OPEN_MAP = 123;
const CLOSE_MAP = 125;
const COMMA = 44;
const HASH = 35;
const DASH = 45;
const SPACE = 32;
const NEWLINE = 10;
const RETURN = 13;

const OURS = keyCode('ours');
const THEIRS = keyCode('theirs');
const EVIDENCE = keyCode('evidence');
const GRADE = keyCode('grade');
const REQUIRED = (1 << keyCode('date')) | (1 << keyCode('account'));

/**
 * Reads one entry of the known subset into a row: `{date: …, …}` or a block map, valid in every value.
 * False: something else, or something wrong; the YAML parser then has the word.
 */
export class ItemReader {
  readonly #cursor: LogCursor;
  readonly #row: EntryRow;
  readonly values: ValueReader;
  #seen = 0;

  constructor(cursor: LogCursor, row: EntryRow, strings: Interner) {
    this.#cursor = cursor;
    this.#row = row;
    this.values = new ValueReader(cursor, row, strings);
  }

  /** The cursor stands behind the dash and its spaces; afterwards at the start of the line after the entry. */
  read(dashIndent: number, lineStart: number): boolean {
    const cursor = this.#cursor;
    this.#row.clear();
    this.#row.line = cursor.line;
    this.#seen = 0;
    const read = cursor.code() === OPEN_MAP ? this.#flowMap(dashIndent) : this.#blockMap(dashIndent, cursor.pos - lineStart);
    if (!read || (this.#seen & REQUIRED) !== REQUIRED) return false;
    if ((this.#seen & (1 << EVIDENCE)) !== 0 && (this.#seen & (1 << GRADE)) === 0) this.#row.grade = 0;
    if (this.#row.sameAs !== null && this.#row.sourceId !== 0) this.#row.sameAs = this.#withOwn(this.#row.sameAs);
    return true;
  }

  #withOwn({ id }: SameAs): SameAs {
    return { id, own: this.#cursor.text.slice(this.values.idFrom, this.values.idEnd) };
  }

  #flowMap(dashIndent: number): boolean {
    const cursor = this.#cursor;
    cursor.flow = true;
    cursor.indent = dashIndent + 2;
    cursor.pos += 1;
    for (;;) {
      if (!cursor.gap()) return false;
      const key = cursor.key(KEYS);
      if (key < 0 || !this.#once(key) || cursor.code() !== SPACE) return false;
      cursor.spaces();
      if (!this.values.read(key) || !cursor.gap()) return false;
      const next = cursor.code();
      cursor.pos += 1;
      if (next === CLOSE_MAP) break;
      if (next !== COMMA) return false;
    }
    cursor.flow = false;
    if (!cursor.endOfLine()) return false;
    cursor.nextLine();
    return true;
  }

  #blockMap(dashIndent: number, column: number): boolean {
    const cursor = this.#cursor;
    cursor.flow = false;
    cursor.indent = column + 1;
    for (;;) {
      const key = cursor.key(KEYS);
      if (key < 0 || !this.#once(key)) return false;
      const next = cursor.code();
      if (next === SPACE) cursor.spaces();
      else if (next !== NEWLINE && next !== RETURN) return false;
      if ((key === OURS || key === THEIRS) && cursor.endOfLine()) {
        if (!this.#blockList(key === OURS ? this.#row.ours : this.#row.theirs, column)) return false;
      } else if (!this.values.read(key) || !cursor.endOfLine()) return false;
      else cursor.nextLine();
      const indent = this.#nextIndent();
      if (indent <= dashIndent) return true;
      if (indent !== column) return false;
      cursor.pos += indent;
    }
  }

  /** Past blank and comment lines to the start of the next line that says something; its indentation, −1 at the end. */
  #nextIndent(): number {
    const cursor = this.#cursor;
    for (;;) {
      let at = cursor.pos;
      while (cursor.code(at) === SPACE) at += 1;
      const first = cursor.code(at);
      if (Number.isNaN(first)) return -1;
      const empty = first === NEWLINE || (first === RETURN && cursor.code(at + 1) === NEWLINE);
      if (!empty && first !== HASH) return at - cursor.pos;
      if (!cursor.nextLine()) return -1;
    }
  }

  /** Items of a list, one a line, at the key's column or deeper. The cursor stands at the end of the key's line. */
  #blockList(into: number[], column: number): boolean {
    const cursor = this.#cursor;
    cursor.nextLine();
    const indent = this.#nextIndent();
    if (indent < column || cursor.code(cursor.pos + indent) !== DASH) return false;
    do {
      const dash = cursor.pos + indent;
      if (cursor.code(dash) !== DASH) return indent === column;
      if (cursor.code(dash + 1) !== SPACE) return false;
      cursor.pos = dash + 1;
      cursor.spaces();
      if (!this.values.person(into)) return false;
      cursor.nextLine();
    } while (this.#nextIndent() === indent);
    return true;
  }

  #once(key: number): boolean {
    const bit = 1 << key;
    if ((this.#seen & bit) !== 0) return false;
    this.#seen |= bit;
    return true;
  }
}
