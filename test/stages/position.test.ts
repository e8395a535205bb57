import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../src/policy/default-rules.ts';
import { makeRules } from '../../src/policy/ruleset.ts';
import type { Gate, GateId } from '../../src/result.ts';
import { GATES_OF } from '../../src/stages/gates.ts';
import { attainment, gatesAhead, place } from '../../src/stages/position.ts';

const rules = makeRules([], () => 'hash');
const ALL: readonly GateId[] = ['CONT', 'ALLY', 'TERM', ...GATES_OF[2], 'EMBED', ...GATES_OF[3]];
const context = { nobodyKnown: false, gainContested: false };

type Triple = readonly [point: number | null, lo: number, hi: number];
function gates(values: Partial<Record<GateId, number | null | Triple>>, rest: number | null = 1): Gate[] {
  return ALL.map((id) => {
    const given = values[id] === undefined ? rest : values[id];
    const [point, lo, hi] = Array.isArray(given)
      ? (given as unknown as Triple)
      : [given as number | null, (given as number | null) ?? 0, (given as number | null) ?? 1];
    return {
      id,
      from: [id],
      point,
      lo,
      hi,
      pass: { point: point === null ? null : point >= 1, confirmed: lo >= 1, possible: hi >= 1 },
      grade: 'A',
      evidence: [],
    };
  });
}

describe('method §3 worked example', () => {
  const example = gates({
    KEY: [0.8, 0.5, 1],
    BTX: [1, 1, 1],
    RECIP: [1, 0.6, 1],
    RATV: [0.5, 0.5, 1],
    NEAR: [1, 1, 1],
    BUSF: [0.5, 0, 1],
    THREAD: [0.75, 0, 0.75],
    INST: [0, 0, 0.2],
    GAIN: [0.4, 0, 0.4],
    BREADTH: [0.6, 0, 0.6],
  });
  const verdict = place(example, rules, context);
  it('stage 1, A2 .68, P 1.68, bottleneck RATV', () => {
    expect(verdict.stage.point).toBe(1);
    expect(verdict.attainment.A2.point).toBeCloseTo(0.68, 10);
    expect(verdict.attainment.A3.point).toBeCloseTo(0.225, 10);
    expect(verdict.position.point).toBeCloseTo(1.68, 10);
    expect(verdict.bottleneck).toEqual({ gate: 'RATV', unknown: false, of: 2 });
  });
  it('bounds 1.61 to 2.395, confirmed 1, possible 2', () => {
    expect(verdict.position.lo).toBeCloseTo(1.61, 10);
    expect(verdict.position.hi).toBeCloseTo(2.395, 10);
    expect([verdict.stage.confirmed, verdict.stage.possible]).toEqual([1, 2]);
  });
});

describe('stages', () => {
  it('stage 2 does not require stage 1, and says so', () => {
    const verdict = place(gates({ ALLY: 0, TERM: 0, BUSF: 0 }), rules, context);
    expect(verdict.stage.point).toBe(2);
    expect(verdict.notes.map((note) => note.code)).toContain('stage.no-channel-alliance');
  });
  it('stage 3 requires stage 2', () => expect(place(gates({ RATV: 0.5, ALLY: 0 }), rules, context).stage.point).toBe(0));
  it('stage 3 needs EMBED of its own even if NEAR passes by proven value', () => {
    expect(place(gates({ EMBED: 0.5 }), rules, context).stage.point).toBe(2);
  });
  it('without continuing contact nothing holds', () => expect(place(gates({ CONT: 0.9 }), rules, context).stage.point).toBe(0));
  it('an unknown gate does not pass, and is possible', () => {
    const verdict = place(gates({ GAIN: null }), rules, context);
    expect(verdict.stage.point).toBe(2);
    expect(verdict.stage.possible).toBe(3);
    expect(verdict.stage.confirmed).toBe(2);
    expect(verdict.position.partial).toBe(true);
    expect(verdict.position.point).toBe(2.99);
    expect(verdict.bottleneck).toEqual({ gate: 'GAIN', unknown: true, of: 3 });
  });
  it('forming: stage 0 with the second way half open', () => {
    const verdict = place(gates({ ALLY: 0, TERM: 0, RATV: 0.5, BUSF: 0 }), rules, context);
    expect(verdict.stage.point).toBe(0);
    expect(verdict.nearer).toBe(2);
    expect(verdict.notes.map((note) => note.code)).toContain('stage.forming');
    expect(verdict.position.point).toBeLessThan(1);
  });
  it('too little known: no point', () => {
    const few = gates({ CONT: 1, ALLY: 0.8, KEY: 0.5 }, null);
    expect(place(few, rules, context).position.point).toBeCloseTo(0.85, 10);
    expect(place(gates({ KEY: 0.5 }, null), rules, context).position.point).toBeNull();
  });
  it('nobody known: possible stage is unknown, not claimed', () => {
    const verdict = place(gates({ KEY: [0, 0, 1] }), rules, { ...context, nobodyKnown: true });
    expect(verdict.stage.possibleUnknown).toBe(true);
  });
  it('gain contested only', () => {
    const verdict = place(gates({ GAIN: 0 }), rules, { ...context, gainContested: true });
    expect(verdict.notes.map((note) => note.code)).toContain('stage.gain-contested');
  });
});

describe('readings beside the stage', () => {
  it('majority passes with one gate at half its threshold, the strict one does not', () => {
    const verdict = place(gates({ RATV: 0.5 }), rules, context);
    expect(verdict.stage).toMatchObject({ point: 1, majority: 3 });
    expect(verdict.boundary.map((note) => note.code)).toEqual(['boundary.majority', 'boundary.one-gate']);
  });
  it('a gate below half its threshold is a veto', () => expect(place(gates({ RATV: 0.4 }), rules, context).stage.majority).toBe(1));
});

describe('laws', () => {
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const triple = fc.tuple(value, value, value, fc.boolean()).map(([a, b, c, unknown]) => {
    const [lo, point, hi] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
    return unknown ? ([null, lo, hi] as const) : ([point, lo, hi] as const);
  });
  const some = fc.record(
    Object.fromEntries(ALL.map((id) => [id, fc.oneof(triple, fc.constantFrom([1, 1, 1] as const, [0, 0, 0] as const))])),
  );

  it('lo ≤ P ≤ hi and confirmed ≤ point ≤ possible', () => {
    fc.assert(
      fc.property(some, (values) => {
        const { position, stage } = place(gates(values as never), rules, context);
        if (position.point !== null) {
          expect(position.lo ?? 0).toBeLessThanOrEqual(position.point);
          expect(position.point).toBeLessThanOrEqual(position.hi ?? 3);
        }
        expect(stage.confirmed).toBeLessThanOrEqual(stage.point);
        expect(stage.point).toBeLessThanOrEqual(stage.possible);
      }),
    );
  });
  it('P is monotone in every gate', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(ALL.map((id) => [id, fc.oneof(value, fc.constantFrom(0, 1))]))),
        fc.constantFrom(...ALL),
        value,
        (values, id, higher) => {
          const raised = { ...values, [id]: Math.max((values as Record<string, number>)[id] ?? 0, higher) };
          const before = place(gates(values as never), rules, context).position.point ?? 0;
          const after = place(gates(raised as never), rules, context).position.point ?? 0;
          expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        },
      ),
    );
  });
  it('A equals 1 exactly when every gate passes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.nat(999).map((n) => n / 1000),
            fc.constant(1),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (values) => {
          expect(attainment(values, 0.5) === 1).toBe(values.every((one) => one === 1));
        },
      ),
    );
  });
  it('what lies ahead of every stage is a set of its own gates', () => {
    expect(gatesAhead(3, 1)).toEqual([]);
    expect(gatesAhead(0, 1)).toEqual(['CONT', 'ALLY', 'TERM']);
    expect(new Set(DEFAULT_RULES.map((rule) => rule.id)).size).toBe(DEFAULT_RULES.length);
  });
});
