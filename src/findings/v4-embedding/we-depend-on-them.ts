import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V4: we lean on them far more than they on us. Joint dependence helps; one-sided does not (Gulati & Sytch 2007). */
export const weDependOnThem: FindingRule = {
  code: 'GX405',
  name: 'we-depend-on-them',
  severity: 'warning',
  lens: 'v4',
  advice: ['ask-referral'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const depend = measure(account, 'DEPEND');
      const asymmetry = part(depend, 'asym');
      if (asymmetry === null || asymmetry >= -facts.rules.value('DEPEND.asymmetry')) return null;
      return {
        args: { ours: part(depend, 'ours'), theirs: part(depend, 'theirs'), gap: Math.abs(asymmetry) },
        at: places(depend?.evidence),
      };
    }),
};
