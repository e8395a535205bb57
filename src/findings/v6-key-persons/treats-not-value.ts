import { eachAccount, places, recent } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';
import { benefits, noValueClaimed, personalBenefits } from './favours.ts';

const SEVERAL = 3;

/** V6: we dine and give, and cannot name one rational value for any key person. */
export const treatsNotValue: FindingRule = {
  code: 'GX605',
  name: 'treats-not-value',
  severity: 'warning',
  lens: 'v6',
  advice: ['prove-value'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const social = (facts.ledger.accounts.get(account.id)?.contacts ?? []).filter(
        (contact) => contact.cls === 'social' && recent(facts, contact.day),
      );
      const given = benefits(facts, account.id).length;
      const favours = personalBenefits(facts, account.id).length;
      if ((social.length < SEVERAL && favours === 0) || !noValueClaimed(account)) return null;
      const at = social.flatMap((contact) => contact.places.slice(0, 1)).slice(0, 3);
      return { args: { social: social.length, given }, at: at.length > 0 ? at : places(measure(account, 'RATV')?.evidence) };
    }),
};
