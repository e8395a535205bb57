import { eachCommunity } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { openDoor, seeded } from './lead-users.ts';

/** V5: seeded well, then opened to all: nobody came by word of mouth or was looked at before joining. */
export const openToEveryone: FindingRule = {
  code: 'GX503',
  name: 'open-to-everyone',
  severity: 'info',
  lens: 'v5',
  advice: ['prove-value', 'found-community'],
  check: (facts) =>
    eachCommunity(facts, ({ id, members }) => {
      const community = facts.model.communities.find((candidate) => candidate.id === id);
      if (!community?.members || !openDoor(community) || !seeded(facts, community)) return null;
      if (community.members.some((member) => member.joinedBy === 'referral' || member.joinedBy === 'application')) return null;
      return { field: 'admission', args: { members }, at: [community.admission?.at ?? community.at] };
    }),
};
