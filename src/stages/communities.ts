import type { Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import { COMMUNITY_INDICATORS } from '../lenses/firm-indicators.ts';
import type { Context } from '../lenses/indicator.ts';
import { measureAll } from '../lenses/measure.ts';
import { memberOrganisations } from '../lenses/v8-industry-community/members.ts';
import type { Model } from '../model/model.ts';
import type { CommunityResult } from '../result.ts';
import { readCommunity } from './community.ts';

/** Each community on its own line, whatever its members' accounts score (§11.15). */
export function communities(model: Model, ledger: Ledger, allTies: ReadonlyMap<string, AccountTies>, context: Context): CommunityResult[] {
  return model.communities.map((community) => {
    const organisations = memberOrganisations(community, model).length;
    const measures = measureAll(COMMUNITY_INDICATORS, community.id, { model, firm: model.firm, community, ledger, allTies }, context);
    return {
      id: community.id,
      name: community.name,
      reading: readCommunity(measures['M2M'], organisations, context.rules),
      members: community.members?.length ?? community.size ?? 0,
      organisations,
      measures: Object.values(measures),
      place: community.at,
    };
  });
}
