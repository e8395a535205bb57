import type { EntryRow } from '../model/entry-row.ts';
import type { Interner } from '../model/interner.ts';
import { textHash } from '../model/text-hash.ts';
import type { LogCursor } from './log-cursor.ts';
import {
  BENEFIT_KEY_WORDS,
  BENEFIT_WORDS,
  CHANNEL_WORDS,
  INITIATOR_WORDS,
  keyCode,
  PURPOSE_WORDS,
  SOURCE_WORDS,
} from './log-vocabulary.ts';

const OPEN_MAP = 123;
const CLOSE_MAP = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
const SPACE = 32;

const DATE = keyCode('date');
const ACCOUNT = keyCode('account');
const OURS = keyCode('ours');
const THEIRS = keyCode('theirs');
const CHANNEL = keyCode('channel');
const INITIATOR = keyCode('initiator');
const PURPOSE = keyCode('purpose');
const MINUTES = keyCode('minutes');
const PARTICIPANTS = keyCode('participants');
const DIRECTED = keyCode('directed');
const STAGE = keyCode('stage');
const COMMUNITY = keyCode('community');
const SOURCE = keyCode('source');
const BENEFIT = keyCode('benefit');
const GRADE = keyCode('grade');
const DERIVED = keyCode('derived');
const START = keyCode('start');
const SOURCE_ID = keyCode('source_id');
const SAME_AS = keyCode('same_as');

/** A time of day as the schema wants it. */
const CLOCK = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Reads the values of an entry of the known subset into a row. False: something else, or a value that does not fit. */
export class ValueReader {
  readonly #cursor: LogCursor;
  readonly #row: EntryRow;
  readonly #strings: Interner;
  /** Where the last date's value stands, and the stretch of the date within its quotes. */
  dateAt = 0;
  dateFrom = 0;
  dateEnd = 0;
  /** Stretch of the last source id. */
  idFrom = 0;
  idEnd = 0;

  constructor(cursor: LogCursor, row: EntryRow, strings: Interner) {
    this.#cursor = cursor;
    this.#row = row;
    this.#strings = strings;
  }

  /** The value of a key (its index in ENTRY_KEYS) at the cursor. */
  read(key: number): boolean {
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
      case START:
        return cursor.words(true) && cursor.end - cursor.start === 5 && CLOCK.test(cursor.text.slice(cursor.start, cursor.end));
      case SOURCE_ID:
        if (!cursor.words(true)) return false;
        row.sourceId = textHash(cursor.text, cursor.start, cursor.end);
        this.idFrom = cursor.start;
        this.idEnd = cursor.end;
        return true;
      case SAME_AS:
        if (!cursor.words(true)) return false;
        row.sameAs = { id: cursor.text.slice(cursor.start, cursor.end), own: '' };
        return true;
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

  /** One person's id at the cursor, into a list. */
  person(into: number[]): boolean {
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
        if (!cursor.gap() || !(into === null ? this.#purpose() : this.person(into)) || !cursor.gap()) return false;
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
      const key = cursor.key(BENEFIT_KEY_WORDS);
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
