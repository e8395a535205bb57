import type { EntryRow } from '../model/entry-row.ts';
import type { Interner } from '../model/interner.ts';
import type { LogCursor } from './log-cursor.ts';
import {
  BENEFIT_KEY_WORDS,
  BENEFIT_WORDS,
  CHANNEL_WORDS,
  ENTRY_KEYS,
  type EntryKey,
  INITIATOR_WORDS,
  KEYS,
  PURPOSE_WORDS,
  SOURCE_WORDS,
} from './log-vocabulary.ts';

const OPEN_MAP = 123;
const CLOSE_MAP = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
const COLON = 58;
const SPACE = 32;
const NEWLINE = 10;
const RETURN = 13;

const code = (key: EntryKey): number => ENTRY_KEYS.indexOf(key);
const DATE = code('date');
const ACCOUNT = code('account');
const OURS = code('ours');
const THEIRS = code('theirs');
const CHANNEL = code('channel');
const INITIATOR = code('initiator');
const PURPOSE = code('purpose');
const MINUTES = code('minutes');
const PARTICIPANTS = code('participants');
const DIRECTED = code('directed');
const STAGE = code('stage');
const COMMUNITY = code('community');
const SOURCE = code('source');
const BENEFIT = code('benefit');
const EVIDENCE = code('evidence');
const GRADE = code('grade');
const DERIVED = code('derived');
const REQUIRED = (1 << DATE) | (1 << ACCOUNT);

/**
 * Reads one entry of the known subset into a row: `{date: …, …}` or a block map, valid in every value.
 * False: something else, or something wrong; the YAML parser then has the word.
 */
export class ItemReader {
  readonly #cursor: LogCursor;
  readonly #row: EntryRow;
  readonly #strings: Interner;
  #seen = 0;
  /** Where the date's value stands, and the stretch of the date within its quotes. */
  dateAt = 0;
  dateFrom = 0;
  dateEnd = 0;

  constructor(cursor: LogCursor, row: EntryRow, strings: Interner) {
    this.#cursor = cursor;
    this.#row = row;
    this.#strings = strings;
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
    return true;
  }

  #flowMap(dashIndent: number): boolean {
    const cursor = this.#cursor;
    cursor.flow = true;
    cursor.indent = dashIndent + 2;
    cursor.pos += 1;
    for (;;) {
      if (!cursor.gap()) return false;
      const key = this.#key(KEYS);
      if (key < 0 || !this.#once(key) || cursor.code() !== SPACE) return false;
      cursor.spaces();
      if (!this.#value(key) || !cursor.gap()) return false;
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
      const key = this.#key(KEYS);
      if (key < 0 || !this.#once(key)) return false;
      const next = cursor.code();
      if (next === SPACE) cursor.spaces();
      else if (next !== NEWLINE && next !== RETURN) return false;
      if ((key === OURS || key === THEIRS) && cursor.endOfLine()) {
        if (!this.#blockList(key === OURS ? this.#row.ours : this.#row.theirs, column)) return false;
      } else if (!this.#value(key) || !cursor.endOfLine()) return false;
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
      if (!empty && first !== 35) return at - cursor.pos;
      if (!cursor.nextLine()) return -1;
    }
  }

  /** Items of a list, one a line, at the key's column or deeper. The cursor stands at the end of the key's line. */
  #blockList(into: number[], column: number): boolean {
    const cursor = this.#cursor;
    cursor.nextLine();
    const indent = this.#nextIndent();
    if (indent < column || cursor.code(cursor.pos + indent) !== 45) return false;
    do {
      const dash = cursor.pos + indent;
      if (cursor.code(dash) !== 45) return indent === column;
      if (cursor.code(dash + 1) !== SPACE) return false;
      cursor.pos = dash + 1;
      cursor.spaces();
      if (!this.#person(into)) return false;
      cursor.nextLine();
    } while (this.#nextIndent() === indent);
    return true;
  }

  /** Index of the key at the cursor, which then stands behind its colon; −1 if unknown or quoted. */
  #key(words: Interner): number {
    const cursor = this.#cursor;
    const start = cursor.pos;
    let end = start;
    for (let at = cursor.code(end); (at >= 97 && at <= 122) || at === 95; at = cursor.code(end)) end += 1;
    if (cursor.code(end) !== COLON) return -1;
    cursor.pos = end + 1;
    return words.find(cursor.text, start, end);
  }

  #once(key: number): boolean {
    const bit = 1 << key;
    if ((this.#seen & bit) !== 0) return false;
    this.#seen |= bit;
    return true;
  }

  #value(key: number): boolean {
    const cursor = this.#cursor;
    const row = this.#row;
    switch (key) {
      case DATE:
        this.dateAt = cursor.pos;
        row.day = cursor.day();
        this.dateFrom = cursor.start;
        this.dateEnd = cursor.end;
        return !Number.isNaN(row.day);
      case ACCOUNT:
        row.account = cursor.id(this.#strings);
        return row.account >= 0;
      case OURS:
        return this.#list(row.ours);
      case THEIRS:
        return this.#list(row.theirs);
      case CHANNEL:
        row.channel = cursor.word(CHANNEL_WORDS);
        return row.channel >= 0;
      case INITIATOR:
        row.initiator = cursor.word(INITIATOR_WORDS);
        return row.initiator >= 0;
      case PURPOSE:
        return cursor.code() === OPEN_LIST ? this.#each(null) : this.#purpose();
      case MINUTES:
        row.minutes = cursor.number();
        return row.minutes >= 0;
      case PARTICIPANTS:
        row.participants = cursor.number();
        return row.participants > 0;
      case DIRECTED:
        row.directed = cursor.yesNo();
        return row.directed >= 0;
      case STAGE:
        if (!cursor.words(true)) return false;
        row.stage = this.#strings.slice(cursor.text, cursor.start, cursor.end);
        return true;
      case COMMUNITY:
        row.community = cursor.id(this.#strings);
        return row.community >= 0;
      case SOURCE:
        row.source = cursor.word(SOURCE_WORDS);
        return row.source >= 0;
      case GRADE:
        row.grade = cursor.grade();
        return row.grade >= 0;
      case BENEFIT:
        return cursor.code() === OPEN_MAP && this.#benefit();
      case DERIVED:
        return cursor.yesNo() >= 0;
      default:
        return cursor.words(false);
    }
  }

  #purpose(): boolean {
    const purpose = this.#cursor.word(PURPOSE_WORDS);
    if (purpose < 0) return false;
    this.#row.purposes |= 1 << purpose;
    return true;
  }

  #person(into: number[]): boolean {
    const id = this.#cursor.id(this.#strings);
    if (id < 0) return false;
    into.push(id);
    return true;
  }

  #list(into: number[]): boolean {
    return this.#cursor.code() === OPEN_LIST && this.#each(into);
  }

  /** `[…]`, possibly empty: persons into a list, or purposes. */
  #each(into: number[] | null): boolean {
    const cursor = this.#cursor;
    const outer = cursor.flow;
    cursor.flow = true;
    cursor.pos += 1;
    if (!cursor.gap()) return false;
    if (cursor.code() === CLOSE_LIST) cursor.pos += 1;
    else {
      for (;;) {
        if (!cursor.gap() || !(into === null ? this.#purpose() : this.#person(into)) || !cursor.gap()) return false;
        const next = cursor.code();
        cursor.pos += 1;
        if (next === CLOSE_LIST) break;
        if (next !== COMMA) return false;
      }
    }
    cursor.flow = outer;
    return cursor.ends();
  }

  #benefit(): boolean {
    const cursor = this.#cursor;
    const row = this.#row;
    const outer = cursor.flow;
    cursor.flow = true;
    let seen = 0;
    let next = COMMA;
    for (; next === COMMA;) {
      cursor.pos += 1;
      if (!cursor.gap()) return false;
      const key = this.#key(BENEFIT_KEY_WORDS);
      if (key < 0 || (seen & (1 << key)) !== 0 || cursor.code() !== SPACE) return false;
      seen |= 1 << key;
      cursor.spaces();
      if (key === 0) row.benefit = cursor.word(BENEFIT_WORDS);
      else if (key === 1) row.benefitValue = cursor.number();
      else if (!cursor.words(true)) return false;
      else if (key === 2) row.benefitTo = this.#strings.slice(cursor.text, cursor.start, cursor.end);
      else row.benefitBy = this.#strings.slice(cursor.text, cursor.start, cursor.end);
      if (!cursor.gap()) return false;
      next = cursor.code();
    }
    if (next !== CLOSE_MAP || (seen & 1) === 0 || row.benefit < 0 || ((seen & 2) !== 0 && !(row.benefitValue >= 0))) return false;
    cursor.pos += 1;
    cursor.flow = outer;
    return cursor.ends();
  }
}
