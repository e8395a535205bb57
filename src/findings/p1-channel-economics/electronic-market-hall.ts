import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** P1: a platform on which nobody is known and nothing is made together is a market hall with a server. */
export const electronicMarketHall: FindingRule = {
  code: 'GX913',
  name: 'electronic-market-hall',
  severity: 'warning',
  lens: 'p1',
  advice: ['identify-key-persons', 'work-their-problem'],
  check: (facts) => {
    const { firm, accounts } = facts.model;
    if (firm.kind !== 'platform' || accounts.length === 0) return [];
    const known = accounts.some((account) => (account.people ?? []).length > 0);
    const joint = accounts.some((account) => (account.initiatives ?? []).some(({ kind }) => kind === 'joint'));
    return known || joint ? [] : [onFirm(facts, { field: 'kind', args: { accounts: accounts.length }, at: [firm.at] })];
  },
};
