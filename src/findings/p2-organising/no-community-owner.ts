import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** P2: a community is kept or claimed, and it is nobody's work. Unknown is a question, not this finding. */
export const noCommunityOwner: FindingRule = {
  code: 'GX1005',
  name: 'no-community-owner',
  severity: 'warning',
  lens: 'p2',
  advice: [],
  check: (facts) => {
    const { organising, position } = facts.model.firm;
    const owner = organising.community_owner;
    const wanted = facts.communities.length > 0 || (position?.stated ?? 0) >= 2 || facts.accounts.some(({ stage }) => stage.point >= 2);
    if (owner?.status !== 'none' || !wanted) return [];
    return [onFirm(facts, { field: 'organising.community_owner', args: { communities: facts.communities.length }, at: [owner.at] })];
  },
};
