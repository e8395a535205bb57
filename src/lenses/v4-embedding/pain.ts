import type { Account, Pain } from '../../model/account.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';
import { coverageBounds } from '../weighted.ts';

const VALUE = { known: 0, addressed: 0.5, solved: 1 } as const;
const SEVERITIES = { least: 1, most: 3 } as const;

/** Σ severity·value / Σ severity, 0–1. */
export function painsMet(pains: readonly { readonly severity: number; readonly value: number }[]): number {
  const total = pains.reduce((sum, pain) => sum + pain.severity, 0);
  return total === 0 ? 0 : pains.reduce((sum, pain) => sum + pain.severity * pain.value, 0) / total;
}

/** Known, or addressed where an offering or an initiative names it, or solved. */
function value(pain: Pain, account: Account): number {
  const stated = pain.status === undefined ? 0 : VALUE[pain.status];
  const named = [...(account.offerings ?? []), ...(account.initiatives ?? [])].some((item) => item.meets.includes(pain.id));
  return Math.max(stated, named ? VALUE.addressed : 0);
}

/** Pains met: what hurts at the customer and what we have done about it (method H2; V4). No pain recorded is 0: ignorance about our own customer. */
export const pain = indicator({
  id: 'PAIN',
  lens: 'v4',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['PAIN.good'],
  measure({ account }) {
    const pains = account.pains;
    const place = account.keyAt['pains'] ?? account.at;
    if (pains === null || pains.length === 0) {
      return {
        point: 0,
        lo: 0,
        hi: pains === null ? 1 : 0,
        n: 0,
        coverage: 1,
        grade: 'C',
        evidence: evidence([place]),
        parts: { pains: 0 },
        why: [{ code: 'pain.none' }],
      };
    }
    const known = painsMet(pains.map((one) => ({ severity: one.severity?.value ?? 2, value: value(one, account) })));
    const grade = halfWeightGrade(pains.map((one) => ({ weight: one.severity?.value ?? SEVERITIES.least, grade: one.grade })));
    const spread = coverageBounds(
      pains.map((one) => {
        const met = value(one, account);
        return { lo: met, hi: met, low: one.severity?.low ?? SEVERITIES.least, high: one.severity?.high ?? SEVERITIES.most };
      }),
    );
    const bounds = widen(spread, grade);
    const unmet = pains.filter((one) => value(one, account) === 0);
    return {
      point: known,
      ...bounds,
      n: pains.length,
      coverage: 1,
      grade,
      evidence: evidence(pains.map((one) => one.at)),
      parts: {
        pains: pains.length,
        unmet: unmet.length,
        severestUnmet: unmet.reduce((max, one) => Math.max(max, one.severity?.value ?? 0), 0),
      },
    };
  },
});
