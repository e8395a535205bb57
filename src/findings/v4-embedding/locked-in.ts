import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V4: they have put in far more that is of use only with us than we have (RSI): lock-in that looks like loyalty. */
export const lockedIn: FindingRule = {
  code: 'GX408',
  name: 'locked-in',
  severity: 'warning',
  lens: 'v4',
  advice: ['start-initiative', 'settle-contest'],
  check: (facts) =>
    eachAccount(facts, (account, { investments }) => {
      const rsi = measure(account, 'RSI');
      const asymmetry = part(rsi, 'asym');
      if (asymmetry === null || asymmetry > -facts.rules.value('RSI.asymmetry')) return null;
      const kinds = Object.values(investments);
      const args = { ours: kinds.filter(({ ours }) => ours).length, theirs: kinds.filter(({ theirs }) => theirs).length };
      return { field: 'investments', args, at: places(rsi?.evidence) };
    }),
};
