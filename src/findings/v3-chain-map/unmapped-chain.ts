import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V3: community commerce starts with the map of the chain; there is none beyond those who pay. */
export const unmappedChain: FindingRule = {
  code: 'GX304',
  name: 'unmapped-chain',
  severity: 'warning',
  lens: 'v3',
  advice: ['map-chain'],
  check: (facts) => {
    const { chain } = facts.model;
    if (chain && chain.nodes.length > 0) return [];
    return [onFirm(facts, { field: 'chain', at: chain ? [chain.at] : [] })];
  },
};
