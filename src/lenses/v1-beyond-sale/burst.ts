import { within } from '../bins.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';
import { lookback } from '../v5-common-value/tie.ts';
import { distinctDays, gapsOf, readings } from './rhythm.ts';

const RANGE = [-1, 1] as const;
const GAPS = 4;

/** r = σ/μ of the gaps, population σ; null where there is no gap. */
export function variation(gaps: readonly number[]): number | null {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (!(mean > 0)) return null;
  return Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length) / mean;
}

/** A(r, n) = (√(n+1)·r − √(n−1)) / ((√(n+1)−2)·r + √(n−1)): −1 clockwork, 0 chance, 1 everything at once (Kim & Jo 2016). */
export function burstiness(r: number, n: number): number {
  const [wide, narrow] = [Math.sqrt(n + 1), Math.sqrt(n - 1)];
  return (wide * r - narrow) / ((wide - 2) * r + narrow);
}

/** Burstiness of a run of gaps, −1…1; null below four. */
export function burstOf(gaps: readonly number[]): number | null {
  const r = gaps.length < GAPS ? null : variation(gaps);
  return r === null ? null : Math.min(1, Math.max(-1, burstiness(r, gaps.length)));
}

/** Burstiness of contact beyond transactions in the window (method A3; V1; Goh & Barabási 2008). Direction-free: shown, never scored. */
export const burst = indicator({
  id: 'BURST',
  lens: 'v1',
  level: 'account',
  unit: 'score',
  range: RANGE,
  core: false,
  needs: ['account', 'contacts'],
  thresholds: ['window.days'],
  measure({ account, contacts: ledger }, { asOf, rules }) {
    const recent = within(ledger.contacts, asOf, lookback(account.expectedGapDays, rules));
    const { known, all } = readings(recent);
    const gaps = gapsOf(distinctDays(known));
    const point = burstOf(gaps);
    const open = { lo: RANGE[0], hi: RANGE[1] };
    const places = evidence(known.flatMap((contact) => contact.places));
    if (point === null)
      return {
        point,
        ...open,
        n: gaps.length,
        coverage: 0,
        grade: 'D',
        evidence: places,
        why: [ledger.hasLog ? { code: 'burst.few', args: { gaps: gaps.length, need: GAPS } } : { code: 'log.none' }],
      };
    const other = burstOf(gapsOf(distinctDays(all))) ?? point;
    const grade = halfWeightGrade(known.map((contact) => ({ weight: 1, grade: contact.purposeGrade })));
    const standing = known.filter((contact) => contact.standing).length;
    return {
      point,
      ...(ledger.incomplete ? open : widen({ lo: Math.min(point, other), hi: Math.max(point, other) }, grade, open)),
      n: gaps.length,
      coverage: 1,
      grade,
      evidence: places,
      parts: { longest: Math.max(...gaps), contacts: gaps.length + 1, standing },
      why: standing > 0 ? [{ code: 'burst.standing', args: { n: standing } }] : [],
    };
  },
});
