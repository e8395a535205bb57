import type { Reading, Rejected, Withdrawn } from '../records.ts';
import type { GroundNow } from './ground.ts';

export const IMPORT_KINDS = ['csv', 'xlsx', 'ics', 'mail', 'vcard'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Why something was left out that could have been taken; keys `import.left.<reason>`. */
export const LEFT_OUT = [
  'before',
  'after',
  'planned',
  'retention',
  'deleted',
  'nobody_of_ours',
  'nobody_named',
  'seen_twice',
  'own_people',
  'no_account',
  'no_organisation',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** How many were left out on purpose for one reason, with the arguments of the first. */
export interface Left {
  readonly reason: string;
  readonly args: Rejected['args'];
  readonly count: number;
}

/** A value the plan states otherwise than the source: the plan's stays. */
export interface Kept {
  readonly file: string;
  /** Whose it is: the id of an account or a person. */
  readonly of: string;
  readonly key: string;
  readonly yours: string;
  readonly theirs: string;
  /** Of a sum: whether `--raise-totals` raises it, or why not. Keys `import.raise.<word>`. */
  readonly raise?: 'can' | 'unproven' | 'changed' | 'lower' | 'absent';
}

/** A sum this import wrote and nobody changed, raised to what a later file says. */
export interface Raised {
  readonly file: string;
  readonly of: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A contact found to be one that stands there already, by another source. */
export interface Merged {
  readonly sourceId: string;
  /** Source id of the one it is. */
  readonly as: string;
  readonly date: string;
  readonly account: string;
  /** What told: the meeting's own number, overlapping times, being the only one of its day, or another calendar's very same time. */
  readonly by: 'about' | 'time' | 'day' | 'copy';
}

/** A contact somebody has logged by hand already: not written again. */
export interface ByHand {
  readonly sourceId: string;
  readonly date: string;
  readonly account: string;
  readonly file: string;
  readonly line: number;
}

/** A contact that may be the same as several others, or one of several that may be the same as one: written, not merged. */
export interface Unclear {
  readonly sourceId: string;
  readonly date: string;
  readonly account: string;
  readonly candidates: readonly string[];
}

/** A line of the plan that the source no longer bears out. It stands as it stood: whether it took place, a person knows. */
export interface WithdrawnLine extends Pick<Withdrawn, 'sourceId' | 'why' | 'to'> {
  readonly date: string;
  readonly account: string;
  readonly file: string;
  readonly line: number;
  /** Entries of other sources that say they are this contact. */
  readonly meant: readonly { readonly sourceId: string; readonly file: string; readonly line: number }[];
}

/** Somebody contacts wait for until the plan says who it is. */
export interface Unknown {
  readonly who: string;
  readonly kind: 'address' | 'name' | 'organisation';
  readonly side: 'ours' | 'theirs' | null;
  /** The account its domain tells, if any. */
  readonly account: string | null;
  readonly contacts: number;
}

/** What one import made of a reading; all counts are of this run. */
export interface ImportReport extends GroundNow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly system: string;
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly read: number;
    readonly taken: number;
    readonly rejected: number;
  }[];
  readonly understood: Reading['understood'];
  /** `completed`: contacts imported before that were given people since known. `assumed`: accounts called customer as nothing said otherwise. */
  readonly added: Readonly<Record<'accounts' | 'people' | 'team' | 'periods' | 'contacts' | 'completed' | 'details' | 'assumed', number>>;
  /** There already; `people` are theirs, `team` ours. */
  readonly known: Readonly<Record<'accounts' | 'people' | 'team' | 'contacts', number>>;
  readonly raised: readonly Raised[];
  readonly kept: readonly Kept[];
  readonly merged: readonly Merged[];
  readonly byHand: readonly ByHand[];
  readonly unclear: readonly Unclear[];
  readonly withdrawn: readonly WithdrawnLine[];
  readonly leftOut: readonly Left[];
  /** Contacts not written because it cannot be told whose they are, and who is not known: most contacts first. */
  readonly waiting: { readonly contacts: number; readonly who: readonly Unknown[] };
  readonly notUnderstood: readonly Rejected[];
}
