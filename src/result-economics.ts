/** What lens 9 reads, period by period: plain JSON, oldest first. */
import type { Place } from './result.ts';

/**
 * mroc: Δcontribution ÷ Δcapital employed against the period before · imr: (Δgross margin − Δchannel and promotion spend) ÷
 * Δrevenue · chinv: channel stock in months of sell-through · siso: sell-in ÷ sell-through of a year · deal: share of revenue
 * sold on deal · price: pocket ÷ list price · order: share of revenue made to order · claims: ppm · cost: of a unit ·
 * stockdev: |stock − plan| ÷ plan.
 */
export const ECONOMIC_SERIES = ['mroc', 'imr', 'chinv', 'siso', 'deal', 'price', 'order', 'claims', 'cost', 'stockdev'] as const;
export type EconomicSeriesId = (typeof ECONOMIC_SERIES)[number];

export interface EconomicSeries {
  readonly id: EconomicSeriesId;
  readonly unit: 'ratio' | 'share' | 'months' | 'ppm' | 'amount';
  /** Where its alarm line lies, and on which side of it the alarm: of `above` and `below` without the line itself, of `to` with it. Null: no line of its own. */
  readonly line: { readonly value: number; readonly alarm: 'above' | 'below' | 'from' | 'to' } | null;
  /** One for every full period of the coarsest grain stated; null where its figures are not, or its formula has no answer. */
  readonly values: readonly { readonly period: string; readonly value: number | null; readonly at: readonly Place[] }[];
}
