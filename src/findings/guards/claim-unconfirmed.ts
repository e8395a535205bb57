import { claimants, eachAccount, ourHighestClaim } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Say versus do: the claim fits what is known, and what is known is not yet sure enough to confirm it. */
export const claimUnconfirmed: FindingRule = {
  code: 'GX1102',
  name: 'claim-unconfirmed',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ stage }, account) => {
      const claim = ourHighestClaim(facts, account);
      if (!claim || claim.stage > stage.point || claim.stage <= stage.confirmed) return null;
      const args = { claimed: claim.stage, confirmed: stage.confirmed, by: claimants(facts, claim.claims) };
      return { field: 'claims', args, at: claim.claims.map(({ at }) => at).slice(0, 3) };
    }),
};
