import { eachAccount, inFocus, sorted } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';

/** V6: we say we bring key persons something; not one of them, and no measurement, confirms it. */
export const valueOnlyClaimed: FindingRule = {
  code: 'GX606',
  name: 'value-only-claimed',
  severity: 'info',
  lens: 'v6',
  advice: ['prove-value'],
  check: (facts) =>
    eachAccount(facts, (account) => {
      if (gate(account, 'RATV').pass.point !== false || !inFocus(facts, account)) return null;
      const key = account.people.filter((person) => person.key && !person.placeholder && !person.left);
      const claimed = key.filter(({ value }) => Object.values(value).includes('claimed'));
      if (claimed.length === 0 || key.some(({ value }) => Object.values(value).includes('confirmed'))) return null;
      const people = sorted(claimed.map((person) => person.name ?? person.function ?? person.id));
      return { args: { people }, at: claimed.flatMap(({ at }) => (at ? [at] : [])).slice(0, 3) };
    }),
};
