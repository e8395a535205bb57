import { eachAccount, inFocus, keyPlace } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const OURS_TO_SERVE = new Set(['customer', 'channel', 'user', 'owner']);

/** V4: we cannot say where it hurts them or what stops our product's value there. Ignorance about our own customer. */
export const noPainKnown: FindingRule = {
  code: 'GX402',
  name: 'no-pain-known',
  severity: 'warning',
  lens: 'v4',
  advice: ['work-their-problem'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      if ((account.pains ?? []).length > 0 || !OURS_TO_SERVE.has(account.relation) || !inFocus(facts, result)) return null;
      return { field: 'pains', at: [keyPlace(account, 'pains')] };
    }),
};
