import { expect, it } from 'vitest';
import { guttmanErrors } from '../../src/findings/guards/progression.ts';

it('finds the two errors of the published patterns: CR = .867', () => {
  const patterns = ['111', '110', '101', '100', '000'].map((pattern) => [...pattern].map((bit) => bit === '1'));
  const errors = patterns.map(guttmanErrors);
  expect(errors).toEqual([0, 0, 2, 0, 0]);
  expect(1 - errors.reduce((a, b) => a + b) / 15).toBeCloseTo(0.867, 3);
});
