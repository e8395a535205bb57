import { accountById, everAt } from '../../model/lookup.ts';
import { isAt } from '../../model/people-at.ts';
import type { Person } from '../../model/person.ts';
import { eachAccount, recent, sorted, theirName } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';
import { leaving } from './moves.ts';

/** The account other than this one that the person left last; null where none is known. */
function before(facts: Facts, person: Person, here: string) {
  const others = new Set([person.home, ...person.history.map((stint) => stint.account)].filter((account) => account !== here));
  const left = [...others].flatMap((account) => {
    const found = leaving(facts, person, account);
    return found ? [{ account, day: found.day }] : [];
  });
  return left.reduce<(typeof left)[number] | null>((last, one) => (last === null || one.day > last.day ? one : last), null);
}

/** V7: somebody known from one account has come to another within the last year; the tie can follow the person. */
export const personMoved: FindingRule = {
  code: 'GX703',
  name: 'person-moved-to-another-account',
  severity: 'info',
  lens: 'v7',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const come = everAt(facts.model, id).flatMap((person) => {
        const from = isAt(person, id, facts.asOf) ? before(facts, person, id) : null;
        if (from === null) return [];
        const here = person.history.findLast((stint) => stint.account === id);
        return recent(facts, here?.from?.first ?? from.day) ? [{ person, from: from.account, at: (here ?? person).at }] : [];
      });
      const [first] = come;
      if (!first) return null;
      const people = sorted(come.map(({ person }) => theirName(facts, person.id)));
      return {
        field: sorted(come.map(({ person }) => person.id)).join('+'),
        args: { people, from: accountById(facts.model, first.from)?.name ?? first.from },
        at: come.map(({ at }) => at),
      };
    }),
};
