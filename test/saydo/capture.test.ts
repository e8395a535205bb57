import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapman } from '../../src/saydo/capture/chapman.ts';
import { type Contacts, matches } from '../../src/saydo/capture/match.ts';

describe('capture–recapture', () => {
  it('30 logged, 20 recalled, 15 in both: 39.69, .756', () => {
    const { estimate, capture } = chapman(30, 20, 15);
    expect(estimate).toBeCloseTo(39.69, 2);
    expect(capture.point).toBeCloseTo(0.756, 3);
    expect(capture.lo).toBeLessThan(0.756);
    expect(capture.hi).toBeGreaterThan(0.756);
  });

  it('is unknown where nothing was recalled, 0 where nothing recalled is logged and nothing else is', () => {
    expect(chapman(12, 0, 0)).toEqual({ estimate: null, capture: { point: null, lo: 0, hi: 1 } });
    expect(chapman(0, 6, 0).capture.point).toBe(0);
    expect(chapman(6, 6, 6).capture).toEqual({ point: 1, lo: 1, hi: 1 });
  });

  it('stays between its bounds and never estimates fewer contacts than were seen', () => {
    const sizes = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([logged, recalled, both]) => [logged, recalled, Math.min(both, logged, recalled)] as const);
    fc.assert(
      fc.property(sizes, ([logged, recalled, both]) => {
        const { capture } = chapman(logged, recalled, both);
        const { point, lo, hi } = capture;
        if (point === null) return;
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(lo).toBeLessThanOrEqual(point);
        expect(hi).toBeGreaterThanOrEqual(point);
        if (logged > 0) expect(point).toBeLessThanOrEqual(logged / (logged + recalled - both) + 1e-12);
        if (both < Math.min(logged, recalled)) expect(chapman(logged, recalled, both + 1).capture.point).toBeGreaterThanOrEqual(point);
      }),
    );
  });
});

describe('a contact recalled', () => {
  const of = (days: Readonly<Record<string, readonly (number | null)[]>>): Contacts =>
    new Map(Object.entries(days).map(([pair, list]) => [pair, [...list]]));

  it('is one logged for the same pair, on the day or a day off, one for one', () => {
    expect(matches(of({ 'a~p': [10, 12] }), of({ 'a~p': [10, 13] }))).toBe(2);
    expect(matches(of({ 'a~p': [10] }), of({ 'a~p': [9, 11] }))).toBe(1);
    expect(matches(of({ 'a~p': [10] }), of({ 'a~p': [12] }))).toBe(0);
    expect(matches(of({ 'a~p': [10] }), of({ 'b~p': [10] }))).toBe(0);
  });

  it('takes the very day first, so that a slip of memory takes nobody’s place', () => {
    expect(matches(of({ 'a~p': [10, 11] }), of({ 'a~p': [10, 9] }))).toBe(1);
    expect(matches(of({ 'a~p': [10, 11] }), of({ 'a~p': [11, 12] }))).toBe(1);
    expect(matches(of({ 'a~p': [10, 11] }), of({ 'a~p': [11, null] }))).toBe(2);
  });
});
