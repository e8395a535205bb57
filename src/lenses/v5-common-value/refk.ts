import type { Account } from '../../model/account.ts';
import type { Community } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Bounded, Note, Place } from '../../result.ts';
import { indicator, type Measured } from '../indicator.ts';
import { clamp01, evidence, poissonInterval, wilson } from '../stats.ts';

const OBSERVED = 0.5;

/** Raw reproduction number: referred newcomers per member at the start, with the exact Poisson interval of their count. */
export function reproduction(referred: number, members: number): { point: number; lo: number; hi: number } | null {
  if (members <= 0) return null;
  const { lo, hi } = poissonInterval(referred);
  return { point: referred / members, lo: lo / members, hi: hi / members };
}

/** Reproduction weighted by each referral's stated degree of influence, 0–1 (business reference value, Kumar et al. 2013). */
export function weightedReproduction(influences: readonly number[], members: number): number | null {
  return members <= 0 ? null : influences.reduce((sum, influence) => sum + clamp01(influence), 0) / members;
}

/** Share of newcomers who came by word of mouth: point over those whose way in is known, bounds by Wilson with the rest at worst and best. */
export function referralShare(referred: number, known: number, all: number): Bounded {
  if (all === 0) return { point: null, lo: 0, hi: 1 };
  const [lo, hi] = [wilson(referred, all).lo, wilson(referred + all - known, all).hi];
  return { point: known / all < OBSERVED || known === 0 ? null : referred / known, lo, hi };
}

/** Longest chain of referrals, counted in steps; a ring counts each account once. */
export function chainDepth(referrals: ReadonlyMap<string, readonly string[]>): number {
  const below = (id: string, seen: ReadonlySet<string>): number => {
    const next = (referrals.get(id) ?? []).filter((to) => !seen.has(to));
    return next.reduce((deepest, to) => Math.max(deepest, 1 + below(to, new Set([...seen, to]))), 0);
  };
  return Math.max(0, ...[...referrals.keys()].map((id) => below(id, new Set([id]))));
}

/** Who can be won by word of mouth: whoever buys, sells on or uses, never our own suppliers, backers or regulators. */
const WINNABLE: readonly Account['relation'][] = ['customer', 'channel', 'user', 'owner'];
const heads = (accounts: readonly Account[]): number => accounts.reduce((sum, account) => sum + (account.classOf ?? 1), 0);

/** New within the window · member at its start · null: nothing says since when. */
function isNew(account: Account, start: Day, asOf: Day): boolean | null {
  if (account.since !== undefined) return account.since.first > start && account.since.first <= asOf;
  return account.revenue.some(({ period, num }) => period.first <= start && num.value > 0) ? false : null;
}

interface Origins {
  /** Highest stated influence on an account, null where a referral states none; absent: nobody referred it. */
  readonly influence: ReadonlyMap<string, number | null>;
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly edges: ReadonlyMap<string, readonly string[]>;
}
function origins(accounts: readonly Account[], asOf: Day): Origins {
  const influence = new Map<string, number | null>();
  const places = new Map<string, Place[]>();
  const edges = new Map<string, string[]>();
  const add = (to: string, from: string | undefined, strength: number | null, at: Place): void => {
    const before = influence.get(to) ?? null;
    influence.set(to, before === null ? strength : Math.max(before, strength ?? 0));
    places.set(to, [...(places.get(to) ?? []), at]);
    if (from !== undefined && from !== to && !edges.get(from)?.includes(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
  };
  for (const account of accounts) {
    for (const referral of account.referrals ?? []) {
      if (referral.date === undefined || referral.date.first <= asOf)
        add(referral.to, account.id, referral.influence?.value ?? null, referral.at);
    }
    if (account.origin?.kind === 'referral') add(account.id, account.origin.source, null, account.origin.at);
  }
  return { influence, places, edges };
}

/** REFK, word-of-mouth reproduction (V5), firm level: accounts won in the window against those there at its start. */
export const refk = indicator({
  id: 'REFK',
  lens: 'v5',
  level: 'firm',
  unit: 'ratio',
  range: [0, null],
  core: true,
  needs: ['model'],
  thresholds: ['REFK.share', 'REFK.count', 'window.days'],
  measure({ model }, { asOf, rules }) {
    const start = asOf - rules.value('window.days');
    const { influence, places, edges } = origins(model.accounts, asOf);
    const winnable = model.accounts.filter((account) => WINNABLE.includes(account.relation));
    const newcomers = winnable.filter((account) => isNew(account, start, asOf) === true);
    const undated = winnable.filter((account) => isNew(account, start, asOf) === null);
    const members = winnable.filter((account) => isNew(account, start, asOf) === false && (account.since?.first ?? start) <= asOf);
    const referred = newcomers.filter((account) => influence.has(account.id));
    const known = newcomers.filter((account) => influence.has(account.id) || account.origin?.kind !== undefined);
    const share = referralShare(referred.length, known.length, newcomers.length);
    // An account of unknown date may be old or new, and the more so one that somebody referred.
    const perhaps = referred.length + undated.filter((account) => influence.has(account.id)).length;
    const base = heads(members);
    const raw = reproduction(referred.length, base + heads(undated));
    const most = reproduction(perhaps + newcomers.length - known.length, Math.max(1, base));
    const strengths = referred.map((account) => influence.get(account.id) ?? null);
    const point = members.length === 0 || undated.length > members.length ? null : referred.length / base;
    const why: Note[] = [];
    if (newcomers.length === 0) why.push({ code: 'refk.no-newcomers' });
    if (undated.length > 0) why.push({ code: 'refk.undated', args: { accounts: undated.map((account) => account.id) } });
    const sourceless = newcomers.filter((account) => !known.includes(account)).map((account) => account.id);
    if (sourceless.length > 0) why.push({ code: 'refk.origin-unknown', args: { accounts: sourceless } });
    return {
      point,
      lo: Math.min(raw?.lo ?? 0, point ?? Number.POSITIVE_INFINITY),
      hi: most === null ? null : Math.max(most.hi, point ?? 0),
      n: newcomers.length,
      coverage: winnable.length === 0 ? 0 : (members.length + known.length) / winnable.length,
      grade: 'C',
      evidence: evidence(newcomers.flatMap((account) => places.get(account.id) ?? [account.origin?.at ?? account.since?.at ?? account.at])),
      parts: {
        count: referred.length,
        newcomers: newcomers.length,
        members: base,
        referralShare: share.point,
        referralShareLo: share.lo,
        referralShareHi: share.hi,
        weighted: strengths.every((one) => one !== null) ? weightedReproduction(strengths, base) : null,
        depth: chainDepth(edges),
      },
      why,
    };
  },
});

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
