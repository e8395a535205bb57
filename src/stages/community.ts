import type { Rules } from '../policy/ruleset.ts';
import type { CommunityResult, Measurement } from '../result.ts';

/** Fewer exchanges than this, known to be among members or not, are an anecdote. */
const EXCHANGES = 5;

/**
 * What the share of exchanges among members makes of a community (V8): audience · hub · emerging · community.
 * Unknown below HUBREM.orgs organisations or five observed exchanges: two firms and a handful of meetings are no network.
 * @param organisations member organisations, ours left out
 */
export function readCommunity(
  talk: Pick<Measurement, 'point' | 'n' | 'coverage'> | undefined,
  organisations: number,
  rules: Rules,
): CommunityResult['reading'] {
  if (!talk || talk.point === null) return 'unknown';
  if (organisations < rules.value('HUBREM.orgs') || Math.round(talk.n * talk.coverage) < EXCHANGES) return 'unknown';
  if (talk.point >= rules.value('M2M.community')) return 'community';
  if (talk.point >= rules.value('M2M.gate')) return 'emerging';
  return talk.point >= rules.value('M2M.audience') ? 'hub' : 'audience';
}
