import { indicator } from '../indicator.ts';
import { evidence, widenRatio } from '../stats.ts';
import { untold } from './missing.ts';
import { lastMonths, type Month, monthly } from './series.ts';

/** A quarter shipped wholly in its last month reads 3. */
const RANGE = [0, 3] as const;
const YEAR = 12;

/** Hockey stick: the share of a quarter's shipments that left in its last month, divided by one third. Null for an empty quarter. */
export function hockeyStick(lastMonth: number, quarter: number): number | null {
  return quarter > 0 ? (lastMonth / quarter) * 3 : null;
}

/** Whole calendar quarters among consecutive months, oldest first, as [last month, quarter's sum]. */
function quarters(months: readonly Month[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, end] of months.entries()) {
    const [first, middle] = [months[index - 2], months[index - 1]];
    if (end.month % 3 !== 2 || first?.month !== end.month - 2 || !middle) continue;
    found.push([end.value, first.value + middle.value + end.value]);
  }
  return found;
}

/** HOCK, quarter-end loading (P1): volume-weighted over the last four calendar quarters of the monthly sell-in series. */
export const hock = indicator({
  id: 'HOCK',
  lens: 'p1',
  level: 'firm',
  unit: 'ratio',
  range: RANGE,
  core: true,
  needs: ['firm'],
  thresholds: ['HOCK.flag'],
  measure({ firm }, { asOf, rules }) {
    const months = monthly(firm, 'sell_in', asOf);
    const places = months.slice(-YEAR).map((month) => month.at);
    if (lastMonths(months, YEAR) === null) {
      return untold(RANGE, [{ code: 'hock.short', args: { months: months.length, need: YEAR } }], places);
    }
    const recent = quarters(months).slice(-4);
    const [last, all] = recent.reduce<[number, number]>(([l, a], [month, quarter]) => [l + month, a + quarter], [0, 0]);
    const point = hockeyStick(last, all);
    if (point === null) return untold(RANGE, [{ code: 'hock.nothing-shipped' }], places);
    const each = recent.flatMap(([month, quarter]) => hockeyStick(month, quarter) ?? []);
    const bounds = widenRatio({ lo: point, hi: point }, 'C');
    return {
      point,
      lo: Math.max(0, bounds.lo ?? 0),
      hi: Math.min(3, bounds.hi ?? 3),
      n: recent.length,
      coverage: recent.length / 4,
      grade: 'C',
      evidence: evidence(places),
      parts: { worst: Math.max(...each) },
      flag: point > rules.value('HOCK.flag'),
    };
  },
});
