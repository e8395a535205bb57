import { onFirm, sum } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { beyondPayers, mapped, nodeName } from './linked.ts';

/**
 * V3: the chain moves; a map nobody has looked at for a year describes another chain.
 * Said when half of the identified leverage is known to be stale; an undated review is unknown.
 */
export const staleChainMap: FindingRule = {
  code: 'GX302',
  name: 'stale-chain-map',
  severity: 'warning',
  lens: 'v3',
  advice: ['name-key-partners'],
  check: (facts) => {
    const identified = beyondPayers(facts).filter((node) => mapped(facts, node).identified);
    const stale = identified.filter((node) => mapped(facts, node).fresh === 0);
    const leverage = (nodes: typeof stale) => sum(nodes.map((node) => node.leverage));
    if (stale.length === 0 || leverage(stale) < leverage(identified) / 2) return [];
    return [
      onFirm(facts, {
        field: 'chain.reviewed',
        args: { stale: stale.length, mapped: identified.length, nodes: stale.map(nodeName).slice(0, 3) },
        at: stale.flatMap((node) => node.organisations.slice(0, 1).map((organisation) => organisation.at)).slice(0, 5),
      }),
    ];
  },
};
