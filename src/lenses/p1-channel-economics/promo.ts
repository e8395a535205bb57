import type { EconomicPeriod } from '../../model/firm.ts';
import type { Note, Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { readRatio } from '../reading.ts';
import { missing, untold } from './missing.ts';
import { fullPeriods, run } from './periods.ts';

const RANGE = [0, 1] as const;

/** Share of revenue sold on deal, 0–1; null without revenue. */
export function dealShare(onDeal: number, revenue: number): number | null {
  return revenue > 0 ? Math.min(1, onDeal / revenue) : null;
}
/** Price realisation: pocket ÷ list price; null without a list price. */
export function priceRealisation(pocket: number, list: number): number | null {
  return list > 0 ? pocket / list : null;
}
/** Return on promotion: ((incremental gross margin − forward-buy reversal) − cost) ÷ cost; null without cost. */
export function promotionReturn(incrementalMargin: number, forwardBuy: number, cost: number): number | null {
  return cost > 0 ? (incrementalMargin - forwardBuy - cost) / cost : null;
}
/** Whether each of the last `count` values lies below the one before it; null with fewer values. */
export function falling(values: readonly number[], count: number): boolean | null {
  const recent = values.slice(-count);
  return recent.length < count ? null : recent.slice(1).every((value, index) => value < (recent[index] as number));
}

interface Return {
  readonly value: number | null;
  /** Whether promotion loses money: certain also without the forward buying, which can only lower the return. */
  readonly loses: boolean | null;
  readonly places: readonly Place[];
  readonly why: readonly Note[];
}
function returnOf(entry: EconomicPeriod | undefined): Return {
  const { incremental_gm: margin, forward_buy: forward, cost, baseline } = entry?.promotion ?? {};
  if (!margin || !cost || !baseline) return { value: null, loses: null, places: [], why: [{ code: 'promo.no-baseline' }] };
  const best = promotionReturn(margin.value, forward?.value ?? 0, cost.value);
  const loses = best === null ? null : best < 0 ? true : forward ? false : null;
  return {
    value: forward ? best : null,
    loses,
    places: [margin, cost, baseline, ...(forward ? [forward] : [])].map((num) => num.at),
    why: forward ? [] : [{ code: 'promo.no-forward-buy' }],
  };
}

/** PROMO, promotion dependence (P1): share of volume on deal, with price realisation and the return on promotion beside it. */
export const promo = indicator({
  id: 'PROMO',
  lens: 'p1',
  level: 'firm',
  unit: 'share',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['PROMO.share', 'PROMO.periods'],
  measure({ firm }, { asOf, rules }) {
    const periods = fullPeriods(firm, asOf);
    const deal = run(periods, ['volume_on_deal', 'revenue']).at(-1);
    const prices = run(periods, ['pocket_price', 'list_price']);
    const realised = prices.map((row) => priceRealisation(row.figures.pocket_price.value, row.figures.list_price.value));
    const known = realised.filter((value) => value !== null);
    const roi = returnOf(periods.filter((entry) => entry.promotion !== undefined).at(-1));
    const share = deal ? dealShare(deal.figures.volume_on_deal.value, deal.figures.revenue.value) : null;
    const drops = known.length === realised.length ? falling(known, rules.value('PROMO.periods')) : null;
    const signs = [share === null ? null : share > rules.value('PROMO.share'), drops, roi.loses];
    const seen = signs.filter((sign) => sign !== null).length;
    const places = [...prices.flatMap((row) => [row.figures.pocket_price.at, row.figures.list_price.at]), ...roi.places];
    const parts = {
      share,
      priceRealisation: realised.at(-1) ?? null,
      priceFalling: drops,
      roi: roi.value,
      period: deal?.period.text ?? null,
    };
    // One sign is enough; none raised is only said where the share itself is known.
    const raised = signs.includes(true) ? true : share === null ? null : false;
    if (!deal) {
      const why = [missing(periods, ['volume_on_deal', 'revenue']), ...roi.why];
      return { ...untold(RANGE, why, places, seen / signs.length), parts, flag: raised };
    }
    const measured = readRatio({
      nums: [deal.figures.volume_on_deal, deal.figures.revenue],
      formula: ([onDeal = 0, revenue = 0]) => dealShare(onDeal, revenue),
      range: RANGE,
      places,
      parts,
      why: roi.why,
      flag: raised,
    });
    return { ...measured, coverage: seen / signs.length };
  },
});
