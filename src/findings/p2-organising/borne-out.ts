import type { AccountResult } from '../../result.ts';
import { sum } from '../reading.ts';
import type { Facts } from '../rule.ts';

/** From this on a direction of integration counts as declared. */
export const DECLARED = 0.5;

/** Revenue share, among paying accounts where the answer is known, for which it is yes; null where it is known nowhere. */
export function shareWhere(facts: Facts, answer: (account: AccountResult) => boolean | null): number | null {
  const known = facts.accounts.flatMap((account) => {
    const yes = account.payer && account.weight ? answer(account) : null;
    return yes === null ? [] : [{ yes, weight: account.weight ?? 0 }];
  });
  const total = sum(known.map(({ weight }) => weight));
  return total > 0 ? sum(known.map(({ yes, weight }) => (yes ? weight : 0))) / total : null;
}
