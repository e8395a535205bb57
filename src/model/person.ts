import type { Place } from '../result.ts';
import type { DateSpan, Num, Stated } from './values.ts';

export const ROLES = ['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'] as const;
export type Role = (typeof ROLES)[number];
export const VALUE_SLOTS = ['efficiency', 'career', 'business'] as const;
export type ValueSlot = (typeof VALUE_SLOTS)[number];

export interface ValueClaim extends Stated {
  readonly status: 'none' | 'claimed' | 'confirmed';
  readonly date?: DateSpan | undefined;
}

/** A key person or other member of an account: one id across the workspace, an employment history. */
export interface Person {
  readonly id: string;
  /** Absent: known by function only; still a person, grade C. */
  readonly name?: string | undefined;
  readonly function?: string | undefined;
  readonly level?: string | undefined;
  /** null: key absent. */
  readonly roles: readonly Role[] | null;
  readonly influence: readonly {
    readonly by?: string | undefined;
    readonly points: Num;
    readonly date?: DateSpan | undefined;
  }[];
  /** score 0–4; `ours` says whose tie is rated when the informant rates somebody else's. */
  readonly closeness: readonly {
    readonly by: string;
    readonly ours?: string | undefined;
    readonly score: number;
    readonly date?: DateSpan | undefined;
    readonly at: Place;
  }[];
  readonly value: Readonly<Partial<Record<ValueSlot, ValueClaim>>>;
  /** The account whose file declares the person. */
  readonly home: string;
  readonly history: readonly {
    readonly account: string;
    readonly from?: DateSpan | undefined;
    readonly to?: DateSpan | undefined;
    readonly at: Place;
  }[];
  readonly formerlyOurs?:
    | {
        readonly from?: DateSpan | undefined;
        readonly to?: DateSpan | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly leadUser?:
    | {
        readonly trend?: Num | undefined;
        readonly benefit?: Num | undefined;
        readonly by?: string | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly values: readonly string[];
  readonly competitorStanding?: string | undefined;
  readonly at: Place;
}
