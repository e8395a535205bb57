import { eachAccount, inFocus } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';

/** V4: everything we supply supports or enables; nothing touches what the customer lives on. */
export const serviceFarFromCore: FindingRule = {
  code: 'GX401',
  name: 'service-far-from-core',
  severity: 'warning',
  lens: 'v4',
  advice: ['move-to-core'],
  check: (facts) =>
    eachAccount(facts, (result, { offerings }) => {
      if (!offerings || offerings.length === 0 || gate(result, 'EMBED').pass.point === true || !inFocus(facts, result)) return null;
      const far = offerings.every(({ proximity }) => proximity?.value === 'support' || proximity?.value === 'enabling');
      if (!far) return null;
      const names = offerings.map((offering) => offering.name ?? offering.id).slice(0, 3);
      return {
        field: 'offerings',
        args: { count: offerings.length, offerings: names },
        at: offerings.map((offering) => offering.at).slice(0, 3),
      };
    }),
};
