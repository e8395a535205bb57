import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { isPayerNode, nodeName } from './linked.ts';

/** V3: the chain moves; a map nobody has looked at for a year describes another chain. Said when half of the mapped leverage is stale. */
export const staleChainMap: FindingRule = {
  code: 'GX302',
  name: 'stale-chain-map',
  severity: 'warning',
  lens: 'v3',
  advice: [],
  check: (facts) => {
    const limit = facts.asOf - facts.rules.value('KPMAP.stale');
    const mapped = (facts.model.chain?.nodes ?? []).filter((node) => node.organisations.length > 0 && !isPayerNode(facts, node));
    const stale = mapped.filter((node) => node.organisations.every(({ reviewed }) => reviewed === undefined || reviewed.last < limit));
    const leverage = (nodes: typeof mapped) => nodes.reduce((total, node) => total + node.leverage, 0);
    if (stale.length === 0 || leverage(stale) < leverage(mapped) / 2) return [];
    return [
      onFirm(facts, {
        field: 'chain.reviewed',
        args: { stale: stale.length, mapped: mapped.length, nodes: stale.map(nodeName).slice(0, 3) },
        at: stale.flatMap((node) => node.organisations.slice(0, 1).map((organisation) => organisation.at)).slice(0, 5),
      }),
    ];
  },
};
