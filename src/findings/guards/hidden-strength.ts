import { eachAccount, highestClaim, keyPlace } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const PERSONAL_COMMUNITY = 2;

/**
 * Say versus do: the confirmed stage is a community and nobody claims as much.
 * Where the workspace records no claims at all, silence says nothing.
 */
export const hiddenStrength: FindingRule = {
  code: 'GX1103',
  name: 'hidden-strength',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    if (!facts.model.accounts.some((account) => highestClaim(facts, account))) return [];
    return eachAccount(facts, ({ stage }, account) => {
      const claimed = highestClaim(facts, account)?.stage ?? null;
      if (stage.confirmed < PERSONAL_COMMUNITY || (claimed ?? -1) >= stage.confirmed) return null;
      return { field: 'claims', args: { confirmed: stage.confirmed, claimed }, at: [keyPlace(account, 'claims')] };
    });
  },
};
