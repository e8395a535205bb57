import { eachAccount } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';

/** V8a: gain is shared and verified; whether this chain does better than a rival chain nobody has measured. */
export const advantageUnproven: FindingRule = {
  code: 'GX804',
  name: 'advantage-unproven',
  severity: 'info',
  lens: 'v8',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const joint = (account.initiatives ?? []).filter((item) => item.kind === 'joint');
      if (gate(result, 'GAIN').pass.point !== true || joint.some((item) => item.metric?.rival !== undefined)) return null;
      return {
        field: 'initiatives.metric',
        args: { count: joint.length },
        at: joint.map((item) => item.metric?.at ?? item.at).slice(0, 3),
      };
    }),
};
