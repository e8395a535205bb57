import { benefitsAt } from '../../ledger/benefits-at.ts';
import type { Account } from '../../model/account.ts';
import { eachAccount, keyPlace, recent, worthCloseness } from '../reading.ts';
import { type Facts, type FindingRule, gate } from '../rule.ts';
import { beyondPayers, linkedTo, nodeName, touched } from './linked.ts';

/** Means by which a payer is fought for, each with the place that shows it. */
function means(facts: Facts, account: Account) {
  const price = (account.initiatives ?? []).filter((item) => item.kind === 'price');
  const realised = account.price.flatMap(({ period, list, pocket, at }) =>
    period.last <= facts.asOf && list && pocket && list.value > 0 ? [{ at, ratio: pocket.value / list.value }] : [],
  );
  const [before, now] = realised.slice(-2);
  const favours = benefitsAt(facts.ledger, account.id).filter((entry) => recent(facts, entry.day));
  return {
    price: [...price.map((item) => item.at), ...(before && now && now.ratio < before.ratio ? [now.at] : [])],
    favours: favours.map((entry) => entry.place),
  };
}

/** V3: price and favours are spent on the payer while the links beside it that the map shows stay untouched. */
export const fightOverPayer: FindingRule = {
  code: 'GX305',
  name: 'fight-over-payer',
  severity: 'warning',
  lens: 'v3',
  advice: ['name-key-partners', 'prove-value'],
  check: (facts) => {
    const beyond = beyondPayers(facts);
    return eachAccount(facts, (result, account) => {
      if (!result.payer || gate(result, 'BTX').pass.point !== false || !worthCloseness(facts, result)) return null;
      const linked = linkedTo(account, beyond, facts);
      if (linked.length === 0 || linked.some((node) => touched(facts, node))) return null;
      const { price, favours } = means(facts, account);
      const at = [...price, ...favours];
      if (at.length === 0) return null;
      return {
        args: { price: price.length, favours: favours.length, nodes: linked.map(nodeName).slice(0, 3) },
        at: [...at.slice(0, 3), keyPlace(account, 'node')],
      };
    });
  },
};
