import { PROXIMITY, type Account, type Offering } from '../../model/account.ts';
import { lastFull } from '../../model/series.ts';
import type { Day } from '../../model/values.ts';
import { indicator, type Measured } from '../indicator.ts';
import { evidence, halfWeightGrade, widen, worseGrade } from '../stats.ts';
import { coverageBounds } from '../weighted.ts';

const TOP = 5;
/** Ladder steps from here on need an artefact; without one the step below counts. */
const NEEDS_ARTEFACT = 4;

export type Bound = 'lo' | 'point' | 'hi';

/** (L/5)·k of one offering, 0–1; null where a factor is unknown at point. */
export function depth(offering: Pick<Offering, 'ladder' | 'proximity' | 'artefact'>, bound: Bound): number | null {
  const ladder = offering.ladder && { lo: offering.ladder.low, point: offering.ladder.value, hi: offering.ladder.high }[bound];
  const step = ladder === undefined ? null : Math.min(ladder, offering.artefact === undefined ? NEEDS_ARTEFACT - 1 : TOP) / TOP;
  const near = offering.proximity === undefined ? null : (PROXIMITY.indexOf(offering.proximity.value) + 1) / PROXIMITY.length;
  if (step === 0) return 0;
  if (step !== null && near !== null) return step * near;
  if (bound === 'point') return null;
  return bound === 'lo' ? 0 : (step ?? near ?? 1);
}

/** What the account pays us (a supplier: what we pay it) in the last full period; null: unknown. */
export function accountMoney(account: Account, asOf: Day): number | null {
  return lastFull(account.relation === 'supplier' ? account.spend : account.revenue, asOf)?.num.value ?? null;
}

/** Embeddedness depth: revenue-weighted ladder × proximity to the core of the customer's way of producing (method C1; V4). */
export const embed = indicator({
  id: 'EMBED',
  lens: 'v4',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['EMBED.gate', 'EMBED.strong'],
  measure({ account }, { asOf }) {
    const offerings = account.offerings;
    const place = account.keyAt['offerings'] ?? account.at;
    if (offerings === null)
      return { point: null, lo: 0, hi: 1, n: 0, coverage: 0, grade: 'D', evidence: evidence([place]), why: [{ code: 'offerings.none' }] };
    if (offerings.length === 0)
      return {
        point: 0,
        lo: 0,
        hi: 0,
        n: 0,
        coverage: 1,
        grade: 'C',
        evidence: evidence([place]),
        why: [{ code: 'offerings.stated-none' }],
      };
    const places = evidence(offerings.map((offering) => offering.at));
    const priced = offerings.filter((offering) => (offering.revenue?.value ?? 0) > 0);
    if (priced.length === 0) return unpriced(offerings, places);

    const assigned = priced.reduce((sum, offering) => sum + (offering.revenue?.value ?? 0), 0);
    const money = accountMoney(account, asOf) ?? 0;
    const total = Math.max(assigned, money);
    let [point, known] = [0, 0];
    for (const offering of priced) {
      const value = depth(offering, 'point');
      if (value === null) continue;
      point += (offering.revenue?.value ?? 0) * value;
      known += offering.revenue?.value ?? 0;
    }
    const spread = revenueBounds(priced, money);
    const grade = halfWeightGrade(priced.map((offering) => ({ weight: offering.revenue?.value ?? 0, grade: gradeOf(offering) })));
    const bounds = widen(spread, grade);
    const hi = spread.hi === 0 ? 0 : bounds.hi;
    const coverage = known / total;
    return {
      // A half-known offering may hold the whole below what the known ones say.
      point: coverage < 0.5 ? null : Math.min(hi, Math.max(bounds.lo, point / known)),
      lo: bounds.lo,
      hi,
      n: priced.length,
      coverage,
      grade,
      evidence: places,
      parts: { assigned: assigned / total },
      why: [
        ...(assigned < total ? [{ code: 'embed.unassigned', args: { share: 1 - assigned / total } }] : []),
        ...priced
          .filter((offering) => (offering.ladder?.value ?? 0) >= NEEDS_ARTEFACT && offering.artefact === undefined)
          .map((offering) => ({ code: 'embed.capped', args: { offering: offering.id } })),
      ],
    };
  },
});

/** Depth at both ends, revenue anywhere in its range; what no offering accounts for may be anything. */
function revenueBounds(priced: readonly Offering[], paid: number): { readonly lo: number; readonly hi: number } {
  const sum = (end: 'low' | 'high'): number => priced.reduce((all, offering) => all + Math.max(0, offering.revenue?.[end] ?? 0), 0);
  const rest = { lo: 0, hi: 1, low: Math.max(0, paid - sum('high')), high: Math.max(0, paid - sum('low')) };
  return coverageBounds([
    ...priced.map((offering) => ({
      lo: depth(offering, 'lo') ?? 0,
      hi: depth(offering, 'hi') ?? 1,
      low: Math.max(0, offering.revenue?.low ?? 0),
      high: Math.max(0, offering.revenue?.high ?? 0),
    })),
    ...(rest.high > 0 ? [rest] : []),
  ]);
}

/** As its two factors are graded; the offering's own grade, which they inherit, where neither is stated. */
function gradeOf({ ladder, proximity, grade }: Offering): Offering['grade'] {
  if (!ladder || !proximity) return (ladder ?? proximity)?.grade ?? grade;
  return worseGrade(ladder.grade, proximity.grade);
}

/** No revenue known for any offering: lo the mean, point and hi the best one, grade C. A lesser offering never lowers it. */
function unpriced(offerings: readonly Offering[], places: ReturnType<typeof evidence>): Measured {
  const at = (bound: Bound): number[] => offerings.flatMap((offering) => depth(offering, bound) ?? []);
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const known = at('point');
  const point = known.length * 2 < offerings.length ? null : Math.max(...known);
  const hi = Math.max(...at('hi'), 0);
  const bounds = hi === 0 ? { lo: 0, hi: 0 } : widen({ lo: Math.min(mean(at('lo')), point ?? 0), hi }, 'C');
  return {
    point,
    lo: bounds.lo,
    hi: bounds.hi,
    n: offerings.length,
    coverage: known.length / offerings.length,
    grade: 'C',
    evidence: places,
    why: [{ code: 'embed.unpriced' }],
  };
}
