import type { AccountTies } from '../ledger/ties.ts';
import type { Context } from '../lenses/indicator.ts';
import type { Model } from '../model/model.ts';
import { peopleAt } from '../model/people-at.ts';
import type { NetworkResult } from '../result.ts';
import { accountNetwork } from './account.ts';
import { introductions, longestChain } from './introductions.ts';
import { chainNetwork, communityNetwork } from './maps.ts';
import { organisationNetwork } from './organisations.ts';

/** ties → network: who hangs on whom at each account, between organisations, along referrals (V5, V7, V8). No opinion. */
export function describeNetwork(model: Model, ties: ReadonlyMap<string, AccountTies>, { asOf, rules }: Context): NetworkResult {
  const edge = rules.value('TIE.edge');
  const introduced = introductions(model.accounts, asOf);
  return {
    lines: { strong: rules.value('TIE.strong'), edge },
    accounts: [...ties.values()].map((own) => accountNetwork(own, peopleAt(model, own.account, asOf), model.firm.team ?? [], edge)),
    organisations: organisationNetwork(model, ties, edge),
    introductions: introduced,
    longestChain: longestChain(introduced),
    communities: model.communities.map((community) => communityNetwork(community, model)),
    chain: model.chain === null ? null : chainNetwork(model.chain, model, asOf, rules),
  };
}
