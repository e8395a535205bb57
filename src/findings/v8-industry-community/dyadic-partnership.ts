import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const INDUSTRY_COMMUNITY = 3;

/** V8: a partnership of two organisations that share gain, one step short of a community of a chain. */
export const dyadicPartnership: FindingRule = {
  code: 'GX808',
  name: 'dyadic-partnership',
  severity: 'info',
  lens: 'v8',
  advice: ['found-community', 'member-sessions'],
  check: (facts) => {
    if (facts.firm.gates.some(({ id, pass }) => id === 'NET' && pass === true)) return [];
    return eachAccount(facts, (account) => (account.stage.point === INDUSTRY_COMMUNITY ? {} : null));
  },
};
