import type { AccountTies } from '../ledger/ties.ts';
import type { Context } from '../lenses/indicator.ts';
import type { Model } from '../model/model.ts';
import { isAt } from '../model/people-at.ts';
import type { Person } from '../model/person.ts';
import type { Day } from '../model/values.ts';
import type { NetworkResult } from '../result.ts';
import { accountNetwork } from './account.ts';
import { introductions, longestChain } from './introductions.ts';
import { chainNetwork, communityNetwork } from './maps.ts';
import { organisationNetwork } from './organisations.ts';

/** ties → network: who hangs on whom at each account, between organisations, along referrals (V5, V7, V8). No opinion. */
export function describeNetwork(model: Model, ties: ReadonlyMap<string, AccountTies>, { asOf, rules }: Context): NetworkResult {
  const edge = rules.value('TIE.edge');
  const present = peopleByAccount(model, asOf);
  const introduced = introductions(model.accounts, asOf);
  return {
    lines: { strong: rules.value('TIE.strong'), edge },
    accounts: [...ties.values()].map((own) => accountNetwork(own, present.get(own.account) ?? [], model.firm.team ?? [], edge)),
    organisations: organisationNetwork(model, ties, edge),
    introductions: introduced,
    longestChain: longestChain(introduced),
    communities: model.communities.map((community) => communityNetwork(community, model)),
    chain: model.chain === null ? null : chainNetwork(model.chain, model, asOf, rules),
  };
}

/** Each person at their home and wherever their history puts them: one pass, however many accounts. */
function peopleByAccount(model: Model, asOf: Day): ReadonlyMap<string, Person[]> {
  const present = new Map<string, Person[]>();
  for (const person of model.people.values()) {
    for (const account of new Set([person.home, ...person.history.map((stint) => stint.account)])) {
      if (isAt(person, account, asOf)) present.set(account, [...(present.get(account) ?? []), person]);
    }
  }
  return present;
}
