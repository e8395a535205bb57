import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Choice, leastEffort } from '../../src/advice/cover.ts';
import { withEffects } from '../../src/advice/value.ts';
import type { Gate, GateId } from '../../src/result.ts';

const IDS: readonly GateId[] = ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR', 'THREAD'];

function gateAt(id: GateId, point: number | null): Gate {
  const passes = point === null ? null : point >= 1;
  return {
    id,
    from: [],
    point,
    lo: point ?? 0,
    hi: point ?? 1,
    pass: { point: passes, confirmed: passes === true, possible: passes !== false },
    grade: 'A',
    evidence: [],
  };
}

function closes(gates: readonly Gate[], needs: readonly GateId[], choices: readonly Choice[], members: readonly number[]): boolean {
  const after = withEffects(
    gates,
    members.flatMap((index) => choices[index]?.effect ?? []),
  );
  return needs.every((id) => after.find((gate) => gate.id === id)?.pass.point === true);
}

/** Every subset tried. */
function bruteForce(gates: readonly Gate[], needs: readonly GateId[], choices: readonly Choice[]) {
  let best: { members: readonly number[]; effort: number } | null = null;
  for (let mask = 0; mask < 1 << choices.length; mask++) {
    const members = choices.flatMap((_, index) => ((mask >> index) & 1 ? [index] : []));
    const effort = members.reduce((sum, index) => sum + (choices[index]?.effort ?? 0), 0);
    if (closes(gates, needs, choices, members) && (best === null || effort < best.effort)) best = { members, effort };
  }
  return best;
}

const tenths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => n / 10);
const gatesOf = fc.array(fc.oneof(tenths(0, 9), fc.constant(1)), { minLength: IDS.length, maxLength: IDS.length });
const choiceOf = fc.record({
  effort: fc.integer({ min: 1, max: 9 }),
  effect: fc.record({
    after: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(0.7, 1, 1), { maxKeys: 3 }),
    adds: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(0.2, 0.5), { maxKeys: 1 }),
  }),
});

it('finds what trying every subset finds, and can spare nothing of it', () => {
  let found = 0;
  fc.assert(
    fc.property(gatesOf, fc.array(choiceOf, { minLength: 2, maxLength: 9 }), (points, choices) => {
      const gates = IDS.map((id, index) => gateAt(id, points[index] ?? 0));
      const needs = IDS.filter((_, index) => (points[index] ?? 0) < 1);
      const members = leastEffort(gates, needs, choices);
      const best = bruteForce(gates, needs, choices);
      expect(members === null).toBe(best === null);
      if (members === null || best === null) return;
      if (members.length > 1) found++;
      expect(closes(gates, needs, choices, members)).toBe(true);
      expect(members.reduce((sum, index) => sum + (choices[index]?.effort ?? 0), 0)).toBeCloseTo(best.effort, 9);
      for (const left of members)
        expect(
          closes(
            gates,
            needs,
            choices,
            members.filter((one) => one !== left),
          ),
        ).toBe(false);
      expect(leastEffort(gates, needs, choices)).toEqual(members);
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(found).toBeGreaterThan(20);
});

const choice = (effort: number, after: Choice['effect']['after']): Choice => ({ effort, effect: { after } });

it('takes one dear change that closes two gates before two that cost more together', () => {
  const gates = [gateAt('RATV', 0.5), gateAt('NEAR', 0.4)];
  const choices = [choice(6, { RATV: 1 }), choice(5, { NEAR: 1 }), choice(10, { RATV: 1, NEAR: 1 })];
  expect(leastEffort(gates, ['RATV', 'NEAR'], choices)).toEqual([2]);
  expect(leastEffort(gates, ['RATV'], choices)).toEqual([0]);
});

it('among equals takes fewer changes, then those first in the list', () => {
  const gates = [gateAt('RATV', 0.5), gateAt('NEAR', 0.4)];
  const both = { RATV: 1, NEAR: 1 };
  expect(leastEffort(gates, ['RATV', 'NEAR'], [choice(5, { RATV: 1 }), choice(5, { NEAR: 1 }), choice(10, both)])).toEqual([2]);
  expect(leastEffort(gates, ['RATV', 'NEAR'], [choice(10, both), choice(10, both)])).toEqual([0]);
});

it('needs nothing where nothing fails, and says so where nothing helps', () => {
  expect(leastEffort([gateAt('KEY', 1)], [], [choice(1, { KEY: 1 })])).toEqual([]);
  expect(leastEffort([gateAt('KEY', 0.2)], ['KEY'], [choice(1, { KEY: 0.9 })])).toBeNull();
});

it('stays exact and quick with fifteen changes', () => {
  const gates = IDS.map((id) => gateAt(id, 0));
  const choices = Array.from({ length: 15 }, (_, i) =>
    choice(3 + ((i * 7) % 5), { [IDS[i % 6] ?? 'KEY']: 1, [IDS[(i * 5 + 1) % 6] ?? 'KEY']: 1 }),
  );
  const members = leastEffort(gates, IDS, choices) ?? [];
  expect(members.reduce((sum, index) => sum + (choices[index]?.effort ?? 0), 0)).toBe(bruteForce(gates, IDS, choices)?.effort);
});
