import type { Purpose } from './log.ts';
import type { Place } from '../result.ts';
import type { DateSpan } from './values.ts';

/** The thirteen claims of the questionnaire in its order (method §5). */
export const CLAIM_ITEMS = [
  'contact_all_year',
  'decider_confidence',
  'problems_first',
  'core_process',
  'sell_solutions',
  'run_community',
  'company_owned',
  'customers_bring_customers',
  'share_gains',
  'know_partners',
  'never_push_stock',
  'win_on_value',
  'produce_to_order',
] as const;
export type ClaimItem = (typeof CLAIM_ITEMS)[number];

/** 0–4, or null for "don't know". */
export type Answer = { readonly score: number | null; readonly at: Place };
export interface WorkshopSheet {
  readonly respondent: string;
  readonly side: 'ours' | 'customer';
  readonly account?: string | undefined;
  readonly function?: string | undefined;
  readonly seniority?: string | undefined;
  readonly date?: DateSpan | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly accountAnswers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  readonly recallWeek: readonly {
    readonly ours?: string | undefined;
    readonly theirs?: string | undefined;
    readonly date?: DateSpan | undefined;
    readonly at: Place;
  }[];
  readonly coding: readonly CodedItem[];
  readonly at: Place;
}

/** What a respondent says an interaction was about. */
export interface CodedItem {
  /** Its source id, or `file:line` of its first line. */
  readonly interaction: string;
  readonly purpose: Purpose;
  /** Place of `interaction`. */
  readonly at: Place;
}
