import type { PairEvent } from '../../ledger/ledger.ts';
import type { Day } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { evidence, theilSen } from '../stats.ts';
import { mergeEvidence } from '../v7-organisation/busf.ts';

const QUARTER = 91;
const MOST_QUARTERS = 12;
const SLOPE_NEEDS = 4;

/** Distinct pairs with a beyond contact per quarter, oldest first: full 91-day quarters back from t0 to the first contact, at most twelve. */
export function activePairs(events: readonly Pick<PairEvent, 'day' | 'ours' | 'theirs' | 'cls'>[], asOf: Day): number[] {
  const beyond = events.filter((event) => event.cls === 'beyond');
  if (beyond.length === 0) return [];
  const first = beyond.reduce((day, event) => Math.min(day, event.day), asOf);
  const quarters = Math.min(MOST_QUARTERS, Math.floor((asOf - first + 1) / QUARTER));
  const pairs = Array.from({ length: quarters }, () => new Set<string>());
  for (const event of beyond) pairs[Math.floor((asOf - event.day) / QUARTER)]?.add(`${event.ours}~${event.theirs}`);
  return pairs.map((set) => set.size).reverse();
}

/**
 * Cross-organisation breadth: ties ÷ possible pairs, with the slope of active pairs per quarter (method B8; V8 d–e).
 * parts.slope: pairs a quarter; parts.relativeSlope: per mean; null below four quarters.
 */
export const xorg = indicator({
  id: 'XORG',
  lens: 'v8',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: false,
  needs: ['account', 'ties', 'contacts', 'firm', 'roster'],
  thresholds: ['TIE.edge', 'BREADTH.decline'],
  measure({ account, ties, contacts: ledger, roster }, { asOf, rules }) {
    const edge = rules.value('TIE.edge');
    const ours = new Set(ties.ties.map((tie) => tie.ours)).size;
    const theirs = roster.entries.filter((one) => one.person !== null).length;
    const possible = ours * theirs;
    const share = (bound: 'lo' | 'point' | 'hi'): number =>
      ties.ties.filter((tie) => (bound === 'point' ? (tie.point ?? 0) : tie[bound]) >= edge).length / possible;
    const quarters = activePairs(ledger.pairEvents, asOf);
    const slope = quarters.length < SLOPE_NEEDS ? null : theilSen(quarters);
    const mean = quarters.reduce((sum, pairs) => sum + pairs, 0) / (quarters.length || 1);
    const used = ties.ties.filter((tie) => tie.hi >= edge);
    return {
      point: possible === 0 ? null : share('point'),
      lo: possible === 0 ? 0 : share('lo'),
      hi: possible === 0 || ties.unknown ? 1 : share('hi'),
      n: used.length,
      coverage: possible === 0 ? 0 : 1,
      grade: 'C',
      evidence: used.length === 0 ? evidence([account.keyAt['people'] ?? account.at]) : mergeEvidence(used.flatMap((tie) => tie.evidence)),
      parts: {
        slope,
        relativeSlope: slope === null || mean === 0 ? null : slope / mean,
        quarters: quarters.length,
        series: quarters.join(' '),
      },
      why: quarters.length < SLOPE_NEEDS ? [{ code: 'xorg.short', args: { quarters: quarters.length } }] : [],
    };
  },
});
