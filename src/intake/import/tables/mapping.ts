import type { AccountRecord } from '../records.ts';
import type { Field, TableKind, WordField } from './fields.ts';

/** How one table is to be read. Without `file` and `sheet` the rule is for any table that has all its headers. */
export interface TableRule {
  readonly kind: TableKind;
  /** File name without folder, or name of a sheet. */
  readonly file?: string;
  readonly sheet?: string;
  /** Field → header as it stands in the file; capitals, blanks and punctuation make no difference. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Word of the file → word of ours, by field: `channel: {电话: call}`. */
  readonly values?: Readonly<Partial<Record<WordField, Readonly<Record<string, string>>>>>;
  /** What every row says by being in this table: `channel: call`. */
  readonly always?: Readonly<Partial<Record<Field, string>>>;
  /** Of accounts: what all of them are to the firm. */
  readonly relation?: NonNullable<AccountRecord['relation']>;
  /** Of dates like 3/4/2024: true reads 3 April. */
  readonly day_first?: boolean;
  /** Of amounts like 1.200: point reads one and a fifth, comma twelve hundred. */
  readonly decimal?: 'point' | 'comma';
}

/** A mapping file: how the tables of one system are to be read. */
export interface TableMapping {
  /** Part of every source id. */
  readonly system?: string;
  readonly tables: readonly TableRule[];
}
