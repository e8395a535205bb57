import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refk } from '../../../src/lenses/v5-common-value/refk.ts';
import { refkCommunity } from '../../../src/lenses/v5-common-value/refk-community.ts';
import { chainDepth } from '../../../src/lenses/v5-common-value/chain-depth.ts';
import { referralShare, reproduction, weightedReproduction } from '../../../src/lenses/v5-common-value/word-of-mouth.ts';
import type { Account } from '../../../src/model/account.ts';
import type { Member } from '../../../src/model/community.ts';
import { account, community, measure, model, num, ordered, place, series, span } from '../firm-fixture.ts';

const old = (id: string, more: Partial<Account> = {}) => account(id, { since: span('2020'), ...more });
const fresh = (id: string, kind?: 'referral' | 'outbound') =>
  account(id, { since: span('2026-02-01'), ...(kind ? { origin: { kind, at: place(3, `accounts/${id}.yaml`) } } : {}) });
const of = (accounts: readonly Account[]) => measure(refk, { model: model({ accounts }) });

describe('REFK', () => {
  it('E5: 5 referred, 25 members → raw .20 [.065,.467]; DOI 1,.5,.5,.2,.3 → .10', () => {
    const raw = reproduction(5, 25);
    expect(raw?.point).toBeCloseTo(0.2, 10);
    expect(raw?.lo).toBeCloseTo(0.065, 3);
    expect(raw?.hi).toBeCloseTo(0.467, 3);
    expect(weightedReproduction([1, 0.5, 0.5, 0.2, 0.3], 25)).toBeCloseTo(0.1, 10);
  });
  it('measures newcomers of the last twelve months against those before', () => {
    const referrer = old('m', { referrals: [{ to: 'x', influence: num(0.5), at: place(9, 'accounts/m.yaml') }] });
    const found = of([referrer, old('n'), old('o'), old('q'), fresh('x', 'referral'), fresh('y', 'outbound')]);
    expect(found.point).toBe(0.25);
    expect(found.parts).toMatchObject({ count: 1, newcomers: 2, members: 4, referralShare: 0.5, weighted: 0.125, depth: 1 });
    expect(found.evidence).toContainEqual({ file: 'accounts/m.yaml', lines: [9] });
  });
  it('counts neither suppliers nor accounts from after the as-of date', () => {
    const found = of([old('m'), { ...fresh('s', 'referral'), relation: 'supplier' }, account('later', { since: span('2026-09-01') })]);
    expect(found.parts).toMatchObject({ newcomers: 0, members: 1 });
    expect(found.why).toContainEqual({ code: 'refk.no-newcomers' });
  });
  it('leaves an unknown way in open', () => {
    const found = of([old('m'), fresh('x', 'referral'), fresh('y')]);
    expect(found.parts).toMatchObject({ referralShare: 1, count: 1 });
    expect(of([old('m'), fresh('x', 'referral'), fresh('y'), fresh('z')]).parts?.['referralShare']).toBeNull();
    expect(found.why).toContainEqual({ code: 'refk.origin-unknown', args: { accounts: ['y'] } });
  });
  it('takes an undated account with earlier revenue for a member, without any for unknown', () => {
    expect(of([account('m', { revenue: series({ 2023: 5 }) })]).parts).toMatchObject({ members: 1 });
    expect(of([account('m')])).toMatchObject({ point: null, hi: null, why: [{ code: 'refk.no-newcomers' }, { code: 'refk.undated' }] });
  });
  it('follows chains of referrals and survives rings', () => {
    const chain = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['d', ['a']],
    ]);
    expect(chainDepth(chain)).toBe(3);
    expect(chainDepth(new Map())).toBe(0);
    const ringAndTail = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
    ]);
    expect(chainDepth(ringAndTail)).toBe(4);
  });
  it('takes no longer where thousands stand in one chain, or everybody refers everybody', () => {
    const id = (n: number) => `a${n}`;
    const chain = new Map(Array.from({ length: 20_000 }, (_, n) => [id(n), [id(n + 1)]] as const));
    expect(chainDepth(chain)).toBe(20_000);
    const all = Array.from({ length: 40 }, (_, n) => id(n));
    expect(chainDepth(new Map(all.map((from) => [from, all.filter((to) => to !== from)])))).toBe(39);
  });
  it('is the longest walk wherever there is no ring, whatever the order of reading', () => {
    const steps = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12, selector: String });
    fc.assert(
      fc.property(steps, fc.nat(), (pairs, turn) => {
        const forward = pairs.filter(([from, to]) => from < to);
        const edges = forward.map((_, at) => forward[(at + turn) % forward.length] as [number, number]);
        const graph = new Map<string, string[]>();
        for (const [from, to] of edges) graph.set(String(from), [...(graph.get(String(from)) ?? []), String(to)]);
        const longest = (from: number): number =>
          Math.max(0, ...forward.filter((edge) => edge[0] === from).map((edge) => 1 + longest(edge[1])));
        expect(chainDepth(graph)).toBe(Math.max(...[0, 1, 2, 3, 4, 5, 6, 7].map(longest)));
      }),
    );
  });
  it('keeps lo ≤ point ≤ hi and does not see the order of the accounts', () => {
    const drawn = fc.array(
      fc.record({
        since: fc.constantFrom('2020', '2026-02-01', '2026', undefined),
        kind: fc.constantFrom('referral', 'outbound', undefined),
        classOf: fc.constantFrom(1, 7),
      }),
    );
    fc.assert(
      fc.property(drawn, (rows) => {
        const accounts = rows.map(({ since, kind, classOf }, i) =>
          account(`a${i}`, { classOf, ...(since ? { since: span(since) } : {}), ...(kind ? { origin: { kind, at: place() } } : {}) }),
        );
        const [one, other] = [of(accounts), of([...accounts].reverse())];
        expect(ordered(one)).toBe(true);
        expect([other.point, other.lo, other.hi]).toEqual([one.point, one.lo, one.hi]);
      }),
    );
  });
});

describe('REFK of a community', () => {
  const members = (ways: readonly Member['joinedBy'][]): Member[] =>
    ways.map((joinedBy, i) => ({ account: `a${i}`, joinedBy, at: place() }));
  const club = (more: Parameters<typeof community>[1]) => measure(refkCommunity, { community: community('c', more), model: model() });
  it('takes members by referral or by application and vetting, founders aside', () => {
    const found = club({ members: members(['founder', 'referral', 'application', 'open', 'invitation']) });
    expect(found.parts).toMatchObject({ referralShare: 0.5, count: 2 });
  });
  it('lets the stated admission speak for members without a way in', () => {
    expect(club({ members: members([undefined, undefined]), admission: { kind: 'application', at: place() } }).parts).toMatchObject({
      count: 2,
      referralShare: 1,
    });
    expect(club({ members: members([undefined, undefined]) }).parts?.['referralShare']).toBeNull();
  });
  it('does not know a community without a list', () => {
    expect(club({})).toMatchObject({ point: null, why: [{ code: 'refk.no-members' }] });
    expect(referralShare(0, 0, 0)).toEqual({ point: null, lo: 0, hi: 1 });
  });
});
