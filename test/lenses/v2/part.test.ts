import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, part, topTenth } from '../../../src/lenses/v2-beyond-tools/part.ts';
import type { Community } from '../../../src/model/community.ts';
import { account, community, firm, measure, model, ordered, person, place, span } from '../firm-fixture.ts';

const FIRM = firm({ id: 'maker', team: [{ id: 'u.a', history: [], assigned: [], at: place() }] });
const MODEL = model({ firm: FIRM, accounts: [account('a', { people: ['p.1', 'p.2', 'p.3'].map((id) => person(id, 'a')) })] });
const members = (n: number) => Array.from({ length: n }, (_, i) => ({ person: `p.${i + 1}`, at: place() }));
const gave = (by: string, date = '2026-06-01') => ({ date: span(date), by, at: place(4) });
const run = (more: Partial<Community>) => measure(part, { community: community('c', more), model: MODEL });

describe('PART', () => {
  it('E3: contributions 0, 0, 0, 1, 1, 2, 6 → Gini .6571', () => {
    expect(gini([6, 0, 1, 0, 2, 0, 1])).toBeCloseTo(0.6571, 4);
    expect(gini([0, 0])).toBeNull();
    expect(gini([3, 3, 3])).toBeCloseTo(0, 12);
  });
  it('needs no list of those who gave nothing: an app of five thousand million followers', () => {
    const found = run({ members: members(4), size: 5e9, contributions: [gave('p.1'), gave('p.2')] });
    expect(found.parts?.['gini']).toBeCloseTo(1, 8);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }), fc.nat(20), (amounts, nothing) => {
        expect(gini(amounts, nothing)).toBeCloseTo(gini([...amounts, ...Array.from({ length: nothing }, () => 0)]) ?? -1, 12);
      }),
    );
  });
  it('E3: six of forty contributed → .15', () => {
    const contributions = members(6).map(({ person: by }) => gave(by));
    expect(run({ members: members(40), contributions })).toMatchObject({ point: 0.15, n: 40, parts: { active: 6, contributors: 6 } });
  });
  it('gives the top tenth of contributors at least one of them', () => {
    expect(topTenth([0, 0, 6, 2, 1, 1])).toBe(0.6);
    expect(topTenth([])).toBeNull();
  });
  it('looks back a quarter for who is active and a year for how even it is', () => {
    const found = run({
      members: members(4),
      contributions: [gave('p.1'), gave('p.2', '2025-12-01'), gave('p.3', '2024-01-01'), gave('p.4', '2026-07-01')],
    });
    expect(found).toMatchObject({ point: 0.25, parts: { active: 1, contributions: 2, contributors: 2 } });
  });
  it('counts neither us nor strangers, and members who are only counted', () => {
    const contributions = [gave('u.a'), gave('maker'), gave('p.9')];
    expect(run({ members: members(4), contributions }).point).toBe(0);
    expect(run({ members: members(4), size: 20, contributions })).toMatchObject({ point: 1 / 20, n: 20 });
    expect(run({ members: [{ account: 'a', at: place() }], contributions: [gave('p.2')] }).point).toBe(1);
  });
  it('does not take a missing record for silence', () => {
    expect(run({ members: members(4) })).toMatchObject({ point: null, lo: 0, hi: 1, why: [{ code: 'part.no-record' }] });
    expect(run({ members: members(4), contributionsStated: true })).toMatchObject({ point: 0, parts: { gini: null } });
    expect(run({ contributionsStated: true }).why).toEqual([{ code: 'part.no-members' }]);
  });
  it('keeps lo ≤ point ≤ hi and does not see the order', () => {
    const by = fc.constantFrom('p.1', 'p.2', 'p.3', 'p.7', 'u.a');
    fc.assert(
      fc.property(fc.array(by), fc.integer({ min: 1, max: 9 }), (names, size) => {
        const contributions = names.map((name) => gave(name));
        const one = run({ members: members(3), size, contributions, contributionsStated: true });
        expect(ordered(one)).toBe(true);
        expect(
          run({ members: members(3).reverse(), size, contributions: [...contributions].reverse(), contributionsStated: true }),
        ).toEqual(one);
      }),
    );
  });
});
