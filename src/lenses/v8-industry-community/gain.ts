import type { Gain, Initiative } from '../../model/account.ts';
import { addMonths } from '../../model/days.ts';
import type { Day } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { clamp01, evidence, halfWeightGrade, widen, wilson } from '../stats.ts';
import type { Grade } from '../../result.ts';

const SIZE = { small: 1, medium: 2, large: 3 } as const;

/** BAL = 2·min/(sum), 0 if either side gained nothing. */
export function gainBalance(them: number, us: number): number {
  return them <= 0 || us <= 0 ? 0 : (2 * Math.min(them, us)) / (them + us);
}

type End = 'low' | 'value' | 'high';
const amount = (gain: Gain | undefined, end: End = 'value'): number | null => (gain && 'amount' in gain ? gain.amount[end] : null);
const size = (gain: Gain | undefined): number | null => (gain && 'size' in gain ? SIZE[gain.size] : null);
/** Above zero, at or below, or not stated. */
function sign(gain: Gain | undefined, end: End = 'value'): number | null {
  return amount(gain, end) ?? size(gain);
}
/** Nobody has lost, as far as stated. */
function nobodyLost(one: Initiative, end: End, silent: number): boolean {
  return (sign(one.gainThem, end) ?? silent) > 0 && (sign(one.gainUs, end) ?? silent) > 0;
}
/** Measured by t0, both sides' gains stated in one unit, somebody vouches for them with a reference. */
function complete(one: Initiative, asOf: Day): boolean {
  const oneUnit = (amount(one.gainThem) === null) === (amount(one.gainUs) === null);
  return (
    one.measured !== undefined &&
    one.measured.first <= asOf &&
    sign(one.gainThem) !== null &&
    sign(one.gainUs) !== null &&
    oneUnit &&
    one.verifiedBy !== undefined &&
    one.evidence !== undefined
  );
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
    // By the customer, both or a third party, with a reference; by us alone is not verified.
    const verified = (one: Initiative): boolean => complete(one, asOf) && one.verifiedBy !== 'us';
    const good = current.filter(verified);
    const open = current.filter((one) => !complete(one, asOf) && nobodyLost(one, 'high', 1));
    const winWinAt = (end: End): Initiative[] => good.filter((one) => nobodyLost(one, end, 0));
    const winWin = winWinAt('value');
    const line = rules.value('GAIN.balance');
    const { them, us } = sums(good);
    const bal = winWin.length === 0 ? 0 : gainBalance(them, us);
    const grade = good.length === 0 ? 'C' : halfWeightGrade(good.map((one) => ({ weight: 1, grade: gradeOf(one) })));
    const spread = balanceBounds(good);
    const sure = winWinAt('low').length > 0;
    const range = winWinAt('high').length === 0 ? { lo: 0, hi: 0 } : widen({ lo: sure ? spread.lo : 0, hi: spread.hi }, grade);
    const agreed = good.every((one) => one.baselineAgreed === true);
    const hits = wilson(winWin.length, current.length);
    const ifContestCounted = contested.some(verified);
    return {
      point: clamp01(bal / line),
      lo: agreed ? clamp01(range.lo / line) : 0,
      hi: open.length > 0 ? 1 : clamp01(range.hi / line),
      n: current.length,
      coverage: 1,
      grade,
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
      why: [
        ...(winWin.length === 0
          ? [{ code: lacking(joint, current, good, ifContestCounted) }]
          : bal < line
            ? [{ code: 'gain.uneven' }]
            : []),
        ...(winWin.length === 0 || agreed ? [] : [{ code: 'gain.baseline' }]),
      ],
    };
  },
});

/** What keeps the initiatives from a shared gain; the first that holds: contested, one-sided, half stated, too old, unverified. */
function lacking(joint: readonly Initiative[], current: readonly Initiative[], good: readonly Initiative[], contested: boolean): string {
  if (joint.length === 0) return 'gain.no-initiative';
  if (contested) return 'gain.contested';
  if (good.length > 0) return 'gain.one-sided';
  if (current.some(halfStated)) return 'gain.half';
  return current.length === 0 && joint.every((one) => !one.contested) ? 'gain.old' : 'gain.unverified';
}

/** Vouched for by somebody else than us, with one side's gain only. */
function halfStated(one: Initiative): boolean {
  const vouched = one.verifiedBy !== undefined && one.verifiedBy !== 'us' && one.evidence !== undefined;
  return vouched && (sign(one.gainThem) === null) !== (sign(one.gainUs) === null);
}

/** Only what the customer signed is A; sizes are C; no baseline agreed beforehand is D. */
function gradeOf(one: Initiative): Grade {
  if (one.baselineAgreed !== true) return 'D';
  if (amount(one.gainThem) === null || amount(one.gainUs) === null) return 'C';
  return one.verifiedBy === 'customer' || one.verifiedBy === 'both' ? 'A' : 'B';
}
