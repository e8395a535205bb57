import type { Facts } from '../findings/rule.ts';
import { compare } from '../model/order.ts';
import type { Recommendation } from '../result.ts';
import { firmSteps } from './firm-steps.ts';
import { plan } from './plan.ts';
import { rightWhereItIs } from './value.ts';

/**
 * What to do next, by expected movement of revenue-weighted position per person-day. No push where fit is low, none where we
 * are too close. Equal scores keep the order of their plan.
 */
export function rank(facts: Facts): Recommendation[] {
  const accounts = facts.accounts
    .filter((account) => !rightWhereItIs(account) && !account.dark.raised)
    .flatMap((account) => plan(account, facts));
  return [...accounts, ...firmSteps(facts)].sort(
    (a, b) => b.score - a.score || compare(a.entity.kind, b.entity.kind) || compare(a.entity.id, b.entity.id),
  );
}
