import { eachAccount, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** DARK: two or more signs that closeness has gone past its optimum (inverted U: Villena et al. 2011, Zhou et al. 2014). */
export const overEmbedded: FindingRule = {
  code: 'GX1106',
  name: 'over-embedded',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const { dark } = account;
      return dark.raised ? { args: { count: dark.flags.length, flags: dark.flags }, at: places(measure(account, 'DARK')?.evidence) } : null;
    }),
};
