import { evidence, widen, wilson, worseGrade } from '../../lenses/stats.ts';
import type { Grade, Shown } from '../../result.ts';
import { measureOf, partOf, type Weighed } from '../record.ts';
import { merged, notShown } from './shown.ts';

/**
 * "We share gains": joint initiatives of these accounts in which both sides gained and others than we verified it, of all
 * current ones (method D1). An account that states it has none adds none; where all say so, nothing is shared. Coverage is
 * the weight of the accounts that say anything about initiatives.
 */
export function gainsShown(accounts: readonly Weighed[]): Shown {
  const from = ['GAIN'];
  const told = accounts.flatMap(({ account, weight }) => {
    const gain = measureOf(account, 'GAIN');
    return gain && gain.coverage > 0 && weight > 0 ? [{ account, weight, gain }] : [];
  });
  const total = accounts.reduce((sum, one) => sum + one.weight, 0);
  if (told.length === 0 || total === 0)
    return notShown(
      from,
      { code: 'initiatives.none' },
      accounts.slice(0, 1).map(({ account }) => account.place),
    );
  const sum = (part: string): number => told.reduce((all, { gain }) => all + (partOf(gain, part) ?? 0), 0);
  const n = told.reduce((all, { gain }) => all + gain.n, 0);
  const [hits, open] = [sum('winWin'), sum('open')];
  const grade = told.reduce<Grade>((worst, { gain }) => (gain.n > 0 ? worseGrade(worst, gain.grade) : worst), n > 0 ? 'A' : 'C');
  const coverage = told.reduce((all, { weight }) => all + weight, 0) / total;
  const range = n === 0 ? { lo: 0, hi: 1 - coverage } : { lo: wilson(hits, n).lo, hi: wilson(Math.min(n, hits + open), n).hi };
  return {
    point: n === 0 ? 0 : hits / n,
    ...(n === 0 ? widen(range, 'C') : range),
    coverage,
    n,
    grade,
    from,
    beside: [],
    evidence: n === 0 ? evidence(told.map(({ account }) => account.place)) : merged(told.flatMap(({ gain }) => gain.evidence)),
    why: n === 0 ? [{ code: 'gain.no-initiative' }] : [],
  };
}
