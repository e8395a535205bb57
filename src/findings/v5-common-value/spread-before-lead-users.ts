import { eachCommunity } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { openDoor, seeded } from './lead-users.ts';

/** V5: the door was opened before there was anybody to learn from: no founders, no lead users among the members. */
export const spreadBeforeLeadUsers: FindingRule = {
  code: 'GX502',
  name: 'spread-before-lead-users',
  severity: 'warning',
  lens: 'v5',
  advice: ['prove-value'],
  check: (facts) =>
    eachCommunity(facts, ({ id, members }) => {
      const community = facts.model.communities.find((candidate) => candidate.id === id);
      if (!community?.members || !openDoor(community) || seeded(facts, community)) return null;
      return { field: 'members', args: { members }, at: [community.admission?.at ?? community.at] };
    }),
};
