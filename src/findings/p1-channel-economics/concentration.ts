import { onFirm, sum } from '../reading.ts';
import { type Facts, type FindingRule, type Hit, stated } from '../rule.ts';

const TWO = 2;

export function measured(facts: Facts): Hit | null {
  const { mix } = facts.firm;
  if (mix?.basis !== 'revenue') return null;
  const payers = facts.accounts.filter((account) => account.payer && (account.weight ?? 0) > 0);
  const largest = [...payers].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.id < b.id ? -1 : 1)).slice(0, TWO);
  const share = sum(largest.map((account) => account.weight ?? 0));
  const comparable = payers.length > TWO || (payers.length === TWO && mix.unassessed > 0);
  if (!comparable || share < facts.rules.value('concentration.share')) return null;
  const at = largest.map(({ id, place }) => stated(facts, id).keyAt['revenue'] ?? place);
  return onFirm(facts, { field: 'concentration', args: { share, accounts: largest.map(({ name }) => name) }, at });
}

/** P1 with method §11.12: two accounts carry half of what we sell, by the revenues on record. */
export const concentration: FindingRule = {
  code: 'GX911',
  name: 'concentration',
  severity: 'warning',
  lens: 'p1',
  advice: ['ask-referral'],
  check: (facts) => [measured(facts)].flatMap((found) => found ?? []),
};
