import { eachAccount, part, places, worthCloseness } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

const EVEN = 0.5;

/** V1, V5: we talk, they do not start anything. Said only where chance cannot explain it. */
export const oneWayOutreach: FindingRule = {
  code: 'GX104',
  name: 'one-way-outreach',
  severity: 'warning',
  lens: 'v1',
  advice: ['give-reason-to-call'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const recip = measure(account, 'RECIP');
      const inbound = part(recip, 'inbound');
      const n = recip?.n ?? 0;
      if (inbound === null || inbound >= facts.rules.value('RECIP.inbound') || n < facts.rules.value('finding.contacts')) return null;
      if ((part(recip, 'inboundHi') ?? 1) >= EVEN || !worthCloseness(facts, account)) return null;
      return { args: { inbound, contacts: n }, at: places(recip?.evidence) };
    }),
};
