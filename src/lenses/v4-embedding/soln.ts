import { CONTRACTS } from '../../model/account.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';
import { accountMoney } from './embed.ts';

/** product 0 · product-oriented service ⅓ · use ⅔ · result 1 (Tukker 2004). */
const STEP = CONTRACTS.length - 1;

/** Revenue-weighted mean of contract steps; null without revenue. */
export function solutionShare(
  lines: readonly { readonly revenue: number; readonly contract: (typeof CONTRACTS)[number] }[],
): number | null {
  const total = lines.reduce((sum, line) => sum + line.revenue, 0);
  return total === 0 ? null : lines.reduce((sum, line) => sum + line.revenue * (CONTRACTS.indexOf(line.contract) / STEP), 0) / total;
}

/** Solution share of revenue (method C2; V4). Unclassified revenue widens the bounds. */
export const soln = indicator({
  id: 'SOLN',
  lens: 'v4',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['account'],
  thresholds: ['SOLN.notable'],
  measure({ account }, { asOf }) {
    const place = account.keyAt['offerings'] ?? account.at;
    const priced = (account.offerings ?? []).filter((offering) => (offering.revenue?.value ?? 0) > 0);
    const classified = priced.flatMap((offering) =>
      offering.contract
        ? [{ revenue: offering.revenue?.value ?? 0, contract: offering.contract.value, grade: offering.contract.grade }]
        : [],
    );
    const sum = (lines: readonly { readonly revenue: number }[]): number => lines.reduce((total, line) => total + line.revenue, 0);
    const total = Math.max(
      priced.reduce((all, offering) => all + (offering.revenue?.value ?? 0), 0),
      accountMoney(account, asOf) ?? 0,
    );
    const share = solutionShare(classified);
    if (total === 0 || share === null) {
      return {
        point: null,
        lo: 0,
        hi: 1,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: evidence([place]),
        why: [{ code: 'offerings.unpriced' }],
      };
    }
    const known = sum(classified) / total;
    const grade = halfWeightGrade(classified.map((line) => ({ weight: line.revenue, grade: line.grade })));
    const bounds = widen({ lo: share * known, hi: share * known + 1 - known }, grade);
    return {
      point: known < 0.5 ? null : share,
      ...bounds,
      n: classified.length,
      coverage: known,
      grade,
      evidence: evidence(priced.map((offering) => offering.at)),
    };
  },
});
