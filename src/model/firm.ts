import type { Place, SignId, Stage } from '../result.ts';
import type { DateSpan, Num, Period, Stated } from './values.ts';

export interface TeamMember {
  readonly id: string;
  readonly name?: string | undefined;
  readonly function?: string | undefined;
  readonly level?: string | undefined;
  readonly from?: DateSpan | undefined;
  readonly to?: DateSpan | undefined;
  readonly history: readonly {
    readonly account: string;
    readonly from?: DateSpan | undefined;
    readonly to?: DateSpan | undefined;
    readonly at: Place;
  }[];
  readonly assigned: readonly string[];
  readonly at: Place;
}

export const ORGANISING = [
  'planning_core',
  'community_owner',
  'specialist_bench',
  'experience_base',
  'incentives',
  'account_teams',
] as const;
export type OrganisingId = (typeof ORGANISING)[number];
export interface OrganisingItem extends Stated {
  readonly status: 'none' | 'stated' | 'evidenced';
  readonly last?: DateSpan | undefined;
}

/** Economics fields that are one number a period. */
export const ECONOMIC_FIGURES = [
  'revenue',
  'gross_margin',
  'contribution',
  'capital_employed',
  'operating_cash_flow',
  'channel_spend',
  'promotion_spend',
  'volume_on_deal',
  'list_price',
  'pocket_price',
  'unit_cost',
  'claims_ppm',
  'inventory',
  'planned_inventory',
  'cogs',
  'channel_stock',
  'sell_in',
  'sell_through',
  'made_to_order',
  'capacity_growth',
  'demand_growth',
  'receivables',
  'credit_days',
  'rebates',
  'returns',
  'below_floor_incidents',
  'own_brand_share',
] as const;
export type EconomicFigure = (typeof ECONOMIC_FIGURES)[number];

export interface EconomicPeriod {
  readonly period: Period;
  readonly figures: Readonly<Partial<Record<EconomicFigure, Num>>>;
  readonly promotion?: Readonly<Partial<Record<'incremental_gm' | 'forward_buy' | 'cost' | 'baseline', Num>>> | undefined;
  /** Monthly series. */
  readonly series: Readonly<
    Partial<Record<'sell_in' | 'sell_through' | 'orders' | 'demand', { readonly values: readonly number[]; readonly at: Place }>>
  >;
  readonly at: Place;
}

export interface Sign extends Stated {
  readonly sign: SignId;
  readonly present: boolean;
  readonly period?: Period | undefined;
}

export interface Tool {
  readonly name: string;
  readonly kind?: 'app' | 'group' | 'forum' | 'portal' | 'account' | undefined;
  /** Persons enrolled: a count, or the ids. */
  readonly enrolled?: Num | undefined;
  readonly enrolledIds?: readonly string[] | undefined;
  readonly at: Place;
}

export interface Firm {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'manufacturer' | 'merchant' | 'platform' | 'service' | undefined;
  readonly industry?: string | undefined;
  readonly currency?: string | undefined;
  readonly node?: string | undefined;
  readonly position?:
    | {
        readonly stated: Stage;
        readonly reviewed?: DateSpan | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly integration?:
    | {
        readonly forward?: Num | undefined;
        readonly backward?: Num | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly wacc?: Num | undefined;
  /** null: the key is absent (unlisted team); []: stated to be empty. */
  readonly team: readonly TeamMember[] | null;
  readonly organising: Readonly<Partial<Record<OrganisingId, OrganisingItem>>>;
  /** Ordered by period. */
  readonly economics: readonly EconomicPeriod[];
  readonly signs: readonly Sign[];
  readonly tools: readonly Tool[];
  readonly at: Place;
}
