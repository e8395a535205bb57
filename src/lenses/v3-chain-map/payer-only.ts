import type { Ledger } from '../../ledger/ledger.ts';
import type { Account } from '../../model/account.ts';
import type { Chain, ChainNode } from '../../model/chain.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Bounded } from '../../result.ts';
import { accountsAt, isPayer, neighbours } from './map.ts';

interface Look {
  readonly firmNode: string | null;
  readonly asOf: Day;
  readonly window: number;
}

/** Nodes an account sits at. */
function nodesOf(account: Account, chain: Chain): ChainNode[] {
  return chain.nodes.filter((node) => node.id === account.node || node.organisations.some((org) => org.account === account.id));
}

/** Joint work at an account in the window: yes, no, or null where the log leaves it open. */
function worked(account: Account, ledger: Ledger, { asOf, window }: Look): boolean | null {
  const log = ledger.accounts.get(account.id);
  if (!log?.hasLog) return null;
  const recent = log.contacts.filter((contact) => contact.day <= asOf && contact.day > asOf - window);
  if (recent.some((contact) => contact.cls === 'beyond')) return true;
  return log.incomplete || recent.some((contact) => contact.cls === 'unknown') ? null : false;
}

/**
 * Share of paying accounts at none of whose linked non-payers (users, integrators, standards bodies …) we did anything
 * beyond a transaction in the window, 0–1. What no log shows counts as not done in point and hi; payers that
 * stand nowhere on the map are left out of the point. Null without payers on the map.
 */
export function payerOnly(model: Model, ledger: Ledger, look: Look): Bounded {
  const { chain } = model;
  const payers = model.accounts.filter((account) => account.payer && account.relation !== 'supplier');
  if (!chain || payers.length === 0) return { point: null, lo: 0, hi: 1 };
  const beyond = chain.nodes
    .filter((node) => node.id !== look.firmNode && !isPayer(node, model))
    .map((node) => {
      const partners = accountsAt(node, model).filter((account) => !account.payer);
      return { id: node.id, states: partners.map((partner) => worked(partner, ledger, look)) };
    });
  let [placed, reached, open] = [0, 0, 0];
  for (const payer of payers) {
    const nodes = nodesOf(payer, chain);
    if (nodes.length === 0) continue;
    placed += 1;
    const next = new Set(nodes.flatMap((node) => [...neighbours(node.id, chain)]));
    const states = beyond.flatMap((node) => (next.has(node.id) ? node.states : []));
    if (states.includes(true)) reached += 1;
    else if (states.includes(null)) open += 1;
  }
  const unplaced = payers.length - placed;
  return {
    point: placed === 0 ? null : (placed - reached) / placed,
    lo: (placed - reached - open) / payers.length,
    hi: (placed - reached + unplaced) / payers.length,
  };
}
