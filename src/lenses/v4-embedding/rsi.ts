import { indicator } from '../indicator.ts';
import { evidence } from '../stats.ts';

const TYPES = ['site', 'equipment', 'people', 'process'] as const;
const OBSERVED = 0.5;

/** joint = (u+t)/2, asym = u−t of the shares of the four kinds in which each side invested (Dyer & Singh 1998). */
export function mutualInvestment(ours: number, theirs: number): { readonly joint: number; readonly asym: number } {
  return { joint: (ours + theirs) / 2, asym: ours - theirs };
}

interface Side {
  /** Share over the kinds that are stated; null where none is. */
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
  readonly stated: number;
}

function side(values: readonly (boolean | undefined)[]): Side {
  const stated = values.filter((value) => value !== undefined).length;
  const made = values.filter((value) => value === true).length;
  return {
    point: stated === 0 ? null : made / stated,
    lo: made / values.length,
    hi: (made + values.length - stated) / values.length,
    stated,
  };
}

/**
 * Mutual specific investment: what each side put in that is of use only here, over site, equipment, people and process
 * (method C5; V4). The point is the joint level; parts.asym above 0: we put in more and are hostage, below 0: they are. Direction-free.
 */
export const rsi = indicator({
  id: 'RSI',
  lens: 'v4',
  level: 'account',
  unit: 'score',
  range: [0, 1],
  core: false,
  needs: ['account'],
  thresholds: ['RSI.asymmetry'],
  measure({ account }) {
    const stated = TYPES.flatMap((type) => account.investments[type] ?? []);
    const ours = side(TYPES.map((type) => account.investments[type]?.ours));
    const theirs = side(TYPES.map((type) => account.investments[type]?.theirs));
    const coverage = (ours.stated + theirs.stated) / (2 * TYPES.length);
    const known = coverage >= OBSERVED && ours.point !== null && theirs.point !== null ? mutualInvestment(ours.point, theirs.point) : null;
    return {
      point: known?.joint ?? null,
      lo: (ours.lo + theirs.lo) / 2,
      hi: (ours.hi + theirs.hi) / 2,
      n: ours.stated + theirs.stated,
      coverage,
      grade: stated.length === 0 ? 'D' : 'C',
      evidence: evidence(stated.length > 0 ? stated.map((one) => one.at) : [account.keyAt['investments'] ?? account.at]),
      parts: {
        ours: ours.point,
        theirs: theirs.point,
        asym: known?.asym ?? null,
        asymLo: ours.lo - theirs.hi,
        asymHi: ours.hi - theirs.lo,
      },
      why: known === null ? [{ code: 'rsi.unstated', args: { n: 2 * TYPES.length - ours.stated - theirs.stated } }] : [],
    };
  },
});
