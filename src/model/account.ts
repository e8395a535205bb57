import type { Place } from '../result.ts';
import type { Person } from './person.ts';
import type { DateSpan, Item, Num, Series, Stated, Word } from './values.ts';

export const RELATIONS = ['customer', 'channel', 'user', 'owner', 'supplier', 'influencer', 'financier'] as const;
export type Relation = (typeof RELATIONS)[number];

export const MECHANISMS = [
  'annual_plan',
  'governance_meeting',
  'sponsor_pair',
  'escalation',
  'gain_share',
  'scorecard',
  'data_ip_protocol',
  'problem_routine',
] as const;
export type MechanismId = (typeof MECHANISMS)[number];
export const ALLIANCE = ['framework_agreement', 'joint_plan', 'outlet_coverage', 'territory_commitment'] as const;
export type AllianceId = (typeof ALLIANCE)[number];
export const FIT_RATINGS = ['importance', 'complexity', 'uncertainty', 'profit'] as const;
export const DEFAULT_PROCESS = ['need', 'design', 'sourcing', 'production', 'assurance', 'sale', 'renewal'] as const;
export const PROXIMITY = ['support', 'enabling', 'adjacent', 'core'] as const;
export const CONTRACTS = ['product', 'product_service', 'use', 'result'] as const;

export interface Offering extends Stated {
  readonly id: string;
  readonly name?: string | undefined;
  readonly revenue?: Num | undefined;
  /** Servitisation ladder 0–5. */
  readonly ladder?: Num | undefined;
  readonly proximity?: Word<(typeof PROXIMITY)[number]> | undefined;
  readonly contract?: Word<(typeof CONTRACTS)[number]> | undefined;
  /** Stage(s) of the account's process it serves. */
  readonly stages: readonly string[];
  readonly artefact?: string | undefined;
  /** Pains it meets. */
  readonly meets: readonly string[];
  readonly with: readonly string[];
}
export interface Pain extends Stated {
  readonly id: string;
  readonly what?: string | undefined;
  readonly kind?: 'pain' | 'obstacle' | undefined;
  readonly severity?: Num | undefined;
  readonly status?: 'known' | 'addressed' | 'solved' | undefined;
}
export interface Equity {
  readonly share?: Num | undefined;
  readonly from?: DateSpan | undefined;
  readonly to?: DateSpan | undefined;
  readonly at: Place;
}
export interface Term extends Stated {
  readonly what: string;
  readonly from?: DateSpan | undefined;
  readonly to?: DateSpan | undefined;
  readonly contested: boolean;
  readonly reason?: string | undefined;
}
/** An amount in the firm's currency, or a size when no money is known. */
export type Gain = { readonly amount: Num } | { readonly size: 'small' | 'medium' | 'large'; readonly at: Place };
export interface Initiative extends Stated {
  readonly id?: string | undefined;
  readonly kind: 'joint' | 'price';
  readonly what?: string | undefined;
  readonly start?: DateSpan | undefined;
  readonly measured?: DateSpan | undefined;
  readonly baseline?: string | undefined;
  readonly baselineAgreed?: boolean | undefined;
  readonly gainThem?: Gain | undefined;
  readonly gainUs?: Gain | undefined;
  readonly verifiedBy?: 'us' | 'customer' | 'both' | 'third_party' | undefined;
  readonly contested: boolean;
  readonly reason?: string | undefined;
  readonly meets: readonly string[];
  readonly partners: readonly string[];
  readonly metric?:
    | {
        readonly name?: string | undefined;
        readonly direction?: 'up' | 'down' | undefined;
        readonly ours?: Num | undefined;
        readonly rival?: Num | undefined;
        readonly source?: string | undefined;
        readonly at: Place;
      }
    | undefined;
}
export interface Claim {
  readonly by: string;
  readonly date?: DateSpan | undefined;
  readonly side: 'ours' | 'customer';
  readonly stage?: 0 | 1 | 2 | 3 | undefined;
  readonly says?: string | undefined;
  readonly at: Place;
}
export interface Promise_ {
  readonly what: string;
  readonly due?: DateSpan | undefined;
  readonly kept?: boolean | undefined;
  readonly at: Place;
}
export interface Referral {
  readonly to: string;
  readonly date?: DateSpan | undefined;
  readonly influence?: Num | undefined;
  readonly at: Place;
}
export interface Contact {
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
  readonly from?: DateSpan | undefined;
  readonly to?: DateSpan | undefined;
  readonly at: Place;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly relation: Relation;
  /** Resolved: absent → customers and channels pay. */
  readonly payer: boolean;
  readonly payerStated: boolean;
  readonly classOf?: number | undefined;
  readonly node?: string | undefined;
  readonly since?: DateSpan | undefined;
  readonly tags: readonly string[];
  readonly expectedGapDays?: number | undefined;
  readonly rolesExpected?: readonly string[] | undefined;
  readonly revenue: Series;
  readonly spend: Series;
  readonly wallet?:
    | {
        readonly categorySpend?: Num | undefined;
        readonly rank?: Num | undefined;
        readonly suppliers?: Num | undefined;
        readonly cap?: Num | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly price: readonly {
    readonly period: Series[number]['period'];
    readonly list?: Num | undefined;
    readonly pocket?: Num | undefined;
    readonly at: Place;
  }[];
  readonly switchMonths?: Num | undefined;
  readonly investments: Readonly<
    Partial<
      Record<
        'site' | 'equipment' | 'people' | 'process',
        {
          readonly ours?: boolean | undefined;
          readonly theirs?: boolean | undefined;
          readonly at: Place;
        }
      >
    >
  >;
  readonly origin?:
    | {
        readonly kind?: 'referral' | 'inbound' | 'outbound' | 'tender' | 'inherited' | 'former_colleague' | undefined;
        readonly source?: string | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly fit: Readonly<Partial<Record<(typeof FIT_RATINGS)[number], Num>>>;
  /** 0–1; live 1, monthly .5, none 0. */
  readonly visibility?: Num | undefined;
  readonly alliance: Readonly<Partial<Record<AllianceId, Item>>>;
  readonly outletShare?: Num | undefined;
  readonly equity?: Equity | undefined;
  readonly terms: readonly Term[];
  /** null: not declared, the default list applies at grade D. */
  readonly process: readonly string[] | null;
  /** null: key absent. */
  readonly offerings: readonly Offering[] | null;
  readonly pains: readonly Pain[] | null;
  /** null: key absent; []: stated that nobody is known. */
  readonly people: readonly Person[] | null;
  readonly mechanisms: Readonly<Partial<Record<MechanismId, Item>>>;
  readonly mainContact: readonly Contact[];
  readonly volume: Series;
  readonly initiatives: readonly Initiative[] | null;
  readonly promises: readonly Promise_[];
  readonly referrals: readonly Referral[] | null;
  readonly claims: readonly Claim[];
  readonly facts: readonly {
    readonly what: string;
    readonly value?: string | undefined;
    readonly source?: string | undefined;
    readonly at: Place;
  }[];
  readonly at: Place;
  /** Places of keys that findings point at, by top-level key (`people`, `mechanisms`, …); absent keys fall back to `at`. */
  readonly keyAt: Readonly<Record<string, Place>>;
}
