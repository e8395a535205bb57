import type { Grade, Place } from '../result.ts';

/** Calendar day as whole days since 1970-01-01 (UTC); negative before. */
export type Day = number;

/** A stated date that may lack day or month: its first and last day. */
export interface DateSpan {
  readonly first: Day;
  readonly last: Day;
  /** As written: `1997`, `1997-03` or `1997-03-02`. */
  readonly text: string;
  readonly at: Place;
}

/** Common to everything stated: where, how sure, where from. */
export interface Stated {
  readonly at: Place;
  readonly grade: Grade;
  readonly source?: string | undefined;
  /** A reference a third person could check. */
  readonly evidence?: string | undefined;
  /** Inferred from facts rather than stated. */
  readonly derived?: boolean | undefined;
}

/** A number as stated, with its own bounds where the author gave them. */
export interface Num extends Stated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A word as stated. */
export interface Word<T extends string> extends Stated {
  readonly value: T;
}

/** status of a mechanism or alliance item with the last use. */
export interface Item extends Stated {
  readonly status: 'none' | 'documented' | 'used';
  readonly last?: DateSpan | undefined;
}

/** A quantity per period, ordered by period (`2024`, `2024-Q1`, `2024-03`). */
export interface Period {
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}
export type Series = readonly { readonly period: Period; readonly num: Num }[];
