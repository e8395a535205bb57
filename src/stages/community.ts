import type { Rules } from '../policy/ruleset.ts';
import type { CommunityResult } from '../result.ts';

/** What the share of exchanges among members makes of a community (V8): audience · hub · emerging · community. */
export function readCommunity(memberToMember: number | null, rules: Rules): CommunityResult['reading'] {
  if (memberToMember === null) return 'unknown';
  if (memberToMember >= rules.value('M2M.community')) return 'community';
  if (memberToMember >= rules.value('M2M.gate')) return 'emerging';
  return memberToMember >= rules.value('M2M.audience') ? 'hub' : 'audience';
}
