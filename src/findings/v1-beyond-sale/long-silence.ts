import { eachAccount, inFocus, part } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V1: an account that matters has not been spoken to for longer than its own cadence allows. */
export const longSilence: FindingRule = {
  code: 'GX102',
  name: 'long-silence',
  severity: 'warning',
  lens: 'v1',
  advice: ['keep-rhythm'],
  check: (facts) =>
    eachAccount(facts, (account, { expectedGapDays }) => {
      const days = part(measure(account, 'CONT'), 'openGap');
      const allowed = Math.max(facts.rules.value('CONT.gap'), expectedGapDays ?? 0);
      if (days === null || days <= allowed || !inFocus(facts, account)) return null;
      const last = facts.ledger.accounts.get(account.id)?.contacts.findLast((contact) => contact.directed);
      return { args: { days, allowed }, at: last?.places.slice(0, 1) ?? [] };
    }),
};
