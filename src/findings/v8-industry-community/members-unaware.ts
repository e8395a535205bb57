import { eachCommunity, part } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

const HALF = 0.5;
const ASKED = 3;

/** V2, V8d: most of those asked do not know that they are members (COMM3): a list of addresses, not a community. */
export const membersUnaware: FindingRule = {
  code: 'GX812',
  name: 'members-unaware',
  severity: 'warning',
  lens: 'v8',
  advice: ['member-sessions'],
  check: (facts) =>
    eachCommunity(facts, (community) => {
      const identity = part(measure(community, 'COMM3'), 'identity');
      const members = facts.model.communities.find((one) => one.id === community.id)?.members ?? [];
      const asked = members.filter((member) => member.knowsMember !== undefined);
      if (identity === null || identity >= HALF || asked.length < ASKED) return null;
      const at = asked.filter((member) => member.knowsMember === false).map((member) => member.at);
      return { field: 'members.knows_member', args: { aware: asked.length - at.length, asked: asked.length }, at: at.slice(0, 3) };
    }),
};
