import { accountsAt, isPayer, type MapNode, neighbours, readNode } from '../../lenses/v3-chain-map/map.ts';
import type { Account } from '../../model/account.ts';
import type { ChainNode } from '../../model/chain.ts';
import { recent } from '../reading.ts';
import type { Facts } from '../rule.ts';

/** Nodes of the map beyond those who pay, and beyond our own. */
export function beyondPayers(facts: Facts): ChainNode[] {
  const { chain, firm } = facts.model;
  return (chain?.nodes ?? []).filter((node) => node.id !== firm.node && !isPayer(node, facts.model));
}

/** Those of `nodes` that lie one link away from an account's own. */
export function linkedTo(account: Account, nodes: readonly ChainNode[], facts: Facts): ChainNode[] {
  const { chain } = facts.model;
  if (!chain || account.node === undefined) return [];
  const near = neighbours(account.node, chain);
  return nodes.filter((node) => near.has(node.id));
}

/** What the map says of one node. */
export function mapped(facts: Facts, node: ChainNode): MapNode {
  return readNode(node, facts.model, {
    asOf: facts.asOf,
    freshDays: facts.rules.value('KPMAP.fresh'),
    staleDays: facts.rules.value('KPMAP.stale'),
  });
}

/** Somebody of ours worked with somebody there on their own business within the window. */
export function touched(facts: Facts, node: ChainNode): boolean {
  return accountsAt(node, facts.model).some(({ id }) =>
    facts.ledger.accounts.get(id)?.contacts.some((contact) => contact.cls === 'beyond' && recent(facts, contact.day)),
  );
}

export function nodeName(node: ChainNode): string {
  return node.name ?? node.id;
}
