import type { Account } from '../../model/account.ts';
import type { Day } from '../../model/values.ts';
import type { Note, Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence } from '../stats.ts';
import { chainDepth } from './chain-depth.ts';
import { referralShare, reproduction, weightedReproduction } from './word-of-mouth.ts';

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
    const most = reproduction(perhaps + newcomers.length - known.length, base);
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
