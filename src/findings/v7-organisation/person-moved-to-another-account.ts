import { eachAccount, recent, sorted, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { isOver } from './moves.ts';

/** V7: somebody known from one account has come to another within the last year; the tie can follow the person. */
export const personMoved: FindingRule = {
  code: 'GX703',
  name: 'person-moved-to-another-account',
  severity: 'info',
  lens: 'v7',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const come = [...facts.model.people.values()].flatMap((person) => {
        const here = person.history.find((stay) => stay.account === id && !isOver(facts, stay));
        const before = person.history.find((stay) => stay.account !== id && isOver(facts, stay));
        const since = here?.from?.first ?? before?.to?.last;
        return here && before && since !== undefined && recent(facts, since) ? [{ person, here, before }] : [];
      });
      const [first] = come;
      if (!first) return null;
      const from = facts.model.accounts.find((account) => account.id === first.before.account)?.name ?? first.before.account;
      const people = sorted(come.map(({ person }) => theirName(facts, person.id)));
      return { field: sorted(come.map(({ person }) => person.id)).join('+'), args: { people, from }, at: come.map(({ here }) => here.at) };
    }),
};
