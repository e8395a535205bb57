import { eachAccount, worthCloseness } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const SEVERAL = 2;

/** V8c: institutions are written down and not lived by: more are documented, or not used for a year, than are in use. */
export const paperInstitutions: FindingRule = {
  code: 'GX802',
  name: 'paper-institutions',
  severity: 'warning',
  lens: 'v8',
  advice: ['use-mechanisms'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const oldest = facts.asOf - facts.rules.value('used.days');
      const items = Object.entries(account.mechanisms).flatMap(([id, item]) => (item && item.status !== 'none' ? [{ id, item }] : []));
      const paper = items.filter(({ item }) => item.status === 'documented' || (item.last !== undefined && item.last.last < oldest));
      const used = items.length - paper.length;
      if (paper.length < SEVERAL || used >= paper.length || used >= facts.rules.value('INST.used')) return null;
      if (!worthCloseness(facts, result)) return null;
      const args = { paper: paper.length, used, mechanisms: paper.map(({ id }) => id) };
      return { field: 'mechanisms', args, at: paper.map(({ item }) => item.at).slice(0, 5) };
    }),
};
