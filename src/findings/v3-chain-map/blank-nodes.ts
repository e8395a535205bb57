import type { ChainNode } from '../../model/chain.ts';
import { onFirm } from '../reading.ts';
import type { Facts, FindingRule } from '../rule.ts';
import { accountsAt, isPayerNode, nodeName } from './linked.ts';

const STRONGEST = 3;

function somebodyKnown(facts: Facts, node: ChainNode): boolean {
  if (node.organisations.some(({ account, name, person }) => (account ?? name) !== undefined && person !== undefined)) return true;
  return accountsAt(facts, node).some((id) =>
    facts.model.accounts.some((account) => account.id === id && (account.people ?? []).length > 0),
  );
}

/** V3: a link of the chain with the greatest leverage is drawn, and nobody there is known by organisation and person. */
export const blankNodes: FindingRule = {
  code: 'GX303',
  name: 'blank-nodes',
  severity: 'warning',
  lens: 'v3',
  advice: [],
  check: (facts) => {
    const strongest = (facts.model.chain?.nodes ?? []).filter((node) => node.leverage >= STRONGEST && !isPayerNode(facts, node));
    const blank = strongest.filter((node) => !somebodyKnown(facts, node));
    if (blank.length === 0) return [];
    const args = { count: blank.length, nodes: blank.map(nodeName).slice(0, 3) };
    return [onFirm(facts, { field: 'chain.nodes', args, at: blank.map((node) => node.at).slice(0, 5) })];
  },
};
