import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adv, better } from '../../../src/lenses/v8-industry-community/adv.ts';
import { comm3, threeMarkers } from '../../../src/lenses/v8-industry-community/comm3.ts';
import { relationshipQuality, rq } from '../../../src/lenses/v8-industry-community/rq.ts';
import { wilson } from '../../../src/lenses/stats.ts';
import type { Initiative } from '../../../src/model/account.ts';
import type { Community } from '../../../src/model/community.ts';
import type { WorkshopSheet } from '../../../src/model/workshop.ts';
import { account, community, firm, measure, model, num, ordered, person, place, span } from '../firm-fixture.ts';

type Metric = NonNullable<Initiative['metric']>;
const initiative = (metric?: Partial<Metric>, more: Partial<Initiative> = {}): Initiative => ({
  kind: 'joint',
  contested: false,
  meets: [],
  partners: [],
  grade: 'C',
  at: place(3),
  ...(metric ? { metric: { at: place(4), ...metric } } : {}),
  ...more,
});

describe('ADV', () => {
  const up = (ours: number, rival: number) => initiative({ direction: 'up', ours: num(ours), rival: num(rival) });
  const run = (initiatives: readonly Initiative[] | null) => measure(adv, { account: account('a', { initiatives }) });
  it('H3: two of three → .6667, CI [.208, .939]', () => {
    const found = run([up(3, 2), up(3, 1), up(1, 2)]);
    expect(found.point).toBeCloseTo(0.6667, 4);
    expect(found.lo).toBeCloseTo(0.208, 3);
    expect(found.hi).toBeCloseTo(0.939, 3);
  });
  it('reads the direction that is declared, and none where it is not', () => {
    expect(better({ direction: 'down', ours: num(55), rival: num(90) })).toBe(true);
    expect(better({ direction: 'up', ours: num(2), rival: num(2) })).toBe(false);
    expect(better({ ours: num(55), rival: num(90) })).toBeNull();
    expect(run([initiative({ ours: num(1), rival: num(2) })])).toMatchObject({ point: null, n: 0, why: [{ code: 'adv.unreadable' }] });
  });
  it('takes uncertain figures at worst and best', () => {
    const wide = { direction: 'down', ours: num(5, { low: 3, high: 8 }), rival: num(6) } as const;
    expect([better(wide, 'lo'), better(wide), better(wide, 'hi')]).toEqual([false, true, true]);
    expect(run([initiative(wide)])).toMatchObject({ point: 1, lo: wilson(0, 1).lo, hi: 1 });
  });
  it('is unknown without a benchmark, and looks at joint work only', () => {
    const none = { point: null, lo: 0, hi: 1, why: [{ code: 'adv.none' }] };
    expect(run(null)).toMatchObject(none);
    expect(run([initiative(), initiative({ direction: 'up', ours: num(3) })])).toMatchObject(none);
    expect(run([{ ...up(3, 2), kind: 'price' }])).toMatchObject(none);
  });
  it('keeps lo ≤ point ≤ hi and does not see order or unit', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const found = run(pairs.map(([a, b]) => up(a, b)));
        expect(ordered(found)).toBe(true);
        expect(run([...pairs].reverse().map(([a, b]) => up(a * 1000, b * 1000)))).toEqual(found);
      }),
    );
  });
});

const FIRM = firm({ id: 'maker', team: [{ id: 'u.a', history: [], assigned: [], at: place() }] });
const WORLD = model({
  firm: FIRM,
  accounts: ['a', 'b', 'c'].map((id) => account(id, { people: [1, 2].map((n) => person(`p.${id}${n}`, id)) })),
});

describe('COMM3', () => {
  const run = (more: Partial<Community>) => measure(comm3, { community: community('c', more), model: WORLD });
  const event = (date: string, orgs: readonly string[]) => ({ date: span(date), orgs, people: [], at: place(5) });
  const asked = (by: string, firstAnswerBy?: string) => ({ date: span('2026-03-01'), by, firstAnswerBy, at: place(6) });
  const member = (id: string, knowsMember?: boolean) => ({ person: id, knowsMember, at: place(2) });
  it('E4: .6, 9/15, 7/20 → .517', () => {
    expect(threeMarkers([0.6, 9 / 15, 7 / 20])).toBeCloseTo(0.517, 3);
    expect(threeMarkers([0.6, 0.4, null])).toBe(0.5);
    expect(threeMarkers([0.6, null, null])).toBeNull();
  });
  it('reads identity from those asked, ritual from returning organisations, help from first answers', () => {
    const found = run({
      members: [member('p.a1', true), member('p.b1', true), member('p.c1', false), member('p.a2')],
      events: [event('2025-09-01', ['maker', 'a']), event('2026-01-10', ['b', 'a']), event('2026-05-10', ['maker', 'b', 'c'])],
      questions: [asked('p.a1', 'p.b1'), asked('p.b1', 'u.a'), asked('p.c1'), asked('u.a', 'p.a1')],
    });
    expect(found).toMatchObject({ n: 3, parts: { identity: 2 / 3, ritual: 0.5, help: 1 / 3 } });
    expect(found.point).toBeCloseTo(0.5, 10);
  });
  it('calls two meetings no custom, and their absence unknown', () => {
    const two = [event('2026-01-10', ['a']), event('2026-05-10', ['a'])];
    expect(run({ events: two }).parts).toMatchObject({ ritual: 0 });
    expect(run({}).parts).toEqual({ identity: null, ritual: null, help: null });
    expect(run({})).toMatchObject({
      point: null,
      lo: 0,
      hi: 1,
      why: [{ code: 'comm3.missing', args: { markers: ['identity', 'ritual', 'help'] } }],
    });
  });
  it('does not let those who were never asked vanish', () => {
    const found = run({ size: 100, members: [member('p.a1', true)], questions: [asked('p.a1', 'p.b1')] });
    expect(found.point).toBe(1);
    expect(found.lo).toBeCloseTo((1 / 100 + 0 + 1) / 3 - 0.15, 10);
  });
  it('keeps lo ≤ point ≤ hi and does not see the order', () => {
    const who = fc.constantFrom('p.a1', 'p.b1', 'p.c1', 'u.a');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(who, fc.constantFrom(true, false, undefined))),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.subarray(['maker', 'a', 'b']))),
        fc.array(fc.tuple(who, fc.option(who, { nil: undefined }))),
        (members, events, questions) => {
          const of = (turn: <T>(list: readonly T[]) => readonly T[]) =>
            run({
              members: turn(members).map(([id, knows]) => member(id, knows)),
              events: turn(events).map(([date, orgs]) => event(`2026-05-${String(date).padStart(2, '0')}`, orgs)),
              questions: turn(questions).map(([by, answer]) => asked(by, answer)),
            });
          const found = of((list) => list);
          expect(ordered(found)).toBe(true);
          expect(ordered(of((list) => [...list].reverse()))).toBe(true);
        },
      ),
    );
  });
});

const EXAMPLE = {
  trust_1: 3,
  trust_2: 4,
  commitment_1: 3,
  commitment_2: 3,
  communication_1: 2,
  communication_2: 3,
  expertise_1: 4,
  expertise_2: 3,
  conflict_1: 1,
  conflict_2: 1,
};

describe('RQ', () => {
  const answers = (scores: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(scores).map(([item, score]) => [item, { score, at: place(9, 'workshops/a.yaml') }]));
  const sheet = (respondent: string, more: Partial<WorkshopSheet> = {}): WorkshopSheet => ({
    respondent,
    side: 'customer',
    account: 'a',
    date: span('2026-06-01'),
    answers: answers(EXAMPLE),
    accountAnswers: {},
    recallWeek: [],
    coding: [],
    at: place(),
    ...more,
  });
  const run = (workshops: readonly WorkshopSheet[]) => measure(rq, { account: account('a'), model: { ...WORLD, workshops } });
  const high = answers(Object.fromEntries(Object.keys(EXAMPLE).map((item) => [item, item.startsWith('conflict') ? 0 : 4])));

  it('D3: mean 3.1 of 4 → .775', () => {
    expect(relationshipQuality(EXAMPLE)).toEqual({ point: 0.775, lo: 0.775, hi: 0.775 });
    const found = run([sheet('p.a1')]);
    expect(found).toMatchObject({ point: 0.775, grade: 'C', n: 1, why: [{ code: 'rq.one-voice' }] });
    expect([found.lo, found.hi].map((bound) => Number(bound?.toFixed(3)))).toEqual([0.625, 0.925]);
  });
  it('puts unanswered items at worst and best, and needs half of them', () => {
    const { conflict_2: _, ...nine } = EXAMPLE;
    const found = relationshipQuality(nine);
    expect(found.point).toBeCloseTo(28 / 36, 10);
    expect([found.lo, found.hi]).toEqual([0.7, 0.8]);
    expect(relationshipQuality({ trust_1: 4, trust_2: 4 }).point).toBeNull();
  });
  it('takes the median of two customers at grade B, quartiles as bounds', () => {
    const found = run([sheet('p.a1'), sheet('p.a2', { answers: high })]);
    expect(found).toMatchObject({ point: 0.8875, grade: 'B', n: 2 });
    expect(found.lo).toBeCloseTo(0.775 + 0.225 / 4 - 0.05, 10);
  });
  it('labels our own answers a self-image, and drops them once a customer speaks', () => {
    const ours = sheet('u.a', { side: 'ours', account: undefined, answers: {}, accountAnswers: { a: high } });
    expect(run([ours])).toMatchObject({ point: 1, grade: 'C', parts: { selfImage: true, ours: 1 }, why: [{ code: 'rq.self-image' }] });
    expect(run([ours, sheet('p.a1')])).toMatchObject({ point: 0.775, parts: { selfImage: false, ours: 1, customers: 1 } });
    expect(run([sheet('u.a', { side: 'ours' })])).toMatchObject({ point: null });
  });
  it('hears the latest sheet of each, none of tomorrow, none of another account', () => {
    expect(run([sheet('p.a1', { answers: high }), sheet('p.a1', { date: span('2025-01-01') })]).point).toBe(1);
    expect(run([sheet('p.a1', { date: span('2026-08-01') })])).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'rq.none' }] });
    expect(run([sheet('p.b1', { account: 'b' })]).point).toBeNull();
  });
  it('keeps lo ≤ point ≤ hi and does not see the order of the sheets', () => {
    const some = fc.dictionary(fc.constantFrom(...Object.keys(EXAMPLE)), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (all) => {
        const sheets = all.map((scores, i) => sheet(`p.${i}`, { answers: answers(scores) }));
        const found = run(sheets);
        expect(ordered(found)).toBe(true);
        expect(run([...sheets].reverse())).toEqual(found);
      }),
    );
  });
});
