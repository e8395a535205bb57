import type { Roster } from '../../roster/roster.ts';
import type { Reading } from '../records.ts';
import type { Desk } from './desk.ts';
import type { Logged } from './logged.ts';
import type { ImportKind } from './report.ts';
import type { Tally } from './tally.ts';
import type { Totals } from './totals.ts';
import type { Veil } from './veil.ts';

/** Where new files go: the path of a file that the workspace will read; null: none of its patterns would take it. */
export interface Places {
  account(id: string): string | null;
  /** `suffix` is '' or `-2026`. */
  contacts(suffix: string): string | null;
}

export interface Limits {
  /** `YYYY-MM-DD`, both inclusive; null: none stated. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day the plan is looked at from: what is later has not happened. */
  readonly today: string;
  /** Contacts before it are not kept; null: no retention is stated. */
  readonly keepFrom: string | null;
}

export interface SettleRequest {
  readonly id: string;
  readonly kind: ImportKind;
  readonly reading: Reading;
  readonly roster: Roster;
  readonly desk: Desk;
  readonly logged: readonly Logged[];
  readonly places: Places;
  readonly limits: Limits;
  /** Accounts a person of theirs worked for on a day, as far as the plan tells; home first. */
  readonly whereOn: (person: string, date: string) => readonly string[];
  readonly firmFile: string | null;
  readonly merge: boolean;
  readonly titles: boolean;
  /** Sums this import wrote and nobody changed may be raised: whoever asks says that the files hold all of their periods. */
  readonly raiseTotals: boolean;
  /** What new accounts are where neither the source nor money says. null: customers, and said to be assumed. */
  readonly relation: string | null;
  readonly veil: Veil;
}

/** What the steps of one settling share. */
export interface Settling extends SettleRequest {
  readonly tally: Tally;
  readonly totals: Totals;
  /** Source ids the register says are not to be written; behind `@` the account, where it is said of one alone. */
  readonly unwanted: ReadonlySet<string>;
  /** Tables name organisations and people on purpose; an address book or a calendar may name anybody. */
  readonly namesOnPurpose: boolean;
}
