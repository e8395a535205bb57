import { keyPlace, onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { leadUsers } from './lead-users.ts';

const MANY = 5;

/** V5: many pay, nobody has brought anybody, and no lead user is named. Needs referrals or origins recorded for half of them. */
export const noReference: FindingRule = {
  code: 'GX501',
  name: 'no-reference',
  severity: 'warning',
  lens: 'v5',
  advice: ['ask-referral'],
  check: (facts) => {
    const payers = facts.model.accounts.filter((account) => account.payer && account.relation !== 'supplier');
    const known = payers.filter((account) => account.referrals !== null || account.origin?.kind !== undefined);
    if (payers.length < MANY || known.length * 2 < payers.length) return [];
    const brought = facts.model.accounts.some((account) => (account.referrals ?? []).length > 0 || account.origin?.kind === 'referral');
    if (brought || leadUsers(facts).size > 0) return [];
    const at = known.map((account) => account.origin?.at ?? keyPlace(account, 'referrals')).slice(0, 3);
    return [onFirm(facts, { field: 'referrals', args: { customers: payers.length, known: known.length }, at })];
  },
};
