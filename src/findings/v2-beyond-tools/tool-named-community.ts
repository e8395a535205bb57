import { eachCommunity } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V2: a community that consists of its tool: no common value is named and nothing has taken place. */
export const toolNamedCommunity: FindingRule = {
  code: 'GX203',
  name: 'tool-named-community',
  severity: 'warning',
  lens: 'v2',
  advice: ['found-community'],
  check: (facts) =>
    eachCommunity(facts, ({ id }) => {
      const community = facts.model.communities.find((candidate) => candidate.id === id);
      if (!community || community.tools.length === 0 || community.commonValue) return null;
      if (community.events.length > 0 || community.standing.length > 0 || community.contributions.length > 0) return null;
      return { args: { tools: community.tools.map((tool) => tool.name) }, at: community.tools.map((tool) => tool.at).slice(0, 3) };
    }),
};
