import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V4: they lean on us far more than we on them: power, not yet a partnership, and a reason for them to look for another source. */
export const theyDependOnUs: FindingRule = {
  code: 'GX406',
  name: 'they-depend-on-us',
  severity: 'info',
  lens: 'v4',
  advice: ['start-initiative', 'use-mechanisms'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const depend = measure(account, 'DEPEND');
      const asymmetry = part(depend, 'asym');
      if (asymmetry === null || asymmetry <= facts.rules.value('DEPEND.asymmetry')) return null;
      return {
        args: { ours: part(depend, 'ours'), theirs: part(depend, 'theirs'), gap: Math.abs(asymmetry) },
        at: places(depend?.evidence),
      };
    }),
};
