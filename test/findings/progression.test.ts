import { expect, it } from 'vitest';
import { guttmanErrors, loevinger } from '../../src/findings/guards/progression.ts';

const bits = (pattern: string): boolean[] => [...pattern].map((bit) => bit === '1');

it('finds the two errors of the published patterns: CR = .867', () => {
  const patterns = ['111', '110', '101', '100', '000'].map((pattern) => [...pattern].map((bit) => bit === '1'));
  const errors = patterns.map(guttmanErrors);
  expect(errors).toEqual([0, 0, 2, 0, 0]);
  expect(1 - errors.reduce((a, b) => a + b) / 15).toBeCloseTo(0.867, 3);
});

it('sets those errors against chance: H = 1 − 1/2 for the published patterns, 1 for a ladder, 0 for independence', () => {
  expect(loevinger(['111', '110', '101', '100', '000'].map(bits))).toBeCloseTo(0.5, 12);
  expect(loevinger(['111', '110', '100', '000'].map(bits))).toBe(1);
  expect(loevinger(['11', '10', '01', '00'].map(bits))).toBe(0);
  expect(loevinger(['11', '11'].map(bits))).toBeNull();
  expect(loevinger([])).toBeNull();
});

it('asks accounts that are no channel about the upper stages only', () => {
  expect(loevinger(['111', '10', '00'].map(bits))).toBe(1);
  expect(loevinger(['100', '01', '10'].map(bits))).toBeLessThan(1);
});
