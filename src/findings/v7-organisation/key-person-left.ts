import { everAt } from '../../model/lookup.ts';
import { eachAccount, recent, sorted, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { leaving, wasKey } from './moves.ts';

/** V7: a key person has gone within the last year. */
export const keyPersonLeft: FindingRule = {
  code: 'GX702',
  name: 'key-person-left',
  severity: 'warning',
  lens: 'v7',
  advice: ['identify-key-persons', 'deepen-key-tie'],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const gone = everAt(facts.model, id).flatMap((person) => {
        const left = leaving(facts, person, id);
        return left && recent(facts, left.day) && wasKey(facts, person) ? [{ person, left }] : [];
      });
      const [first] = gone;
      if (!first) return null;
      const people = sorted(gone.map(({ person }) => theirName(facts, person.id)));
      return {
        field: sorted(gone.map(({ person }) => person.id)).join('+'),
        args: { people, date: first.left.date },
        at: gone.map(({ left }) => left.at),
      };
    }),
};
