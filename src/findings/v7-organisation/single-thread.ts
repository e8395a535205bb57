import { eachAccount, inFocus, ourName, places, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { claimHolds, singleThread } from './threads.ts';

/** V7: one resignation, on either side, ends the relationship. */
export const singleThreadFinding: FindingRule = {
  code: 'GX701',
  name: 'single-thread',
  severity: 'warning',
  lens: 'v7',
  advice: ['second-thread', 'widen-circle'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const tie = singleThread(facts, account);
      if (!tie || !inFocus(facts, account) || claimHolds(facts, account)) return null;
      return { args: { ours: ourName(facts, tie.ours), theirs: theirName(facts, tie.theirs) }, at: places(tie.evidence) };
    }),
};
