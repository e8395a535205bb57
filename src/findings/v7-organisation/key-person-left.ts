import { eachAccount, recent, sorted, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { ended, wasKey } from './moves.ts';

/** V7: a key person has gone within the last year. */
export const keyPersonLeft: FindingRule = {
  code: 'GX702',
  name: 'key-person-left',
  severity: 'warning',
  lens: 'v7',
  advice: ['identify-key-persons', 'deepen-key-tie'],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const gone = [...facts.model.people.values()].flatMap((person) => {
        const stay = ended(facts, person, id);
        return stay?.to && recent(facts, stay.to.last) && wasKey(facts, person) ? [{ person, stay, date: stay.to.text }] : [];
      });
      const [first] = gone;
      if (!first) return null;
      const people = sorted(gone.map(({ person }) => theirName(facts, person.id)));
      return {
        field: sorted(gone.map(({ person }) => person.id)).join('+'),
        args: { people, date: first.date },
        at: gone.map(({ stay }) => stay.at),
      };
    }),
};
