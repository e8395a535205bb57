import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/advice/advise.ts';
import { attained, firmMovement } from '../../src/advice/firm-steps.ts';
import { type Candidate, steps } from '../../src/advice/plan.ts';
import { expectedMovement, positionWith, score, weightOf, withEffects } from '../../src/advice/value.ts';
import type { Facts } from '../../src/findings/rule.ts';
import { fnv1a64 } from '../../src/policy/hash.ts';
import { makeRules } from '../../src/policy/ruleset.ts';
import type { FirmGate, Gate, GateId } from '../../src/result.ts';
import { emptyFacts } from '../findings/facts.ts';
import { audited, factsOf, FIXTURES } from './fixture.ts';

const RULES = makeRules([], fnv1a64);

function gatesOf(attainment: Partial<Record<GateId, number | null>>): Gate[] {
  return Object.entries(attainment).map(([id, point]) => ({
    id: id as GateId,
    from: [],
    point,
    lo: point ?? 0,
    hi: point ?? 1,
    pass: { point: point === null ? null : point >= 1, confirmed: point === 1, possible: point === null || point >= 1 },
    grade: 'A',
    evidence: [],
  }));
}

/** The account of method §3. */
const EXAMPLE = gatesOf({
  CONT: 1,
  ALLY: 1,
  TERM: 1,
  KEY: 0.8,
  BTX: 1,
  RECIP: 1,
  RATV: 0.5,
  NEAR: 1,
  EMBED: 1,
  BUSF: 0.5,
  THREAD: 0.75,
  INST: 0,
  GAIN: 0.4,
  BREADTH: 0.6,
});

const ratv: Candidate = { id: 'ratv', effect: { after: { RATV: 1 } }, success: 0.6, effort: 6, prerequisites: [] };
const kpcov: Candidate = { id: 'kpcov', effect: { after: { KEY: 1 } }, success: 0.5, effort: 10, prerequisites: [] };
const W = 0.3;

describe('the worked example of method §7', () => {
  const at = (...of: readonly Candidate[]): number =>
    positionWith(
      withEffects(
        EXAMPLE,
        of.map((one) => one.effect),
      ),
      RULES,
    ).point;
  const expected = (...of: readonly Candidate[]): number =>
    expectedMovement(
      of.map((one) => one.success),
      (done) => at(...done.flatMap((index) => of[index] ?? [])) - at(),
    );

  it('stands at 1.68', () => expect(at()).toBeCloseTo(1.68, 9));

  it('RATV alone moves .20: score .60', () => {
    expect(at(ratv) - at()).toBeCloseTo(0.2, 9);
    expect(score(W, expected(ratv), 6)).toBeCloseTo(0.6, 9);
  });

  it('KPCOV alone moves .02: score .03', () => {
    expect(at(kpcov) - at()).toBeCloseTo(0.02, 9);
    expect(score(W, expected(kpcov), 10)).toBeCloseTo(0.03, 9);
  });

  it('both move .545 to 2.225, expected .2275: score .427', () => {
    expect(at(ratv, kpcov)).toBeCloseTo(2.225, 9);
    expect(expected(ratv, kpcov)).toBeCloseTo(0.2275, 9);
    expect(score(W, expected(ratv, kpcov), 16)).toBeCloseTo(0.427, 3);
  });

  it.each([[[ratv, kpcov]], [[kpcov, ratv]]])('the bottleneck comes first, whatever the order of the catalogue', (candidates) => {
    const plan = steps(EXAMPLE, candidates, W, RULES);
    expect(plan.map(({ members }) => members.map((index) => candidates[index]?.id))).toEqual([['ratv'], ['kpcov']]);
    expect(plan[0]?.score).toBeCloseTo(0.6, 9);
    expect(plan[0]?.path).toEqual([{ from: expect.closeTo(1.68, 9) as number, to: expect.closeTo(1.88, 9) as number }]);
    expect(plan[1]?.path[0]?.to).toBeCloseTo(2.225, 9);
    expect(plan[1]?.score).toBeLessThanOrEqual(0.6);
  });

  it('gates that only open together are taken together', () => {
    const both = EXAMPLE.map((one) => (one.id === 'KEY' || one.id === 'RATV' ? { ...one, point: 0, lo: 0, hi: 0 } : one));
    const plan = steps(both, [ratv, kpcov], W, RULES);
    expect(plan.map(({ members }) => members)).toEqual([[0, 1]]);
  });

  it('what must come first does so, though it moves less', () => {
    const plan = steps(EXAMPLE, [{ ...ratv, prerequisites: ['kpcov'] }, kpcov], W, RULES);
    expect(plan.flatMap(({ members }) => members)).toEqual([1, 0]);
  });
});

describe('plans', () => {
  const attainment = fc.option(
    fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
    { nil: null, freq: 8 },
  );
  const ids = EXAMPLE.map((gate) => gate.id);
  const gates = fc
    .tuple(...ids.map(() => attainment))
    .map((values) => gatesOf(Object.fromEntries(ids.map((id, at) => [id, values[at] ?? null]))));
  const candidate = fc.record({
    effect: fc.record({ after: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0.5, 0.9, 1), { maxKeys: 2 }) }),
    success: fc.constantFrom(0.3, 0.5, 0.8),
    effort: fc.integer({ min: 2, max: 30 }),
  });
  const candidates = fc
    .array(candidate, { maxLength: 6 })
    .map((all) => all.map((one, at): Candidate => ({ ...one, id: `a${at}`, prerequisites: [] })));

  it('never repeat an action, never move down, never rise in score', () => {
    fc.assert(
      fc.property(gates, candidates, (start, open) => {
        const plan = steps(start, open, W, RULES);
        const done = plan.flatMap(({ members }) => members);
        expect(new Set(done).size).toBe(done.length);
        let before = Number.POSITIVE_INFINITY;
        for (const step of plan) {
          expect(step.score).toBeGreaterThan(0);
          expect(step.score).toBeLessThanOrEqual(before);
          before = step.score;
          expect(step.path.at(-1)?.to ?? 0).toBeGreaterThanOrEqual((step.path[0]?.from ?? 0) - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the firm’s own gates', () => {
  const gate = (id: FirmGate['id'], of: 2 | 3, point: number | null, pass: boolean | null): FirmGate => ({
    id,
    of,
    pass,
    from: [],
    value: { point, lo: 0, hi: 1 },
    threshold: 0.5,
    evidence: [],
    why: [],
  });
  const two = [gate('KPMAP', 2, 0.25, false), gate('REFERRAL', 2, 0.6, true)];

  it('weigh like two among the seven conditions of the mode', () => {
    // A rises from .5·.5+.5·.75 = .625 to 1; two of seven conditions.
    expect(firmMovement(two, 'KPMAP', 1, 0.5)).toBeCloseTo((0.375 * 2) / 7, 9);
  });

  it('are open in full where we are ignorant, and nearly there where only the count is missing', () => {
    expect(attained(gate('KPMAP', 2, null, null))).toBe(0);
    expect(attained(gate('REFERRAL', 2, 1, false))).toBe(0.9);
  });
});

/** Every advice of hengrui, and of the same firm read in another order. */
const hengrui = factsOf(join(FIXTURES, 'hengrui'));
const { recommendations, questions } = advise(hengrui);

describe('recommendations', () => {
  it('come best first, and the same ones every time', () => {
    const scores = recommendations.map(({ score: value }) => value);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(advise(hengrui)).toEqual({ recommendations, questions });
  });

  it('do not depend on the order of the accounts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...hengrui.accounts], { minLength: hengrui.accounts.length }), (accounts) => {
        const shuffled: Facts = { ...hengrui, accounts, model: { ...hengrui.model, accounts: [...hengrui.model.accounts].reverse() } };
        expect(advise(shuffled)).toEqual({ recommendations, questions });
      }),
      { numRuns: 8 },
    );
  });

  it('never move down', () => {
    for (const { from, to } of recommendations) if (from !== null) expect(to).toBeGreaterThanOrEqual(from);
  });

  it('leave alone whom closeness would not pay, and whom we are too close to', () => {
    const left = hengrui.accounts.filter((one) => (one.fit.point ?? 1) < 0.4 || one.dark.raised).map(({ id }) => id);
    expect(left).toEqual(expect.arrayContaining(['jieshui', 'deshun']));
    expect(recommendations.filter(({ entity }) => left.includes(entity.id))).toEqual([]);
  });

  it('speak of theirs, never of ours', () => {
    const ours = new Set(hengrui.model.firm.team?.map(({ id }) => id));
    for (const { person } of recommendations) if (person !== null) expect(ours.has(person)).toBe(false);
  });

  it('begin with three kinds of step at three places', () => {
    const next = recommendations.slice(0, 3);
    expect(new Set(next.map(({ action }) => action)).size).toBe(3);
    expect(new Set(next.map(({ entity }) => entity.id)).size).toBe(3);
    expect(next.filter(({ entity }) => entity.kind === 'firm').length).toBeLessThan(3);
  });

  it('name steps of a plan in the order of its prerequisites', () => {
    for (const [at, { prerequisites, entity }] of recommendations.entries()) {
      const later = recommendations
        .slice(at + 1)
        .filter((other) => other.entity.id === entity.id)
        .map(({ action }) => action);
      for (const first of prerequisites) expect(later).not.toContain(first);
    }
  });
});

describe('lead users before spread', () => {
  const SPREAD = ['ask-referral', 'found-community', 'member-sessions'];
  const spread = (facts: Facts): string[] =>
    advise(facts)
      .recommendations.map(({ action }) => action)
      .filter((id) => SPREAD.includes(id));

  it.each(['found-community', 'member-sessions', 'ask-referral'])('%s waits for a proven value', (id) => {
    const { facts } = audited(id, 'before');
    expect(spread(facts)).toContain(id);
    const unproven = facts.accounts.map((account) => ({
      ...account,
      gates: account.gates.map((one) => (one.id === 'RATV' ? { ...one, point: 0.5, lo: 0.5 } : one)),
    }));
    expect(spread({ ...facts, accounts: unproven })).toEqual([]);
  });
});

describe('weights', () => {
  it('set our spend with a supplier against the revenue payers bring', () => {
    const [payer, supplier] = ['mengyuan', 'jinglun'].map((id) => hengrui.accounts.find((one) => one.id === id));
    if (!payer || !supplier) throw new Error('no account');
    const whole = (payer.revenue ?? 0) / (payer.weight ?? 1);
    expect(weightOf(supplier, hengrui)).toBeCloseTo((supplier.revenue ?? 0) / whole, 9);
    expect(weightOf(supplier, { accounts: [supplier] })).toBeCloseTo(0.01, 9);
  });
});

describe('questions', () => {
  it('come best first, each worth something finite', () => {
    const worths = questions.map(({ worth }) => worth);
    expect(worths.every(Number.isFinite)).toBe(true);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(questions.filter(({ entity }) => entity.kind === 'account').every(({ worth }) => worth > 0)).toBe(true);
  });

  it('are none where nothing is open', () => {
    const base = emptyFacts();
    const at = { file: 'chain.yaml', line: 1 };
    const told: Facts = {
      ...base,
      model: { ...base.model, chain: { nodes: [], links: [], at } },
      firm: {
        ...base.firm,
        pressure: { ...base.firm.pressure, pressure: 0.2, observable: 5, readiness: { point: 0.5, lo: 0.5, hi: 0.5 } },
      },
    };
    expect(advise(told)).toEqual({ recommendations: [], questions: [] });
    expect(advise(base).questions.map(({ code }) => code)).toEqual(['chain', 'economics', 'organising']);
  });
});
