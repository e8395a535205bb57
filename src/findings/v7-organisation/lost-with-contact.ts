import { contactChanges } from '../../lenses/v7-organisation/contact-changes.ts';
import { formatDay } from '../../model/days.ts';
import { keyPlace, ourName, theirName } from '../reading.ts';
import { type FindingRule, type Hit, stated } from '../rule.ts';

/** V7: after the main contact changed the volume fell away, or nobody had a tie again within a quarter (ORGSURV). The relationship was a person's. */
export const lostWithContact: FindingRule = {
  code: 'GX709',
  name: 'lost-with-contact',
  severity: 'warning',
  lens: 'v7',
  advice: ['second-thread'],
  check: (facts) => {
    const { settled } = contactChanges(facts.model, facts.ledger, facts.asOf, facts.rules);
    return settled.flatMap((change): Hit[] => {
      if (change.survived !== false) return [];
      const account = stated(facts, change.account);
      const { ours, theirs } = change.before;
      const changed = change.before.ours === change.after.ours ? theirs && theirName(facts, theirs) : ours && ourName(facts, ours);
      const lost = change.volume !== null && change.volume < facts.rules.value('ORGSURV.volume') ? 'volume' : 'tie';
      const weight = facts.accounts.find((one) => one.id === change.account)?.weight ?? 0;
      return [
        {
          entity: { kind: 'account', id: change.account },
          field: `main_contact.${formatDay(change.day)}`,
          args: { account: account.name, who: changed ?? null, date: formatDay(change.day), lost, volume: change.volume },
          at: [change.after.at, ...change.nums.slice(-1).map((num) => num.at), keyPlace(account, 'main_contact')].slice(0, 2),
          weight: account.relation === 'supplier' ? 0 : weight,
        },
      ];
    });
  },
};
