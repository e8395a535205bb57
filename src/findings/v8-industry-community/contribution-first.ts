import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Method §11.17: we worked together before they bought in earnest. Evidence, and no fault where it is the other way round. */
export const contributionFirst: FindingRule = {
  code: 'GX809',
  name: 'contribution-first',
  severity: 'info',
  lens: 'v8',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (_, account) => {
      const bought = account.revenue.find(({ num }) => num.value > 0);
      const before = (account.initiatives ?? []).filter(
        ({ kind, start }) => kind === 'joint' && start !== undefined && bought !== undefined && start.last < bought.period.first,
      );
      const [first] = before;
      if (!first?.start || !bought) return null;
      return { field: 'initiatives.start', args: { start: first.start.text, period: bought.period.text }, at: [first.at, bought.num.at] };
    }),
};
