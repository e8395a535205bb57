import type { AccountRecord } from '../../records.ts';
import type { Field, TableKind } from '../fields.ts';

/**
 * One kind of table of one system, as data. Headers are written as seen, several separated by `|`; capitals, blanks and
 * punctuation make no difference when they are looked for.
 */
export interface TableShape {
  /** Object of the system, shown to the person: `Task`, `跟进记录`. */
  readonly object: string;
  readonly kind: TableKind;
  /** Where these headers were seen. */
  readonly source: string;
  /** It is this table only if one header of each group is there. */
  readonly needs: readonly string[];
  /** One of the needed headers is used by this system alone: no other table fits better. */
  readonly certain?: true;
  /** It is not if one of these is. */
  readonly never?: string;
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** What every row says by being in this table: a phone call of Dynamics is a call. */
  readonly always?: Readonly<Partial<Record<Field, string>>>;
  /** Of accounts: what they are to the firm, where the table is of nothing else. */
  readonly relation?: AccountRecord['relation'];
  /** Of dates like 3/4/2024, where the system has one order only. */
  readonly dayFirst?: boolean;
  /** Of amounts like 1.200: which mark separates decimals. */
  readonly decimal?: 'point' | 'comma';
}

export interface Preset {
  /** Part of every source id. */
  readonly id: string;
  /** true: an id is one record in the whole system; false: in its kind of table. */
  readonly globalIds: boolean;
  readonly shapes: readonly TableShape[];
}
