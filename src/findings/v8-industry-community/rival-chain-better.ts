import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V8a: where joint work is measured against a rival chain, the rival's does better more often (ADV). */
export const rivalChainBetter: FindingRule = {
  code: 'GX811',
  name: 'rival-chain-better',
  severity: 'warning',
  lens: 'v8',
  advice: ['start-initiative'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const adv = measure(account, 'ADV');
      const better = part(adv, 'better');
      if (!adv || adv.point === null || better === null || better * 2 >= adv.n) return null;
      return { field: 'initiatives.metric', args: { better, compared: adv.n }, at: places(adv.evidence) };
    }),
};
