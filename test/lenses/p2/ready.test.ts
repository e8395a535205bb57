import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readiness, ready } from '../../../src/lenses/p2-organising/ready.ts';
import { ORGANISING, type OrganisingId, type OrganisingItem } from '../../../src/model/firm.ts';
import { firm, measure, ordered, place, span } from '../firm-fixture.ts';

const item = (status: OrganisingItem['status'], more: Partial<OrganisingItem> = {}): OrganisingItem => ({
  status,
  grade: more.evidence === undefined ? 'C' : 'A',
  at: place(),
  ...more,
});
const fresh = { evidence: 'minutes', last: span('2026-03-01') };
const organising = (items: Partial<Record<OrganisingId, OrganisingItem>>) => measure(ready, { firm: firm({ organising: items }) });

describe('READY', () => {
  it('H5: (1,.5,0,.5,0,1) → .5', () => {
    expect(readiness([1, 0.5, 0, 0.5, 0, 1])).toBeCloseTo(0.5, 10);
  });
  it('measures the same from what the firm states', () => {
    const found = organising({
      planning_core: item('evidenced', fresh),
      community_owner: item('stated'),
      specialist_bench: item('none'),
      experience_base: item('stated'),
      incentives: item('none'),
      account_teams: item('evidenced', fresh),
    });
    expect(found).toMatchObject({ point: 0.5, lo: 0.5, hi: 0.5, coverage: 1, flag: false });
  });
  it('counts a bench unused for over a year as only stated', () => {
    const last = (text: string) =>
      organising({ specialist_bench: item('evidenced', { evidence: 'order', last: span(text) }) }).parts?.['specialist_bench'];
    expect(last('2025-06-30')).toBe(1);
    expect(last('2025-06-29')).toBe(0.5);
  });
  it('takes evidence without a reference at half in the worst case', () => {
    const items = Object.fromEntries(ORGANISING.map((id) => [id, item('evidenced')]));
    expect(organising(items)).toMatchObject({ point: 1, lo: 0.5, hi: 1 });
  });
  it('is unknown below three items, bounded by what is not said', () => {
    const found = organising({ planning_core: item('none'), incentives: item('stated') });
    expect(found.point).toBeNull();
    expect(found.lo).toBeCloseTo(0.5 / 6, 10);
    expect(found.hi).toBeCloseTo(4.5 / 6, 10);
    expect(found.flag).toBeNull();
  });
  it('keeps lo ≤ point ≤ hi', () => {
    const drawn = fc.record({
      status: fc.constantFrom('none', 'stated', 'evidenced'),
      evidence: fc.option(fc.constant('minutes'), { nil: undefined }),
      last: fc.option(fc.constantFrom(span('2020-01-01'), span('2026-01-01')), { nil: undefined }),
      grade: fc.constantFrom('A', 'B', 'C', 'D'),
    });
    const items = fc.dictionary(fc.constantFrom(...ORGANISING), drawn, { noNullPrototype: true });
    fc.assert(
      fc.property(items, (stated) =>
        ordered(organising(Object.fromEntries(Object.entries(stated).map(([id, one]) => [id, { ...one, at: place() }])))),
      ),
    );
  });
});
