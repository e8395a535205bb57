import type { Channel, EventClass, Initiator } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import type { CodingAgreement, Grade, Place } from '../result.ts';

/** A merged contact of one account: distinct (account, day, channel, class). */
export interface Contact {
  readonly day: Day;
  readonly channel: Channel | null;
  readonly cls: EventClass;
  /** Bit mask over PURPOSES. */
  readonly purposes: number;
  readonly initiator: Initiator | null;
  readonly minutes: number | null;
  /** A person was addressed: not a broadcast, not a portal. */
  readonly directed: boolean;
  readonly standing: boolean;
  /** That it took place, and with whom: for what counts contacts of any class. */
  readonly grade: Grade;
  /** What it was about: for whatever picks contacts by class or purpose. Worse than `grade` where only coders say so. */
  readonly purposeGrade: Grade;
  /** Process stages of the account it was tagged with. */
  readonly stages: readonly string[];
  readonly places: readonly Place[];
}

/** A merged event of one person pair: distinct (pair, channel, day, class). */
export interface PairEvent extends Contact {
  readonly ours: string;
  readonly theirs: string;
  /** Channel weight times crowd factor: worst, known, best. */
  readonly weight: { readonly lo: number; readonly point: number; readonly hi: number };
}

export interface AccountLedger {
  readonly account: string;
  /** Some log speaks for the account. */
  readonly hasLog: boolean;
  /** What is not listed may have happened. */
  readonly incomplete: boolean;
  /** Hull of the observed spans, or null without a log. */
  readonly observed: { readonly from: Day; readonly to: Day } | null;
  /** By day, then channel, then class. */
  readonly contacts: readonly Contact[];
  /** By ours, theirs, day. Beyond-transaction and unknown class only: nothing else builds a tie. */
  readonly pairEvents: readonly PairEvent[];
  /** A beyond-transaction rhythm names nobody. */
  readonly namelessBeyond: boolean;
  readonly entries: number;
}

export interface BenefitEntry {
  readonly account: string;
  readonly kind: string;
  readonly value: number | null;
  readonly to: string | null;
  readonly by: string | null;
  readonly day: Day;
  readonly place: Place;
}

export interface Ledger {
  readonly accounts: ReadonlyMap<string, AccountLedger>;
  readonly benefits: readonly BenefitEntry[];
  /** How far coders agree; null where nobody coded. */
  readonly coding: CodingAgreement | null;
  readonly entries: number;
  /** Contacts after merging, and those of them that rhythms alone speak for. */
  readonly merged: number;
  readonly standing: number;
  readonly from: Day | null;
  readonly to: Day | null;
}
