import { eachAccount, recent, sorted } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';

/** Who of ours made more than half of the account's contacts beyond the transaction in the window. */
function mainCarrier(facts: Facts, account: string): string | undefined {
  const events = (facts.ledger.accounts.get(account)?.pairEvents ?? []).filter(({ cls, day }) => cls === 'beyond' && recent(facts, day));
  return sorted(events.map(({ ours }) => ours)).find((id) => events.filter(({ ours }) => ours === id).length * 2 > events.length);
}

/** V7: the one of ours who held the account has left, and no hand-over is written down. */
export const ourHolderLeft: FindingRule = {
  code: 'GX704',
  name: 'our-holder-left',
  severity: 'warning',
  lens: 'v7',
  advice: ['second-thread'],
  check: (facts) =>
    eachAccount(facts, ({ id }, account) => {
      const gone = (facts.model.firm.team ?? []).filter(({ to }) => to !== undefined && to.last <= facts.asOf && recent(facts, to.last));
      const contact = account.mainContact.find(({ ours, to }) => to === undefined && gone.some((member) => member.id === ours));
      const holder = contact?.ours ?? mainCarrier(facts, id);
      const member = gone.find((candidate) => candidate.id === holder);
      const handedOver = account.mainContact.some(({ ours, to }) => ours !== holder && to === undefined);
      if (!member?.to || handedOver) return null;
      return {
        field: member.id,
        args: { ours: member.name ?? member.id, date: member.to.text },
        at: [member.at, ...(contact ? [contact.at] : [])],
      };
    }),
};
