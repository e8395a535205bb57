import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V4: we have put in far more that is of use only here than they have (RSI): our own investment is the hostage. */
export const hostageInvestment: FindingRule = {
  code: 'GX407',
  name: 'hostage-investment',
  severity: 'warning',
  lens: 'v4',
  advice: ['use-mechanisms'],
  check: (facts) =>
    eachAccount(facts, (account, { investments }) => {
      const rsi = measure(account, 'RSI');
      const asymmetry = part(rsi, 'asym');
      if (asymmetry === null || asymmetry < facts.rules.value('RSI.asymmetry')) return null;
      const kinds = Object.values(investments);
      const args = { ours: kinds.filter(({ ours }) => ours).length, theirs: kinds.filter(({ theirs }) => theirs).length };
      return { field: 'investments', args, at: places(rsi?.evidence) };
    }),
};
