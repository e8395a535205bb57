import type { Community, Member } from '../../model/community.ts';
import type { Person } from '../../model/person.ts';
import type { Day } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { unread } from '../reading.ts';
import { evidence, widen } from '../stats.ts';

const RANGE = [0, 1] as const;
const SCALE = 4;
const OBSERVED = 0.5;

/** LU = min(ahead of the trend, expected benefit)/4, 0–1: both criteria are needed (von Hippel 1986); null where one is not rated. */
export function leadUserScore(trend: number | undefined, benefit: number | undefined): number | null {
  return trend === undefined || benefit === undefined ? null : Math.min(trend, benefit) / SCALE;
}

/** The same of a person, at the low, stated or high end of the ratings. */
export function leading(person: Person | undefined, bound: 'low' | 'value' | 'high' = 'value'): number | null {
  return leadUserScore(person?.leadUser?.trend?.[bound], person?.leadUser?.benefit?.[bound]);
}

/** Who came first: the founders, or else whoever joined on the first dated day. */
export function firstWave(community: Community, asOf: Day): Member[] {
  const members = (community.members ?? []).filter((member) => (member.joined?.first ?? asOf) <= asOf);
  const founders = members.filter((member) => member.joinedBy === 'founder');
  if (founders.length > 0) return founders;
  const first = members.reduce((day, member) => Math.min(day, member.joined?.first ?? day), Number.POSITIVE_INFINITY);
  return members.filter((member) => member.joined?.first === first);
}

/** LEAD, lead-user seeds (V5): share of the first members who are ahead of the trend and stand to gain from a solution. */
export const lead = indicator({
  id: 'LEAD',
  lens: 'v5',
  level: 'community',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['community', 'model'],
  thresholds: ['LEAD.leading', 'LEAD.seeds'],
  measure({ community, model }, { asOf, rules }) {
    const seeds = firstWave(community, asOf);
    if (seeds.length === 0) return unread(RANGE, [{ code: 'lead.no-first-wave' }], [community.at]);
    const line = rules.value('LEAD.leading');
    const people = seeds.map((seed) => (seed.person === undefined ? undefined : model.people.get(seed.person)));
    const count = (bound: 'low' | 'value' | 'high'): number => people.filter((one) => (leading(one, bound) ?? -1) >= line).length;
    const rated = people.filter((one) => leading(one) !== null);
    const unrated = seeds.length - rated.length;
    const scores = rated.flatMap((one) => leading(one) ?? []);
    const coverage = rated.length / seeds.length;
    return {
      point: coverage < OBSERVED ? null : count('value') / rated.length,
      ...widen({ lo: count('low') / seeds.length, hi: (count('high') + unrated) / seeds.length }, 'C'),
      n: rated.length,
      coverage,
      grade: 'C',
      evidence: evidence([...seeds.map((seed) => seed.at), ...rated.flatMap((one) => one?.leadUser?.at ?? [])]),
      parts: {
        seeds: seeds.length,
        leading: count('value'),
        mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
      },
      why: unrated > 0 ? [{ code: 'lead.unrated', args: { n: unrated, of: seeds.length } }] : [],
    };
  },
});
