import { eachAccount, keyPlace, worthCloseness } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V6: not one person of the account is written down. Ignorance about our own customer, not a missing number; an account that stands for many alike has no persons of its own. */
export const nobodyKnownHere: FindingRule = {
  code: 'GX603',
  name: 'nobody-known-here',
  severity: 'warning',
  lens: 'v6',
  advice: ['identify-key-persons'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const known = result.people.some((person) => !person.placeholder && !person.left);
      if (known || (account.classOf ?? 1) > 1 || !worthCloseness(facts, result)) return null;
      return { field: 'people', at: [keyPlace(account, 'people')] };
    }),
};
