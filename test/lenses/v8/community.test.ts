import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustering, density, graphOf } from '../../../src/lenses/v8-industry-community/graph.ts';
import { externalInternal, hubrem, survivesWithoutHub } from '../../../src/lenses/v8-industry-community/hubrem.ts';
import { m2m, memberToMember } from '../../../src/lenses/v8-industry-community/m2m.ts';
import type { Community, CommunityEvent } from '../../../src/model/community.ts';
import { account, community, firm, measure, model, ordered, person, place, span } from '../firm-fixture.ts';

const FIRM = firm({ id: 'maker', team: [{ id: 'u.a', history: [], assigned: [], at: place() }] });
const ACCOUNTS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => account(id, { people: [person(`p.${id}1`, id), person(`p.${id}2`, id)] }));
const MODEL = model({ firm: FIRM, accounts: ACCOUNTS });
const MEMBERS = ACCOUNTS.map(({ id }) => ({ account: id, at: place() }));
const EDGES = [
  ['a', 'b'],
  ['b', 'c'],
  ['d', 'e'],
] as const;
const run = (of: typeof m2m, more: Partial<Community>) =>
  measure(of, { community: community('c', { members: MEMBERS, ...more }), model: MODEL });

describe('M2M', () => {
  it('E1: 12/40 → .30, CI [.181,.454]', () => {
    const found = memberToMember(Array.from({ length: 40 }, (_, i) => i < 12));
    expect(found.point).toBeCloseTo(0.3, 10);
    expect(found.lo).toBeCloseTo(0.181, 3);
    expect(found.hi).toBeCloseTo(0.454, 3);
  });
  const event = (more: Partial<CommunityEvent>): CommunityEvent => ({
    date: span('2026-03-01'),
    orgs: [],
    people: [],
    at: place(),
    ...more,
  });
  const one = (more: Partial<CommunityEvent>) => run(m2m, { events: [event(more)] }).point;
  it('needs two member organisations and none of us', () => {
    expect(one({ orgs: ['a', 'b'], oursPresent: false })).toBe(1);
    expect(one({ people: ['p.a1', 'p.b1'], oursPresent: false })).toBe(1);
    expect(one({ people: ['p.a1', 'p.a2'], oursPresent: false })).toBe(0);
    expect(one({ orgs: ['a', 'b'], people: ['u.a'] })).toBe(0);
    expect(one({ orgs: ['a', 'b'], hostedBy: 'maker' })).toBe(0);
    expect(one({ orgs: ['a', 'stranger'], oursPresent: false })).toBe(0);
  });
  it('does not take a roster without us for our absence', () => {
    expect(run(m2m, { events: [event({ orgs: ['a', 'b'] })] })).toMatchObject({
      point: null,
      hi: 1,
      why: [{ code: 'm2m.presence-unknown' }],
    });
  });
  it('counts answers between members and ours, and leaves unanswered questions out', () => {
    const asked = (firstAnswerBy?: string) => ({
      date: span('2026-03-01'),
      by: 'p.a1',
      ...(firstAnswerBy ? { firstAnswerBy } : {}),
      at: place(),
    });
    const found = run(m2m, { questions: [asked('p.b1'), asked('u.a'), asked()] });
    expect(found).toMatchObject({ point: 0.5, n: 2 });
  });
  it('looks back twelve months', () => {
    expect(run(m2m, { events: [event({ date: span('2025-06-30'), oursPresent: true })] })).toMatchObject({
      point: null,
      why: [{ code: 'm2m.no-exchange' }],
    });
  });
  it('expands rhythms, and gives them no interval of a sample', () => {
    const rhythm = {
      every: { count: 1, unit: 'm' },
      from: span('2026-01-15'),
      to: null,
      account: null,
      channel: 'meeting',
      initiator: null,
      purposes: [],
      grade: 'C',
      derived: false,
      source: null,
      at: place(),
    } as const;
    const found = run(m2m, {
      standing: [
        { ...rhythm, ours: [], theirs: ['p.a1', 'p.b1'] },
        { ...rhythm, ours: ['u.a'], theirs: ['p.a1'] },
      ],
    });
    expect(found).toMatchObject({ n: 12, point: 0.5, parts: { standing: 12 } });
    expect(found.lo).toBeCloseTo(0.35, 10);
  });
  it('counts tagged contacts once a day and channel, but not a listed event again', () => {
    const tagged = model({ firm: FIRM, accounts: ACCOUNTS });
    const entry = {
      day: span('2026-03-01').first,
      account: 'a',
      ours: ['u.a'],
      theirs: ['p.a1'],
      channel: 'group_reply',
      initiator: null,
      purposes: [],
      minutes: null,
      participants: null,
      directed: null,
      stage: null,
      community: 'c',
      source: null,
      grade: null,
      benefit: null,
      file: 'interactions/a.yaml',
      line: 7,
    } as const;
    for (const one of [entry, { ...entry, account: 'b' }, { ...entry, day: entry.day + 1 }, { ...entry, channel: 'broadcast' as const }])
      tagged.entries.append(one);
    const at = (more: Partial<Community>) => measure(m2m, { community: community('c', { members: MEMBERS, ...more }), model: tagged });
    expect(at({})).toMatchObject({ n: 2, point: 0, evidence: [{ file: 'interactions/a.yaml', lines: [7] }] });
    expect(at({ events: [event({ oursPresent: true })] })).toMatchObject({ n: 2, parts: { events: 1, entries: 1 } });
  });
});

describe('HUBREM', () => {
  it('E2: hub + a..f, edges a–b, b–c, d–e → .50, density .20; E=9, I=3 → .50', () => {
    const graph = graphOf(['a', 'b', 'c', 'd', 'e', 'f'], EDGES);
    expect(survivesWithoutHub(graph)).toBeCloseTo(0.5, 10);
    expect(density(graph)).toBeCloseTo(0.2, 10);
    expect(externalInternal(9, 3)).toBeCloseTo(0.5, 10);
  });
  it('clusters a triangle wholly and a path not at all', () => {
    expect(
      clustering(
        graphOf(
          [],
          [
            ['a', 'b'],
            ['b', 'c'],
            ['c', 'a'],
          ],
        ),
      ),
    ).toBe(1);
    expect(clustering(graphOf([], EDGES))).toBe(0);
    expect(clustering(graphOf(['a'], []))).toBeNull();
  });
  const tie = (a: string, b: string, sources: readonly string[]) => ({ a, b, sources, evidence: 'minutes', at: place() });
  it('measures the same from ties with two sources', () => {
    const found = run(hubrem, { hub: 'us', memberTies: EDGES.map(([a, b]) => tie(a, b, ['x', 'y'])) });
    expect(found).toMatchObject({
      point: 0.5,
      lo: 0.5,
      hi: 0.5,
      parts: { organisations: 6, density: 0.2, components: 3, hubHoldsTogether: true },
    });
  });
  it('takes two pairs of persons for an edge, one word only at best, and none of our own ties', () => {
    const pairs = run(hubrem, { memberTies: [tie('p.a1', 'p.b1', ['x']), tie('p.a2', 'p.b2', ['x'])] });
    expect(pairs.point).toBeCloseTo(2 / 6, 10);
    const word = run(hubrem, { memberTies: [tie('a', 'b', ['x']), tie('u.a', 'c', ['x', 'y'])] });
    expect(word.point).toBeCloseTo(1 / 6, 10);
    expect(word.hi).toBeCloseTo(2 / 6, 10);
    expect(word.why).toContainEqual({ code: 'hubrem.unconfirmed', args: { ties: 1 } });
  });
  it('is unknown without recorded ties', () => {
    expect(run(hubrem, {})).toMatchObject({ point: null, lo: 0, hi: 1, parts: { organisations: 6 } });
  });
  it('keeps lo ≤ point ≤ hi and does not see the order of the ties', () => {
    const end = fc.constantFrom('a', 'b', 'c', 'd', 'p.a1', 'p.b1', 'p.c2', 'u.a');
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end, fc.subarray(['x', 'y']))), (ties) => {
        const memberTies = ties.map(([a, b, sources]) => ({ a, b, sources, at: place() }));
        const [one, other] = [run(hubrem, { memberTies }), run(hubrem, { memberTies: [...memberTies].reverse() })];
        expect(ordered(one)).toBe(true);
        expect(other).toEqual(one);
      }),
    );
  });
});
