import { eachAccount, inFocus } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V7: the one who decides is known by name and nobody of ours is near; our ties run below. */
export const verticalGap: FindingRule = {
  code: 'GX705',
  name: 'vertical-gap',
  severity: 'warning',
  lens: 'v7',
  advice: ['deepen-key-tie'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const edge = facts.rules.value('TIE.edge');
      const present = account.people.filter((person) => !person.placeholder && !person.left);
      const deciders = present.filter((person) => person.roles.includes('decider'));
      const far = deciders.length > 0 && deciders.every(({ tie }) => tie.point !== null && tie.point < edge);
      const below = present.filter((person) => !person.roles.includes('decider') && (person.tie.point ?? 0) >= edge);
      if (!far || below.length === 0 || !inFocus(facts, account)) return null;
      const people = deciders.map((person) => person.name ?? person.function ?? person.id);
      return { args: { people, below: below.length }, at: deciders.flatMap(({ at }) => (at ? [at] : [])).slice(0, 3) };
    }),
};
