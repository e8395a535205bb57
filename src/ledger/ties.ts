import type { Bounded, Evidence, Grade, Note } from '../result.ts';

/** Strength of one tie between one of ours and one of theirs, with its parts. */
export interface Tie extends Bounded {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
  readonly ours: string;
  readonly theirs: string;
  readonly parts: { readonly time: number; readonly reciprocity: number | null; readonly depth: number; readonly closeness: number | null };
  readonly n: number;
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
  readonly why: readonly Note[];
}

export interface AccountTies {
  readonly account: string;
  /** Pairs with an event or a rating, by ours then theirs. A pair not listed is 0, or unknown where `unknown`. */
  readonly ties: readonly Tie[];
  /** Ties of the account are unknown: 0 in point and lo, 1 in hi. */
  readonly unknown: boolean;
}
