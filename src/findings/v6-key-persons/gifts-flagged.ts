import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { sharedBenefits, totals } from './favours.ts';

/** V6: meals and other benefits are listed and never scored. */
export const giftsFlagged: FindingRule = {
  code: 'GX601',
  name: 'gifts-flagged',
  severity: 'info',
  lens: 'v6',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const entries = sharedBenefits(facts, id);
      return entries.length === 0 ? null : { args: totals(entries), at: entries.map((entry) => entry.place).slice(0, 5) };
    }),
};
