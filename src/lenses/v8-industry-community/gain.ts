import type { Gain, Initiative } from '../../model/account.ts';
import { addMonths } from '../../model/days.ts';
import { indicator } from '../indicator.ts';
import { clamp01, evidence, halfWeightGrade, wilson } from '../stats.ts';
import type { Grade } from '../../result.ts';

const SIZE = { small: 1, medium: 2, large: 3 } as const;

/** BAL = 2·min/(sum), 0 if either side gained nothing. */
export function gainBalance(them: number, us: number): number {
  return them <= 0 || us <= 0 ? 0 : (2 * Math.min(them, us)) / (them + us);
}

const amount = (gain: Gain | undefined): number | null => (gain && 'amount' in gain ? gain.amount.value : null);
const size = (gain: Gain | undefined): number | null => (gain && 'size' in gain ? SIZE[gain.size] : null);
/** Above zero, at or below, or not stated. */
function sign(gain: Gain | undefined): number | null {
  return amount(gain) ?? size(gain);
}
function complete(one: Initiative): boolean {
  return (
    one.measured !== undefined &&
    sign(one.gainThem) !== null &&
    sign(one.gainUs) !== null &&
    one.verifiedBy !== undefined &&
    one.evidence !== undefined
  );
}
/** By the customer, both or a third party, with a reference. */
function verified(one: Initiative): boolean {
  return complete(one) && one.verifiedBy !== 'us';
}

/** Σ over initiatives of both sides' gains; amounts only if some verified initiative has both, else sizes. */
function sums(of: readonly Initiative[]): { readonly them: number; readonly us: number; readonly sized: boolean } {
  const priced = of.filter((one) => amount(one.gainThem) !== null && amount(one.gainUs) !== null);
  const sized = priced.length === 0;
  const pick = sized ? size : amount;
  const counted = sized ? of.filter((one) => size(one.gainThem) !== null && size(one.gainUs) !== null) : priced;
  return {
    them: counted.reduce((sum, one) => sum + (pick(one.gainThem) ?? 0), 0),
    us: counted.reduce((sum, one) => sum + (pick(one.gainUs) ?? 0), 0),
    sized,
  };
}

/** Balance over the low and high ends of uncertain amounts. */
function balanceBounds(of: readonly Initiative[]): { readonly lo: number; readonly hi: number } {
  const priced = of.flatMap((one) =>
    one.gainThem && 'amount' in one.gainThem && one.gainUs && 'amount' in one.gainUs
      ? [{ them: one.gainThem.amount, us: one.gainUs.amount }]
      : [],
  );
  if (priced.length === 0) {
    const { them, us } = sums(of);
    const known = gainBalance(them, us);
    return { lo: known, hi: known };
  }
  const total = (side: 'them' | 'us', end: 'low' | 'value' | 'high'): number => priced.reduce((sum, one) => sum + one[side][end], 0);
  const corners = (['low', 'high', 'value'] as const).flatMap((a) =>
    (['low', 'high', 'value'] as const).map((b) => gainBalance(total('them', a), total('us', b))),
  );
  const even =
    total('them', 'low') <= total('us', 'high') &&
    total('us', 'low') <= total('them', 'high') &&
    total('them', 'high') > 0 &&
    total('us', 'high') > 0;
  return { lo: Math.min(...corners), hi: even ? 1 : Math.max(...corners) };
}

/**
 * Verified shared incremental gain: attainment clamp01(BAL/.4) over joint initiatives measured in the last 24 months,
 * 0 without a verified win-win (method D1, §11.11, §12; V8b; Jap 1999). Price moves are transfers and left out; a contested
 * initiative counts for nothing. Without a baseline agreed beforehand the lower bound is 0.
 */
export const gain = indicator({
  id: 'GAIN',
  lens: 'v8',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['GAIN.balance', 'GAIN.months'],
  measure({ account }, { asOf, rules }) {
    const place = account.keyAt['initiatives'] ?? account.at;
    if (account.initiatives === null)
      return { point: null, lo: 0, hi: 1, n: 0, coverage: 0, grade: 'D', evidence: evidence([place]), why: [{ code: 'initiatives.none' }] };
    const joint = account.initiatives.filter((one) => one.kind === 'joint');
    const contested = joint.filter((one) => one.contested);
    const since = addMonths(asOf, -rules.value('GAIN.months'));
    const current = joint.filter((one) => !one.contested && (one.measured === undefined || one.measured.last >= since));
    const good = current.filter(verified);
    const open = current.filter((one) => !complete(one) && (sign(one.gainThem) ?? 1) > 0 && (sign(one.gainUs) ?? 1) > 0);
    const winWin = good.filter((one) => (sign(one.gainThem) ?? 0) > 0 && (sign(one.gainUs) ?? 0) > 0);
    const line = rules.value('GAIN.balance');
    const { them, us } = sums(good);
    const bal = winWin.length === 0 ? 0 : gainBalance(them, us);
    const range = winWin.length === 0 ? { lo: 0, hi: 0 } : balanceBounds(good);
    const agreed = good.every((one) => one.baselineAgreed === true);
    const hits = wilson(winWin.length, current.length);
    const ifContestCounted = contested.filter((one) => complete(one) && one.verifiedBy !== 'us').length > 0;
    return {
      point: clamp01(bal / line),
      lo: agreed ? clamp01(range.lo / line) : 0,
      hi: open.length > 0 ? 1 : clamp01(range.hi / line),
      n: current.length,
      coverage: 1,
      grade: good.length === 0 ? 'C' : halfWeightGrade(good.map((one) => ({ weight: 1, grade: gradeOf(one) }))),
      evidence: evidence(joint.length > 0 ? joint.map((one) => one.at) : [place]),
      parts: {
        BAL: winWin.length === 0 ? null : bal,
        verified: good.length,
        winWin: winWin.length,
        hits: current.length === 0 ? null : winWin.length / current.length,
        hitsLo: hits.lo,
        hitsHi: hits.hi,
        contested: contested.length,
        contestedVerified: ifContestCounted,
        open: open.length,
      },
      why:
        winWin.length === 0
          ? [{ code: joint.length === 0 ? 'gain.no-initiative' : 'gain.unverified' }]
          : agreed
            ? []
            : [{ code: 'gain.baseline' }],
    };
  },
});

/** Only what the customer signed is A; sizes are C; no baseline agreed beforehand is D. */
function gradeOf(one: Initiative): Grade {
  if (one.baselineAgreed !== true) return 'D';
  if (amount(one.gainThem) === null || amount(one.gainUs) === null) return 'C';
  return one.verifiedBy === 'customer' || one.verifiedBy === 'both' ? 'A' : 'B';
}
