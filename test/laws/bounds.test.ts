import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnosed } from '../support/workspace.ts';
import { bounded, ordered } from './compare.ts';
import { filesOf, runs, workspace } from './generate.ts';

it('lo ≤ point ≤ hi everywhere, confirmed ≤ point ≤ possible, and no measure breaks', () => {
  const reached = [0, 0, 0, 0];
  fc.assert(
    fc.property(workspace, (given) => {
      const { accounts } = diagnosed(filesOf(given));
      for (const account of accounts) {
        expect(account.measures.filter((one) => one.error !== undefined).map((one) => `${one.id} ${one.error}`)).toEqual([]);
        expect(bounded(account).filter(([, one]) => !ordered(one))).toEqual([]);
        expect(account.stage.confirmed).toBeLessThanOrEqual(account.stage.point);
        expect(account.stage.point).toBeLessThanOrEqual(account.stage.possible);
        for (const one of account.gates) {
          expect(
            [one.point, one.lo, one.hi].every((value) => value === null || (value >= 0 && value <= 1)),
            one.id,
          ).toBe(true);
          if (one.pass.confirmed) expect(one.pass.point, one.id).toBe(true);
          if (one.pass.point === true) expect(one.pass.possible, one.id).toBe(true);
        }
        reached[account.stage.point] = (reached[account.stage.point] ?? 0) + 1;
      }
    }),
    runs(150),
  );
  // Laws hold trivially where nothing stands: the drawn accounts have to reach every mode.

  expect(Math.min(...reached)).toBeGreaterThan(0);
});
