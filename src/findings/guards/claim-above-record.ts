import { claimants, eachAccount, ourHighestClaim } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Say versus do (method §5): somebody on our side claims a stage that the record does not bear out even at its known values. */
export const claimAboveRecord: FindingRule = {
  code: 'GX1101',
  name: 'claim-above-record',
  severity: 'error',
  lens: 'guards',
  advice: ['prove-value', 'verify-gain'],
  check: (facts) =>
    eachAccount(facts, ({ stage, bottleneck }, account) => {
      const claim = ourHighestClaim(facts, account);
      if (!claim || claim.stage <= stage.point) return null;
      const args = {
        claimed: claim.stage,
        point: stage.point,
        confirmed: stage.confirmed,
        possible: stage.possible,
        by: claimants(facts, claim.claims),
        gate: bottleneck?.gate ?? null,
      };
      return { field: 'claims', args, at: claim.claims.map(({ at }) => at).slice(0, 3) };
    }),
};
