import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { beyondPayers, mapped, nodeName } from './linked.ts';

const STRONGEST = 3;

/** V3: a link of the chain with the greatest leverage is drawn, and nobody there is known by organisation and person. */
export const blankNodes: FindingRule = {
  code: 'GX303',
  name: 'blank-nodes',
  severity: 'warning',
  lens: 'v3',
  advice: ['name-key-partners'],
  check: (facts) => {
    const blank = beyondPayers(facts).filter((node) => node.leverage >= STRONGEST && !mapped(facts, node).identified);
    if (blank.length === 0) return [];
    const args = { count: blank.length, nodes: blank.map(nodeName).slice(0, 3) };
    return [onFirm(facts, { field: 'chain.nodes', args, at: blank.map((node) => node.at).slice(0, 5) })];
  },
};
