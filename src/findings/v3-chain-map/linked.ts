import type { Account } from '../../model/account.ts';
import type { ChainNode } from '../../model/chain.ts';
import { recent, sorted } from '../reading.ts';
import type { Facts } from '../rule.ts';

/** A node is the payers' own when it says so or when a paying account stands on it. */
export function isPayerNode(facts: Facts, node: ChainNode): boolean {
  return node.payer ?? facts.model.accounts.some((account) => account.payer && account.node === node.id);
}

/** Accounts that stand on a node, whichever file says so. */
export function accountsAt(facts: Facts, node: ChainNode): string[] {
  return sorted([
    ...node.organisations.flatMap(({ account }) => (account === undefined ? [] : [account])),
    ...facts.model.accounts.filter((account) => account.node === node.id).map((account) => account.id),
  ]);
}

/** Nodes of the map one link away from the account's own that are not payers. */
export function linkedNonPayers(facts: Facts, account: Account): ChainNode[] {
  const { chain } = facts.model;
  if (!chain || account.node === undefined) return [];
  const near = new Set(
    chain.links.flatMap((link) => (link.from === account.node ? [link.to] : link.to === account.node ? [link.from] : [])),
  );
  return chain.nodes.filter((node) => near.has(node.id) && !isPayerNode(facts, node));
}

/** Somebody of ours worked with somebody there on their own business within the window. */
export function touched(facts: Facts, node: ChainNode): boolean {
  return accountsAt(facts, node).some((id) =>
    facts.ledger.accounts.get(id)?.contacts.some((contact) => contact.cls === 'beyond' && recent(facts, contact.day)),
  );
}

export function nodeName(node: ChainNode): string {
  return node.name ?? node.id;
}
