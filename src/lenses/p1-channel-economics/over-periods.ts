import type { EconomicFigure, EconomicPeriod, Firm } from '../../model/firm.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { Place } from '../../result.ts';
import type { EconomicSeries, EconomicSeriesId } from '../../result-economics.ts';
import type { Context } from '../indicator.ts';
import { monthsOfStock } from './chinv.ts';
import { incrementalMargin } from './imr.ts';
import { marginalReturn } from './mroc.ts';
import { orderShare } from './mto.ts';
import { fullPeriods, monthsOf } from './periods.ts';
import { dealShare, priceRealisation } from './promo.ts';
import { sellInToThrough } from './siso.ts';
import { stockDeviation } from './stockdev.ts';

const YEAR = 12;

interface Kind {
  readonly id: EconomicSeriesId;
  readonly unit: EconomicSeries['unit'];
  readonly figures: readonly EconomicFigure[];
  /** Asked for as soon as one of the periods read states it, else 0; last of the values. */
  readonly also?: EconomicFigure;
  /** Read against the period before. */
  readonly step?: true;
  readonly value: (now: Values, before: Values, months: number) => number | null;
}

/** Of the figures asked for, in their order. */
type Values = readonly number[];

const KINDS: readonly Kind[] = [
  {
    id: 'mroc',
    unit: 'ratio',
    figures: ['contribution', 'capital_employed'],
    step: true,
    value: (now, before) => marginalReturn([before, now].map(([contribution = 0, capital = 0]) => ({ contribution, capital }))),
  },
  {
    id: 'imr',
    unit: 'ratio',
    figures: ['revenue', 'gross_margin', 'channel_spend'],
    also: 'promotion_spend',
    step: true,
    value: (now, before) => {
      const [revenue = 0, grossMargin = 0, channel = 0, promotion = 0] = now.map((value, index) => value - (before[index] ?? 0));
      return incrementalMargin({ revenue, grossMargin, spend: channel + promotion });
    },
  },
  {
    id: 'chinv',
    unit: 'months',
    figures: ['channel_stock', 'sell_through'],
    value: ([stock = 0, sold = 0], _, months) => monthsOfStock(stock, sold / months),
  },
  {
    id: 'siso',
    unit: 'ratio',
    figures: ['sell_in', 'sell_through'],
    value: ([into = 0, through = 0], _, months) => (months < YEAR ? null : sellInToThrough(into, through)),
  },
  { id: 'deal', unit: 'share', figures: ['volume_on_deal', 'revenue'], value: ([deal = 0, revenue = 0]) => dealShare(deal, revenue) },
  {
    id: 'price',
    unit: 'share',
    figures: ['pocket_price', 'list_price'],
    value: ([pocket = 0, list = 0]) => priceRealisation(pocket, list),
  },
  { id: 'order', unit: 'share', figures: ['made_to_order', 'revenue'], value: ([order = 0, revenue = 0]) => orderShare(order, revenue) },
  { id: 'claims', unit: 'ppm', figures: ['claims_ppm'], value: ([claims]) => claims ?? null },
  { id: 'cost', unit: 'amount', figures: ['unit_cost'], value: ([cost]) => cost ?? null },
  {
    id: 'stockdev',
    unit: 'share',
    figures: ['inventory', 'planned_inventory'],
    value: ([stock = 0, planned = 0]) => stockDeviation(stock, planned),
  },
];

/** What lens 9 can follow over the firm's full periods, by the indicators' own formulas; what no period tells is left out. */
export function economicSeries(firm: Firm, { asOf, rules }: Context): readonly EconomicSeries[] {
  const periods = fullPeriods(firm, asOf);
  const all = KINDS.map((kind): EconomicSeries => {
    const values = periods.map((entry, index) => ({ period: entry.period.text, ...valueOf(kind, entry, periods[index - 1]) }));
    return { id: kind.id, unit: kind.unit, line: lineOf(kind.id, firm, rules), values };
  });
  return all.filter(({ values }) => values.some(({ value }) => value !== null));
}

function valueOf(kind: Kind, entry: EconomicPeriod, prior: EconomicPeriod | undefined): { value: number | null; at: readonly Place[] } {
  const unknown = { value: null, at: [] };
  const before = prior && prior.period.last + 1 === entry.period.first ? prior : null;
  if (kind.step && before === null) return unknown;
  const read = kind.step && before ? [before, entry] : [entry];
  const also = kind.also !== undefined && read.some(({ figures }) => figures[kind.also as EconomicFigure] !== undefined) ? [kind.also] : [];
  const nums = read.map(({ figures }) => [...kind.figures, ...also].flatMap((figure) => figures[figure] ?? []));
  if (nums.some((found) => found.length < kind.figures.length + also.length)) return unknown;
  const [now = [], earlier = []] = nums.map((found) => found.map((num) => num.value)).reverse();
  return { value: kind.value(now, earlier, monthsOf(entry.period)), at: nums.flat().map((num) => num.at) };
}

/** The line as the ruler and the cost of capital draw it today. */
function lineOf(id: EconomicSeriesId, firm: Firm, rules: Rules): EconomicSeries['line'] {
  switch (id) {
    case 'mroc':
      return firm.wacc === undefined ? null : { value: firm.wacc.value, alarm: 'below' };
    case 'imr':
      return { value: rules.value('IMR.exhausted'), alarm: 'to' };
    case 'chinv':
      return { value: rules.value('CHINV.alert'), alarm: 'from' };
    case 'siso':
      return { value: rules.value('SISO.flag'), alarm: 'above' };
    case 'deal':
      return { value: rules.value('PROMO.share'), alarm: 'above' };
    case 'stockdev':
      return { value: rules.value('STOCKDEV.flag'), alarm: 'above' };
    default:
      return null;
  }
}
