import type { Community } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Note } from '../../result.ts';
import { indicator, type Measured } from '../indicator.ts';
import { evidence } from '../stats.ts';
import { referralShare, reproduction } from './word-of-mouth.ts';

/** How a member came in: as recorded, else by the community's one stated way of admission. Founders came by no way in. */
function wayIn(community: Community): (string | undefined)[] {
  const stated = community.members?.map((member) => member.joinedBy ?? community.admission?.kind) ?? [];
  return stated.filter((way) => way !== 'founder');
}

function communityReferrals(community: Community, model: Model, asOf: Day, window: number): Measured {
  const ways = wayIn(community);
  const known = ways.filter((way) => way !== undefined);
  const vetted = known.filter((way) => way === 'referral' || way === 'application').length;
  const share = referralShare(vetted, known.length, ways.length);
  const listed = community.members ?? [];
  const joined = listed.filter((member) => member.joined !== undefined);
  const fresh = joined.filter((member) => (member.joined?.first ?? 0) > asOf - window && (member.joined?.first ?? 0) <= asOf);
  const before = joined.filter((member) => (member.joined?.first ?? 0) <= asOf - window).length;
  const referred = fresh.filter((member) => member.joinedBy === 'referral').length;
  const dated = listed.length > 0 && joined.length === listed.length;
  const raw = dated ? reproduction(referred, before) : null;
  const why: Note[] = [];
  if (community.members === null) why.push({ code: 'refk.no-members' });
  else if (known.length < ways.length) why.push({ code: 'refk.way-in-unknown', args: { members: ways.length - known.length } });
  return {
    point: raw?.point ?? null,
    lo: raw?.lo ?? 0,
    hi: raw?.hi ?? null,
    n: ways.length,
    coverage: ways.length === 0 ? 0 : known.length / ways.length,
    grade: 'C',
    evidence: evidence([...listed.map((member) => member.at), ...(community.admission ? [community.admission.at] : [])]),
    parts: {
      count: vetted,
      newcomers: fresh.length,
      members: listed.length,
      referralShare: share.point,
      referralShareLo: share.lo,
      referralShareHi: share.hi,
      organisations: new Set(listed.flatMap((member) => member.account ?? model.people.get(member.person ?? '')?.home ?? [])).size,
    },
    why,
  };
}

/** REFK of one community (V5): members who came by referral, or by application and vetting, against all who are no founders. */
export const refkCommunity = indicator({
  id: 'REFK',
  lens: 'v5',
  level: 'community',
  unit: 'ratio',
  range: [0, null],
  core: true,
  needs: ['community', 'model'],
  thresholds: ['REFK.share', 'REFK.count', 'window.days'],
  measure: ({ community, model }, { asOf, rules }) => communityReferrals(community, model, asOf, rules.value('window.days')),
});
