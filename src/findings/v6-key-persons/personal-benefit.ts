import { eachAccount, sorted, theirName } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { personalBenefits, totals } from './favours.ts';

/** V6: a gift, travel or entertainment for one named person: the dark side of guanxi (Gu, Hung & Tse 2008) and a matter for compliance. */
export const personalBenefit: FindingRule = {
  code: 'GX602',
  name: 'personal-benefit',
  severity: 'error',
  lens: 'v6',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ id }) => {
      const entries = personalBenefits(facts, id);
      if (entries.length === 0) return null;
      const people = sorted(entries.flatMap(({ to }) => (to === null ? [] : [theirName(facts, to)])));
      return { args: { ...totals(entries), people }, at: entries.map((entry) => entry.place).slice(0, 5) };
    }),
};
