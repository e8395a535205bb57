import { eachAccount, inFocus, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V1: contact comes in campaigns with long silences between (BURST). A description, no score hangs on it. */
export const campaignContact: FindingRule = {
  code: 'GX105',
  name: 'campaign-contact',
  severity: 'info',
  lens: 'v1',
  advice: ['keep-rhythm'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const burst = measure(account, 'BURST');
      if (!burst || burst.point === null || burst.point <= facts.rules.value('BURST.campaign') || !inFocus(facts, account)) return null;
      return { args: { contacts: part(burst, 'contacts'), longest: part(burst, 'longest') }, at: places(burst.evidence) };
    }),
};
