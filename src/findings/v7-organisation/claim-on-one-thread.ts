import { eachAccount, highestClaim, ourName, places, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { claimHolds, singleThread } from './threads.ts';

/** V7: the claimed community is real, and one person carries all of it. */
export const claimOnOneThread: FindingRule = {
  code: 'GX711',
  name: 'claim-on-one-thread',
  severity: 'error',
  lens: 'v7',
  advice: ['second-thread', 'widen-circle'],
  check: (facts) =>
    eachAccount(facts, (account, said) => {
      const tie = singleThread(facts, account);
      const claim = highestClaim(facts, said);
      if (!tie || !claim || !claimHolds(facts, account)) return null;
      const args = { claimed: claim.stage, ours: ourName(facts, tie.ours), theirs: theirName(facts, tie.theirs) };
      return { field: 'claims', args, at: [...claim.claims.map((item) => item.at).slice(0, 1), ...places(tie.evidence, 2)] };
    }),
};
