import type { AccountLedger } from '../../ledger/ledger.ts';
import type { AccountTies } from '../../ledger/ties.ts';
import type { Day } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { Evidence } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, median, widenRatio } from '../stats.ts';
import { distinctDays, gapsOf, readings } from './rhythm.ts';

const RANGE = [0, null] as const;
const OPEN = { lo: 0, hi: null } as const;

/**
 * ODR: days of silence ÷ the median gap, ≥ 0; a declared cadence that is slower takes the median's place.
 * Null below two gaps: two points make no rhythm (method A7; hiatus heuristic, Wübben & Wangenheim 2008).
 */
export function overdueRatio(gaps: readonly number[], silence: number, expectedGapDays = 0): number | null {
  const middle = gaps.length < 2 ? null : median(gaps);
  return middle === null || middle <= 0 ? null : silence / Math.max(middle, expectedGapDays);
}

/** How one pair keeps its own rhythm. */
export interface PairRhythm {
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  readonly silence: number;
  readonly gap: number;
  readonly evidence: readonly Evidence[];
}

/** Rhythms of the account's ties that have three contacts beyond transactions or more, in the order of the ties. */
export function pairRhythms(
  ledger: AccountLedger,
  ties: AccountTies,
  { asOf, expectedGapDays }: { readonly asOf: Day; readonly expectedGapDays?: number | undefined },
): PairRhythm[] {
  const byPair = new Map<string, AccountLedger['pairEvents'][number][]>();
  for (const event of ledger.pairEvents) {
    if (event.cls !== 'beyond') continue;
    const key = `${event.ours}~${event.theirs}`;
    const known = byPair.get(key);
    if (known) known.push(event);
    else byPair.set(key, [event]);
  }
  return ties.ties.flatMap(({ ours, theirs }) => {
    const events = byPair.get(`${ours}~${theirs}`) ?? [];
    const days = distinctDays(events);
    const gaps = gapsOf(days);
    const silence = asOf - (days.at(-1) ?? asOf);
    const ratio = overdueRatio(gaps, silence, expectedGapDays);
    const last = events.filter((event) => event.day === days.at(-1));
    const at = evidence(last.flatMap((event) => event.places));
    return ratio === null ? [] : [{ ours, theirs, ratio, silence, gap: median(gaps) ?? 0, evidence: at }];
  });
}

export type Pulse = 'alive' | 'atRisk' | 'dormant';

/** Up to two of its own gaps a tie is alive, up to three at risk, beyond that dormant. */
export function pulseOf(ratio: number, rules: Rules): Pulse {
  if (ratio <= rules.value('ALIVE.risk')) return 'alive';
  return ratio <= rules.value('ALIVE.dormant') ? 'atRisk' : 'dormant';
}

/**
 * Overdue ratio of the account as a whole, read from its contacts beyond transactions; beside it how many of its pairs
 * are alive, at risk and dormant by their own rhythm (method A7; V1). Never summed into the strength of a tie.
 */
export const alive = indicator({
  id: 'ALIVE',
  lens: 'v1',
  level: 'account',
  unit: 'ratio',
  range: RANGE,
  core: false,
  needs: ['account', 'contacts', 'ties'],
  thresholds: ['ALIVE.risk', 'ALIVE.dormant'],
  measure({ account, contacts: ledger, ties }, { asOf, rules }) {
    const { expectedGapDays } = account;
    const pairs = pairRhythms(ledger, ties, { asOf, expectedGapDays });
    const count = (pulse: Pulse): number => pairs.filter((pair) => pulseOf(pair.ratio, rules) === pulse).length;
    const parts = { pairs: pairs.length, alive: count('alive'), atRisk: count('atRisk'), dormant: count('dormant') };
    const { known, all } = readings(ledger.contacts);
    const days = distinctDays(known);
    const silence = asOf - (days.at(-1) ?? asOf);
    const gaps = gapsOf(days);
    const point = overdueRatio(gaps, silence, expectedGapDays);
    const grade = halfWeightGrade(known.map((contact) => ({ weight: 1, grade: contact.purposeGrade })));
    if (point === null)
      return {
        point,
        ...OPEN,
        n: days.length,
        coverage: 0,
        grade: 'D',
        evidence: evidence(known.flatMap((contact) => contact.places)),
        parts,
        why: [ledger.hasLog ? { code: 'alive.few', args: { contacts: days.length } } : { code: 'log.none' }],
      };
    // Contacts of unknown purpose may belong to the rhythm; after the end of the log somebody may have called.
    const wider = distinctDays(all);
    const other = overdueRatio(gapsOf(wider), asOf - (wider.at(-1) ?? asOf), expectedGapDays) ?? point;
    const seen = Math.max(0, Math.min(asOf, ledger.observed?.to ?? asOf) - (wider.at(-1) ?? asOf));
    const least = ledger.incomplete ? 0 : Math.min(other, overdueRatio(gaps, seen, expectedGapDays) ?? 0, point);
    const bounds = widenRatio({ lo: least, hi: Math.max(point, other) }, grade);
    return {
      point,
      lo: Math.max(0, bounds.lo ?? 0),
      hi: bounds.hi,
      n: days.length,
      coverage: 1,
      grade,
      evidence: evidence(known.slice(-3).flatMap((contact) => contact.places)),
      parts: { ...parts, silence, gap: median(gaps) },
      why: [],
    };
  },
});
