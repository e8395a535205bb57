import type { Account } from '../../model/account.ts';
import type { Chain, ChainNode, ChainOrganisation } from '../../model/chain.ts';
import { accountById, accountsOfNode } from '../../model/lookup.ts';
import type { Model } from '../../model/model.ts';
import { byId } from '../../model/order.ts';
import type { Day } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';

/** One link of the industry chain as the map shows it. */
export interface MapNode {
  readonly leverage: number;
  /** An organisation is named here and a person known in it. */
  readonly identified: boolean;
  /** 1 fresh · .5 ageing · 0 stale · null: identified, but nobody wrote down when it was reviewed. */
  readonly fresh: number | null;
}

export interface Freshness {
  readonly asOf: Day;
  readonly freshDays: number;
  readonly staleDays: number;
}

/** How old a review may be, by the ruler. */
export function freshness(asOf: Day, rules: Rules): Freshness {
  return { asOf, freshDays: rules.value('KPMAP.fresh'), staleDays: rules.value('KPMAP.stale') };
}

/** Whether the node pays us: as stated, else when a paying account sits at it. */
export function isPayer(node: ChainNode, model: Model): boolean {
  if (node.payer !== undefined) return node.payer;
  return accountsAt(node, model).some((account) => account.payer && account.relation !== 'supplier');
}

/** Accounts that sit at a node: by their own `node`, or as one of its organisations; by id. */
export function accountsAt(node: ChainNode, model: Model): Account[] {
  const listed = node.organisations.flatMap(({ account }) => (account === undefined ? [] : (accountById(model, account) ?? [])));
  return [...new Set([...accountsOfNode(model, node.id), ...listed])].sort(byId);
}

/** Nodes one link away, whatever the direction of the link. */
export function neighbours(id: string, chain: Chain): Set<string> {
  const found = new Set<string>();
  for (const link of chain.links) {
    if (link.from === id) found.add(link.to);
    if (link.to === id) found.add(link.from);
  }
  found.delete(id);
  return found;
}

function personKnown(organisation: ChainOrganisation, model: Model): boolean {
  if (organisation.person !== undefined) return true;
  const account = organisation.account === undefined ? undefined : accountById(model, organisation.account);
  return (account?.people ?? []).some((person) => person.name !== undefined);
}

/** The best organisation of a node decides: identified and fresh before identified and undated before identified and stale. */
export function readNode(node: ChainNode, model: Model, freshness: Freshness): MapNode {
  const known = node.organisations.filter(
    (organisation) => (organisation.account ?? organisation.name) !== undefined && personKnown(organisation, model),
  );
  if (known.length === 0) return { leverage: node.leverage, identified: false, fresh: null };
  const dated = known.flatMap((organisation) => organisation.reviewed ?? []).map((date) => freshAt(date.last, freshness));
  const best = dated.length === 0 ? null : Math.max(...dated);
  const undated = dated.length < known.length;
  return { leverage: node.leverage, identified: true, fresh: best === 0 && undated ? null : best };
}

function freshAt(reviewed: Day, { asOf, freshDays, staleDays }: Freshness): number {
  const age = asOf - Math.min(reviewed, asOf);
  return age <= freshDays ? 1 : age <= staleDays ? 0.5 : 0;
}
