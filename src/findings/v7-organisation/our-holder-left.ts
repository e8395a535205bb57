import { eachAccount, recent } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { carryingTies } from './threads.ts';

/** V7: the one of ours who held the account has left, and no hand-over is written down. */
export const ourHolderLeft: FindingRule = {
  code: 'GX704',
  name: 'our-holder-left',
  severity: 'warning',
  lens: 'v7',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id }, account) => {
      const gone = (facts.model.firm.team ?? []).filter(({ to }) => to !== undefined && to.last <= facts.asOf && recent(facts, to.last));
      const contact = account.mainContact.find(({ ours, to }) => to === undefined && gone.some((member) => member.id === ours));
      const holder = contact?.ours ?? carryingTies(facts, id)[0]?.ours;
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
