import type { Facts } from '../../findings/rule.ts';
import { gate, measure } from '../../findings/rule.ts';
import type { AccountResult, FirmGate, Place } from '../../result.ts';
import type { FirmAction } from '../action.ts';
import { label, leading } from '../people.ts';

function firmGate(facts: Facts, id: FirmGate['id']): FirmGate | undefined {
  return facts.firm.gates.find((one) => one.id === id);
}
const open = (facts: Facts, id: FirmGate['id']): boolean => firmGate(facts, id)?.pass !== true;
const at = (...places: readonly (Place | null | undefined)[]): Place[] => places.flatMap((place) => place ?? []);

/** Accounts whose key person has proof in hand: the lead users word of mouth starts from (V5). */
function leadAccounts(facts: Facts): AccountResult[] {
  return facts.accounts
    .filter((account) => account.stage.point >= 2 && (gate(account, 'RATV').point ?? 0) >= 1 && !account.dark.raised)
    .sort((a, b) => (b.position.point ?? 0) - (a.position.point ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Draw the chain map: links, leverage, who sits there. */
export const mapChain: FirmAction = {
  id: 'map-chain',
  level: 'firm',
  gates: ['KPMAP'],
  effort: [3, 6, 12],
  success: 0.9,
  proof: ['chain.nodes: five or more, with leverage', 'chain.nodes[].organisations[].person', 'chain.nodes[].organisations[].reviewed'],
  prerequisites: [],
  propose(facts) {
    if (!open(facts, 'KPMAP') || (facts.model.chain?.nodes.length ?? 0) >= facts.rules.value('KPMAP.nodes')) return null;
    return {
      person: null,
      account: null,
      after: 1,
      args: { nodes: facts.model.chain?.nodes.length ?? 0 },
      at: at(facts.model.chain?.at ?? facts.firm.place),
    };
  },
};

/** Name and review the partners with most leverage on a map that exists. */
export const nameKeyPartners: FirmAction = {
  id: 'name-key-partners',
  level: 'firm',
  gates: ['KPMAP'],
  effort: [2, 5, 10],
  success: 0.8,
  proof: ['chain.nodes[].organisations[].person', 'chain.nodes[].organisations[].reviewed'],
  prerequisites: ['map-chain'],
  propose(facts) {
    const chain = facts.model.chain;
    if (!open(facts, 'KPMAP') || !chain || chain.nodes.length < facts.rules.value('KPMAP.nodes')) return null;
    const blank = chain.nodes
      .filter(
        (node) =>
          node.payer !== true &&
          !node.organisations.some(
            (one) =>
              one.person !== undefined && one.reviewed !== undefined && facts.asOf - one.reviewed.last <= facts.rules.value('KPMAP.fresh'),
          ),
      )
      .sort((a, b) => b.leverage - a.leverage || (a.id < b.id ? -1 : 1));
    if (blank.length === 0) return null;
    return {
      person: null,
      account: null,
      after: 1,
      args: { nodes: blank.slice(0, 3).map((node) => node.name ?? node.id) },
      at: at(blank[0]?.at),
    };
  },
};

/** Ask a lead user, who has proof in hand, to open the next door. Lead users before spread. */
export const askReferral: FirmAction = {
  id: 'ask-referral',
  level: 'firm',
  gates: ['REFERRAL'],
  effort: [2, 4, 8],
  success: 0.4,
  proof: ['accounts: two new ones with origin.kind: referral', 'referrals: who opened the door, and when'],
  prerequisites: ['prove-value'],
  propose(facts) {
    const [lead] = leadAccounts(facts);
    if (!open(facts, 'REFERRAL') || !lead) return null;
    const person = leading(lead);
    return {
      person: person?.id ?? null,
      account: lead.id,
      after: 1,
      args: { account: lead.name, person: person ? label(person) : null },
      at: at(person?.at ?? lead.place),
    };
  },
};

/** Where one departure would cost most revenue, put a second pair of people beside the first. */
export const protectRevenue: FirmAction = {
  id: 'protect-revenue',
  level: 'firm',
  gates: ['PERSISTENCE'],
  effort: [15, 30, 60],
  success: 0.6,
  proof: ['interactions: a second of ours and of theirs at the named accounts'],
  prerequisites: [],
  propose(facts) {
    if (!open(facts, 'PERSISTENCE')) return null;
    const fragile = facts.accounts
      .filter((account) => (account.weight ?? 0) > 0 && account.stage.point >= 1 && !rightWhereItIs(account) && !account.dark.raised)
      .map((account) => ({ account, loss: (account.weight ?? 0) * (1 - (measure(account, 'SURV')?.point ?? 0)) }))
      .sort((a, b) => b.loss - a.loss || (a.account.id < b.account.id ? -1 : 1));
    if (fragile.length === 0) return null;
    return {
      person: null,
      account: null,
      after: 1,
      args: { accounts: fragile.slice(0, 3).map(({ account }) => account.name) },
      at: at(fragile[0]?.account.place),
    };
  },
};

/** Let members work with members, with us out of the room. */
export const memberSessions: FirmAction = {
  id: 'member-sessions',
  level: 'firm',
  gates: ['NET'],
  effort: [10, 20, 40],
  success: 0.4,
  proof: ['communities[].events: two member organisations and none of ours', 'communities[].member_ties: confirmed by two sources'],
  prerequisites: ['ask-referral'],
  propose(facts) {
    const [group] = facts.communities;
    if (!open(facts, 'NET') || !group) return null;
    return {
      person: null,
      account: null,
      after: 1,
      args: { community: group.name, organisations: group.organisations, needed: facts.rules.value('HUBREM.orgs') },
      at: at(group.place),
    };
  },
};

/** Found the first circle with lead users around a value they name. */
export const foundCommunity: FirmAction = {
  id: 'found-community',
  level: 'firm',
  gates: ['NET'],
  effort: [15, 25, 50],
  success: 0.3,
  proof: ['communities: common_value, members who joined as founders or by referral', 'communities[].events'],
  prerequisites: ['prove-value', 'ask-referral'],
  propose(facts) {
    const leads = leadAccounts(facts);
    if (!open(facts, 'NET') || facts.communities.length > 0 || leads.length < 2) return null;
    return {
      person: null,
      account: leads[0]?.id ?? null,
      after: 1,
      args: { accounts: leads.slice(0, 3).map((account) => account.name) },
      at: at(leads[0]?.place),
    };
  },
};

export function rightWhereItIs(account: AccountResult): boolean {
  return account.notes.some((note) => note.code === 'stage.right-where-it-is');
}
