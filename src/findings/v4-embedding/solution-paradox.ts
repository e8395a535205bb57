import { fullPeriods, run } from '../../lenses/p1-channel-economics/periods.ts';
import { onFirm, sum } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';
import { measure } from '../rule.ts';

const PERIODS = 3;

/** Solution share over the firm's accounts by revenue; null where it is known of none. */
function solutionShare(facts: Facts): number | null {
  const known = facts.accounts.flatMap((account) => {
    const point = measure(account, 'SOLN')?.point ?? null;
    return point === null || !account.weight ? [] : [{ point, weight: account.weight }];
  });
  const weight = sum(known.map((item) => item.weight));
  return weight > 0 ? sum(known.map((item) => item.point * item.weight)) / weight : null;
}

/** V4 with the servitisation paradox: solutions are sold, and the gross margin rate falls period after period. */
export const solutionParadox: FindingRule = {
  code: 'GX404',
  name: 'solution-paradox',
  severity: 'warning',
  lens: 'v4',
  advice: [],
  check: (facts) => {
    const share = solutionShare(facts);
    if (share === null || share < facts.rules.value('SOLN.notable')) return [];
    const rates = run(fullPeriods(facts.model.firm, facts.asOf), ['revenue', 'gross_margin']).flatMap(
      ({ figures: { revenue, gross_margin: margin } }) =>
        revenue.value > 0 ? [{ rate: margin.value / revenue.value, at: margin.at }] : [],
    );
    const last = rates.slice(-PERIODS);
    const [first, , now] = last;
    if (!first || !now || !last.every((item, i) => i === 0 || item.rate < (last[i - 1]?.rate ?? 0))) return [];
    return [onFirm(facts, { args: { share, from: first.rate, to: now.rate }, at: last.map((item) => item.at) })];
  },
};
