import type { Origin, Rejected } from '../records.ts';
import { columnDates, type ColumnDates } from './dates.ts';
import { decimalOf } from './amounts.ts';
import type { Field, WordField } from './fields.ts';
import { PRESETS } from './presets/index.ts';
import { type MoneyColumn, moneyColumn, statedCurrency } from './money-column.ts';
import type { TableOptions } from './options.ts';
import type { Recognition } from './recognise.ts';
import { rowsBelow, type TakenRow, valueOf } from './rows.ts';
import type { RawTable } from './table.ts';
import { isSameCurrency, unitOf } from './units.ts';
import { meaningOf } from './words.ts';

/** Kinds of records ids are told apart by, where a system numbers each kind anew. */
export type IdKind = 'account' | 'supplier' | 'contact' | 'employee' | 'activity' | 'order' | 'deal' | 'lead';

const ENCODER = new TextEncoder();
/** Fields that may change while the row stays the same. */
const PASSING: ReadonlySet<Field> = new Set(['status', 'stage', 'amount', 'id']);
const MONEY = ['amount', 'price'] as const;
const MOST_WORDS = 20;
const MOST_MEANINGS = 1000;
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d{1,3}$/i;
/** `9002;9003`: which of them is meant, nobody says. */
const SEVERAL = /\S\s*;\s*\S/;
const LONG_ID = /^[A-Za-z0-9]{18}$/;
const SHORT = 15;

/** A recognised table with its rows, asked cell by cell; what columns decide as a whole (order of dates) is decided once. */
export class Source {
  readonly rows: readonly TakenRow[];
  readonly faults: readonly Rejected[];
  readonly count: number;
  readonly found: Recognition;
  readonly table: RawTable;
  /** Part of source ids. */
  readonly system: string;
  readonly #isGlobal: boolean;
  readonly #options: TableOptions;
  readonly #dates = new Map<Field, ColumnDates>();
  readonly #meanings = new Map<string, string | null>();
  readonly #money = new Map<Field, MoneyColumn>();
  #currencies: readonly string[] | null = null;
  /** Ids Excel has rounded (`6.22E+18`): several records share one, so none is used. */
  readonly rounded = new Set<string>();
  /** Words nobody knows, by field. */
  readonly unknown = new Map<WordField, Set<string>>();

  constructor(table: RawTable, found: Recognition, system: string, options: TableOptions) {
    const { rows, rejected, count } = rowsBelow(table, found);
    this.table = table;
    this.found = found;
    this.rows = rows;
    this.faults = rejected;
    this.count = count;
    this.system = system;
    this.#options = options;
    // Tables of one system count alike, whatever each was known by: an id of one is looked for in another.
    this.#isGlobal = (PRESETS.find(({ id }) => id === system) ?? found.preset)?.globalIds ?? false;
  }

  at(row: TakenRow): Origin {
    return { file: this.table.label, line: row.line };
  }
  text(row: TakenRow, field: Field): string | null {
    return valueOf(row, field, this.found) || null;
  }
  has(field: Field): boolean {
    return this.found.columns.has(field);
  }

  /** Meaning of a word, `none` included; null where nothing stands there or nobody knows it (then it is noted). */
  word(row: TakenRow, field: WordField): string | null {
    const text = this.text(row, field);
    if (text === null) return null;
    const key = `${field} ${text}`;
    const known = this.#meanings.get(key);
    if (known !== undefined) return known;
    const meaning = meaningOf(field, text, this.found.values[field]);
    if (meaning === null) this.#note(field, text);
    if (this.#meanings.size < MOST_MEANINGS) this.#meanings.set(key, meaning);
    return meaning;
  }
  #note(field: WordField, text: string): void {
    const words = this.unknown.get(field) ?? new Set();
    this.unknown.set(field, words);
    if (words.size < MOST_WORDS) words.add(text);
  }

  dates(field: Field): ColumnDates {
    const known = this.#dates.get(field);
    if (known !== undefined) return known;
    const made = columnDates(this.#cells(field), this.#options.dayFirst ?? this.found.shape.dayFirst);
    this.#dates.set(field, made);
    return made;
  }
  /** How the numbers of a column are to be read. */
  money(field: Field): MoneyColumn {
    const known = this.#money.get(field);
    if (known !== undefined) return known;
    const above = this.table.rows.slice(0, this.found.header).map(({ cells }) => cells);
    const header = this.found.headers[this.found.columns.get(field) ?? -1] ?? '';
    const made = moneyColumn(header, above, this.found.shape.decimal ?? decimalOf(this.#cells(field)));
    this.#money.set(field, made);
    return made;
  }
  /** The plan's own currency; null where it states none. */
  get currency(): string | null {
    return this.#options.currency ?? null;
  }
  /** Every currency the money of this table is said to be in. */
  currencies(): readonly string[] {
    this.#currencies ??= this.#readCurrencies();
    return this.#currencies;
  }
  #readCurrencies(): readonly string[] {
    const seen = new Set<string>();
    for (const field of MONEY) {
      if (!this.has(field)) continue;
      for (const row of this.rows) {
        const text = this.text(row, field);
        const stated = text === null ? null : (unitOf(text).currency ?? statedCurrency(this.text(row, 'currency'), this.money(field)));
        if (stated !== null) seen.add(stated);
      }
    }
    return [...seen].filter((code, index, all) => !all.slice(0, index).some((other) => isSameCurrency(code, other)));
  }
  *#cells(field: Field): Iterable<string> {
    for (const row of this.rows) yield this.text(row, field) ?? '';
  }

  /** `<system>:<id>`, or `<system>:<kind>/<id>` where the system numbers each kind anew. */
  sourceId(kind: IdKind, id: string | null): string | null {
    if (id === null) return null;
    if (SEVERAL.test(id)) return null;
    if (ROUNDED.test(id)) {
      if (this.rounded.size < MOST_WORDS) this.rounded.add(id);
      return null;
    }
    const own = this.system === 'salesforce' && LONG_ID.test(id) ? id.slice(0, SHORT) : id;
    return this.#isGlobal ? `${this.system}:${own}` : `${this.system}:${kind}/${own}`;
  }

  /** Id of a row that has none: from what it says, whatever the order of its columns. */
  contentId(row: TakenRow): string {
    const lasting = this.said(row, (field) => !PASSING.has(field));
    return `${this.system}:row/${this.#options.digest(ENCODER.encode(lasting)).slice(0, 16)}`;
  }

  /** What a row says in the fields we use. */
  said(row: TakenRow, counts: (field: Field) => boolean = () => true): string {
    const fields = [...this.found.columns.keys()].filter(counts).sort();
    return fields.map((field) => `${field}=${this.text(row, field) ?? ''}`).join('\n');
  }
}
