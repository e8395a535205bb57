import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

const EVEN = 0.5;

/** V1: they start nearly all contact about their own work and we only answer. Said only where chance cannot explain it. */
export const theyPullWeReact: FindingRule = {
  code: 'GX103',
  name: 'they-pull-we-react',
  severity: 'info',
  lens: 'v1',
  advice: ['work-their-problem'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const recip = measure(account, 'RECIP');
      const inbound = part(recip, 'inbound');
      const n = recip?.n ?? 0;
      if (inbound === null || inbound <= facts.rules.value('RECIP.pull') || n < facts.rules.value('finding.contacts')) return null;
      if ((part(recip, 'inboundLo') ?? 0) <= EVEN) return null;
      return { args: { inbound, contacts: n }, at: places(recip?.evidence) };
    }),
};
