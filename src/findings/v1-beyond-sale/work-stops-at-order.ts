import { eachAccount, part, places, worthCloseness } from '../reading.ts';
import { type FindingRule, gate, measure } from '../rule.ts';

/** V1: the work of sales stops at the order: nearly every contact is about one. */
export const workStopsAtOrder: FindingRule = {
  code: 'GX101',
  name: 'work-stops-at-order',
  severity: 'warning',
  lens: 'v1',
  advice: ['work-their-problem'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const btx = measure(account, 'BTX');
      const trade = part(btx, 'transactional');
      if (!btx || trade === null || gate(account, 'BTX').pass.point !== false || !worthCloseness(facts, account)) return null;
      const contacts = trade + (part(btx, 'beyond') ?? 0);
      if (contacts < facts.rules.value('finding.contacts') || trade / contacts < facts.rules.value('finding.trade')) return null;
      return { args: { trade, contacts }, at: places(btx.evidence) };
    }),
};
