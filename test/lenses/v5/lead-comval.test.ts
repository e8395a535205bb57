import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comval, consensus, overlap } from '../../../src/lenses/v5-common-value/comval.ts';
import { firstWave, lead, leadUserScore } from '../../../src/lenses/v5-common-value/lead.ts';
import type { Community, Member } from '../../../src/model/community.ts';
import type { Person } from '../../../src/model/person.ts';
import { account, AS_OF, community, measure, model, num, ordered, person, place, span } from '../firm-fixture.ts';

const rated = (trend?: number, benefit?: number): Person['leadUser'] => ({
  ...(trend === undefined ? {} : { trend: num(trend) }),
  ...(benefit === undefined ? {} : { benefit: num(benefit) }),
  at: place(5),
});
const member = (id: string, more: Partial<Member> = {}): Member => ({ person: id, at: place(3), ...more });
const world = (people: readonly Person[]) => model({ accounts: [account('a', { people })] });

describe('LEAD', () => {
  it('E6: ahead 4, benefit 3 → .75; one rating missing → nothing', () => {
    expect(leadUserScore(4, 3)).toBe(0.75);
    expect(leadUserScore(4, undefined)).toBeNull();
  });
  const run = (people: readonly Person[], members: readonly Member[]) =>
    measure(lead, { community: community('c', { members }), model: world(people) });
  const three = [
    person('p.1', 'a', { leadUser: rated(4, 3) }),
    person('p.2', 'a', { leadUser: rated(4, 1) }),
    person('p.3', 'a', { leadUser: rated(4) }),
  ];
  it('is the share of founders who lead, with the unrated open', () => {
    const found = run(
      three,
      ['p.1', 'p.2', 'p.3'].map((id) => member(id, { joinedBy: 'founder' })),
    );
    expect(found).toMatchObject({ point: 0.5, n: 2, coverage: 2 / 3, parts: { seeds: 3, leading: 1 } });
    expect(found.lo).toBeCloseTo(1 / 3 - 0.15, 10);
    expect(found.hi).toBeCloseTo(2 / 3 + 0.15, 10);
  });
  it('takes the first day for the first wave where no founder is named', () => {
    const members = [member('p.2', { joined: span('2025-05-02') }), member('p.1', { joined: span('2025-03-01') }), member('p.3')];
    expect(firstWave(community('c', { members }), AS_OF).map((one) => one.person)).toEqual(['p.1']);
    expect(run(three, members)).toMatchObject({ point: 1, n: 1 });
  });
  it('has no point with fewer than half rated, or without a first wave', () => {
    expect(
      run(
        three,
        ['p.1', 'p.3', 'p.8'].map((id) => member(id, { joinedBy: 'founder' })),
      ),
    ).toMatchObject({ point: null });
    expect(run(three, [member('p.1')])).toMatchObject({ point: null, why: [{ code: 'lead.no-first-wave' }] });
  });
});

describe('COMVAL', () => {
  it('E7: {q,d,s}, {q,d,t}, {q,c,t} → .40', () => {
    expect(consensus(['qds', 'qdt', 'qct'].map((pick) => [...pick]))).toBeCloseTo(0.4, 10);
  });
  it('E7: two random picks of three out of eight overlap by .259 on average', () => {
    const eight = [...'abcdefgh'];
    const picks = eight.flatMap((a, i) => eight.slice(i + 1).flatMap((b, j) => eight.slice(i + j + 2).map((c) => [a, b, c])));
    const mean = picks.reduce((sum, pick) => sum + (overlap(picks[0] ?? [], pick) ?? 0), 0) / picks.length;
    expect(picks).toHaveLength(56);
    expect(mean).toBeCloseTo(0.259, 3);
  });
  const run = (values: readonly (readonly string[])[], more: Partial<Community> = {}) => {
    const people = values.map((picked, i) => person(`p.${i}`, 'a', { values: picked }));
    return measure(comval, { community: community('c', { members: people.map(({ id }) => member(id)), ...more }), model: world(people) });
  };
  it('says nothing below three pickers, and leaves those who picked nothing open', () => {
    expect(run([['q'], ['q'], []])).toMatchObject({ point: null, lo: 0, hi: 1, n: 2, why: [{ code: 'comval.few' }] });
    const found = run([['q'], ['q'], ['q'], []]);
    expect(found).toMatchObject({ point: 1, n: 3, coverage: 0.75, parts: { named: 'q' } });
    expect(found.lo).toBeCloseTo(0.35, 10);
  });
  it('keeps lo ≤ point ≤ hi and does not see who picked first', () => {
    const pick = fc.subarray(['q', 'd', 's', 't', 'c'], { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 8 }), (values) => {
        const [one, other] = [run(values), run([...values].reverse())];
        expect(ordered(one)).toBe(true);
        expect([other.point ?? -1, other.lo, other.hi].map((x) => (x ?? 0).toFixed(9))).toEqual(
          [one.point ?? -1, one.lo, one.hi].map((x) => (x ?? 0).toFixed(9)),
        );
      }),
    );
  });
});
