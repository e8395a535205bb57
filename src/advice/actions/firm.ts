import { type Facts, gate, measure, stated } from '../../findings/rule.ts';
import { freshness, isPayer, readNode } from '../../lenses/v3-chain-map/map.ts';
import { survival } from '../../lenses/v7-organisation/network.ts';
import type { AccountResult, FirmGate, Place } from '../../result.ts';
import { survivalByRevenue } from '../../stages/firm-gates.ts';
import type { FirmAction } from '../action.ts';
import { colleagueWith, graphOf, label, leading, named } from '../people.ts';
import { rightWhereItIs } from '../value.ts';

const open = (facts: Facts, id: FirmGate['id']): boolean => facts.firm.gates.find((one) => one.id === id)?.pass !== true;
const at = (...places: readonly (Place | null | undefined)[]): Place[] => places.flatMap((place) => place ?? []);
const itself = (facts: Facts) => ({ kind: 'firm', id: facts.firm.id }) as const;

/** Accounts whose key person has proof in hand: the lead users word of mouth starts from (V5). */
function leadAccounts(facts: Facts): AccountResult[] {
  return facts.accounts
    .filter((account) => account.relation !== 'supplier' && account.stage.point >= 2 && (gate(account, 'RATV').point ?? 0) >= 1)
    .filter((account) => !account.dark.raised && !rightWhereItIs(account))
    .sort((a, b) => (b.position.point ?? 0) - (a.position.point ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Draw the chain map: links, leverage, who sits there (V3). */
export const mapChain: FirmAction = {
  id: 'map-chain',
  level: 'firm',
  gates: ['KPMAP'],
  effort: [3, 6, 12],
  success: 0.9,
  proof: ['chain.nodes: five or more, with leverage', 'chain.nodes[].organisations[].person', 'chain.nodes[].organisations[].reviewed'],
  prerequisites: [],
  propose(facts) {
    const nodes = facts.model.chain?.nodes.length ?? 0;
    if (!open(facts, 'KPMAP') || nodes >= facts.rules.value('KPMAP.nodes')) return null;
    return { entity: itself(facts), person: null, after: 1, args: { nodes }, at: at(facts.model.chain?.at ?? facts.firm.place) };
  },
};

/** So many links one round of visits takes on. */
const LINKS = 3;

/** Name and review the partners with most leverage on a map that exists (V3). */
export const nameKeyPartners: FirmAction = {
  id: 'name-key-partners',
  level: 'firm',
  gates: ['KPMAP'],
  effort: [2, 5, 10],
  success: 0.8,
  proof: ['chain.nodes[].organisations[].person', 'chain.nodes[].organisations[].reviewed'],
  prerequisites: ['map-chain'],
  propose(facts) {
    const { chain, firm } = facts.model;
    if (!open(facts, 'KPMAP') || !chain || chain.nodes.length < facts.rules.value('KPMAP.nodes')) return null;
    const span = freshness(facts.asOf, facts.rules);
    const beyond = chain.nodes
      .filter((node) => node.id !== firm.node && !isPayer(node, facts.model))
      .map((node) => ({ node, known: readNode(node, facts.model, span).fresh ?? 0 }));
    const total = beyond.reduce((sum, { node }) => sum + node.leverage, 0);
    const blank = beyond
      .filter(({ known }) => known < 1)
      .sort((a, b) => b.node.leverage * (1 - b.known) - a.node.leverage * (1 - a.known) || (a.node.id < b.node.id ? -1 : 1));
    const gateAfter = (count: number): number => {
      const won = blank.slice(0, count).reduce((sum, { node, known }) => sum + node.leverage * (1 - known), 0);
      const share = (beyond.reduce((sum, { node, known }) => sum + node.leverage * known, 0) + won) / Math.max(total, 1);
      return Math.min(1, share / facts.rules.value('KPMAP.gate'));
    };
    if (blank.length === 0) return null;
    const count = [1, 2].find((size) => gateAfter(size) >= 1) ?? LINKS;
    const chosen = blank.slice(0, count).map(({ node }) => node);
    return {
      entity: itself(facts),
      person: null,
      after: gateAfter(count),
      args: { nodes: chosen.map((node) => node.name ?? node.id) },
      at: chosen.map((node) => node.at),
    };
  },
};

/** Ask a lead user, who has proof in hand, to open the next door (V5: lead users before spread). */
export const askReferral: FirmAction = {
  id: 'ask-referral',
  level: 'firm',
  gates: ['REFERRAL'],
  effort: [2, 4, 8],
  success: 0.4,
  proof: ['accounts: two new ones with since and origin.kind: referral', 'referrals[].to and date: who opened the door, and when'],
  prerequisites: ['prove-value'],
  propose(facts) {
    const [lead] = leadAccounts(facts);
    if (!open(facts, 'REFERRAL') || !lead) return null;
    const person = named(lead).find((one) => one.key && Object.values(one.value).includes('confirmed')) ?? leading(lead);
    const refk = measure(facts.firm, 'REFK')?.parts;
    const [count, newcomers] = [refk?.['count'], refk?.['newcomers']].map((one) => (typeof one === 'number' ? one : 0));
    const doors = facts.rules.value('REFK.count');
    const share = ((count ?? 0) + doors) / ((newcomers ?? 0) + doors);
    return {
      entity: { kind: 'account', id: lead.id },
      person: person?.id ?? null,
      after: Math.min(1, share / facts.rules.value('REFK.share')),
      args: { account: lead.name, person: person ? label(person) : null, doors },
      at: at(person?.at ?? lead.place),
    };
  },
};

/** So many accounts get a second pair of people at once. */
const ACCOUNTS = 3;

/** Where one departure would cost most revenue, put a second pair of people beside the first (V7). */
export const protectRevenue: FirmAction = {
  id: 'protect-revenue',
  level: 'firm',
  gates: ['PERSISTENCE'],
  effort: [15, 30, 60],
  success: 0.6,
  proof: ['interactions: a second of ours with two of theirs at the named accounts, every month beyond orders'],
  prerequisites: [],
  propose(facts) {
    const persistence = facts.firm.gates.find((one) => one.id === 'PERSISTENCE');
    if (!persistence || persistence.pass === true || !persistence.from.includes('SURV')) return null;
    const { rules } = facts;
    const [theirs, ours] = [rules.value('SURV.q_theirs'), rules.value('SURV.q_ours')];
    const weighted = facts.accounts.filter(
      (account) => account.relation !== 'supplier' && (account.weight ?? 0) > 0 && measure(account, 'SURV')?.point != null,
    );
    const fragile = weighted
      // Organisation ties add to personal ones; where there are none yet, there is nothing to double.
      .filter((account) => account.stage.point >= 2 && !rightWhereItIs(account) && !account.dark.raised)
      .map((account) => {
        const pair = named(account)
          .slice(0, 2)
          .map((person) => person.id);
        const view = { facts, result: account, stated: stated(facts, account.id) };
        return { account, after: survival(graphOf(view, colleagueWith(pair)), theirs, ours) };
      })
      .sort((a, b) => gained(b) - gained(a) || (a.account.id < b.account.id ? -1 : 1))
      .slice(0, ACCOUNTS);
    if (fragile.length === 0) return null;
    const rows = weighted.map((account) => {
      const point = fragile.find((one) => one.account === account)?.after ?? measure(account, 'SURV')?.point ?? 0;
      return { weight: account.weight ?? 0, value: { point, lo: point, hi: point } };
    });
    return {
      entity: itself(facts),
      person: null,
      after: Math.min(1, (survivalByRevenue(rows).point ?? 0) / persistence.threshold),
      args: { accounts: fragile.map(({ account }) => account.name) },
      at: fragile.map(({ account }) => stated(facts, account.id).keyAt['people'] ?? account.place),
    };
  },
};
function gained({ account, after }: { readonly account: AccountResult; readonly after: number }): number {
  return (account.weight ?? 0) * (after - (measure(account, 'SURV')?.point ?? 0));
}

/** Let members work with members, with us out of the room (V8d). */
export const memberSessions: FirmAction = {
  id: 'member-sessions',
  level: 'firm',
  gates: ['NET'],
  effort: [10, 20, 40],
  success: 0.4,
  proof: [
    'communities[].events: orgs two or more members, ours_present: false',
    'communities[].member_ties: sources two, or two pairs of persons',
  ],
  prerequisites: ['prove-value'],
  propose(facts) {
    const [group] = [...facts.communities].sort((a, b) => b.organisations - a.organisations || (a.id < b.id ? -1 : 1));
    if (!open(facts, 'NET') || !group || leadAccounts(facts).length === 0) return null;
    return {
      entity: { kind: 'community', id: group.id },
      person: null,
      after: 1,
      args: { community: group.name, organisations: group.organisations, needed: facts.rules.value('HUBREM.orgs') },
      at: at(group.place),
    };
  },
};

/** What a young circle of lead users shows of a network: half. */
const YOUNG = 0.5;

/** Found the first circle with lead users around a value they name (V5). */
export const foundCommunity: FirmAction = {
  id: 'found-community',
  level: 'firm',
  gates: ['NET'],
  effort: [15, 25, 50],
  success: 0.3,
  proof: ['communities: common_value, members[].joined_by: founder | referral', 'communities[].events', 'communities[].member_ties'],
  prerequisites: ['prove-value'],
  propose(facts) {
    const leads = leadAccounts(facts);
    const [first] = leads;
    if (!open(facts, 'NET') || facts.communities.length > 0 || !first || leads.length < 2) return null;
    return {
      entity: itself(facts),
      person: null,
      after: YOUNG,
      args: { accounts: leads.slice(0, 3).map((account) => account.name) },
      at: leads.slice(0, 3).map((account) => account.place),
    };
  },
};
