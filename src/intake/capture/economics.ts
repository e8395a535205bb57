import { type EconomicFigure } from '../../model/firm.ts';
import { rowsOf } from './known.ts';
import { lastFullYear, moneyHint, type Scene } from './scene.ts';
import type { Talk } from './talk.ts';
import { type Field, fill } from './thing.ts';
import type { Edit } from '../edit/change.ts';

/** Figures most books hold, by which the alarms of lens 9 can be read; two years, since they look at what more volume brings. */
export const FIGURES = [
  'revenue', 'gross_margin', 'contribution', 'capital_employed', 'operating_cash_flow', 'channel_spend', 'promotion_spend', 'inventory',
  'planned_inventory', 'sell_in', 'sell_through', 'channel_stock', 'receivables', 'credit_days',
] as const satisfies readonly EconomicFigure[]; // prettier-ignore
const SIGNED: readonly string[] = ['gross_margin', 'contribution', 'operating_cash_flow'];
const YEARS = 2;

export function economicsEdits(talk: Talk, scene: Scene, only: readonly string[] | null = null): Edit[] {
  const rows = rowsOf(scene.known.firm?.stated['economics']);
  return Array.from({ length: YEARS }, (_, back) => lastFullYear(scene) - back).flatMap((year) => {
    const at = rows.findIndex((row) => String(row['period']) === String(year));
    const row = rows[at];
    const asking = talk.within(String(year)).about({ key: 'capture.economics.about', args: { year: String(year) } });
    if (row !== undefined) return fill(asking, figures(scene), { path: ['economics', at], stated: row }, only);
    const period: Field = { id: 'period', path: ['period'], ask: () => year };
    return fill(asking, [period, ...figures(scene)], { path: ['economics'], stated: null });
  });
}

function figures(scene: Scene): Field[] {
  const money = { hint: moneyHint(scene) };
  return FIGURES.map((id) => {
    const limits = SIGNED.includes(id) ? {} : { min: 0 };
    return { id, path: [id], ask: (talk) => talk.number(id, `capture.economics.${id}`, limits, id === 'credit_days' ? {} : money) };
  });
}
