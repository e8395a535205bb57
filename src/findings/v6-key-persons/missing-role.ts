import { eachAccount, inFocus, keyPlace, sorted } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V6: we know people here, but not who decides, who uses, or who buys. */
export const missingRole: FindingRule = {
  code: 'GX604',
  name: 'missing-role',
  severity: 'warning',
  lens: 'v6',
  advice: ['identify-key-persons'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const named = result.people.some((person) => !person.placeholder && !person.left);
      const roles = sorted(result.people.filter((person) => person.placeholder).flatMap((person) => person.roles));
      if (!named || roles.length === 0 || !inFocus(facts, result)) return null;
      return { field: 'people.roles', args: { roles }, at: [keyPlace(account, 'people')] };
    }),
};
