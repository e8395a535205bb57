import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/advice/advise.ts';
import { byNearness, nextStage, route } from '../../src/advice/route.ts';
import { withEffects } from '../../src/advice/value.ts';
import type { AccountResult, Gate, GateId, Route, RouteChange, Stage } from '../../src/result.ts';
import { gatesOfStage } from '../../src/stages/gates.ts';
import { factsOf, FIXTURES } from './fixture.ts';

const facts = factsOf(join(FIXTURES, 'hengrui'));
function account(id: string): AccountResult {
  const found = facts.accounts.find((one) => one.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
}
const to = (id: string, stage: Stage | null = null): Route => route(account(id), facts, stage);
const changes = ({ steps }: Route): RouteChange[] => steps.filter((step): step is RouteChange => step.kind === 'change');
/** The account with one gate as stated. */
function withGate(id: string, gate: GateId, more: Partial<Gate>): AccountResult {
  const one = account(id);
  return { ...one, gates: one.gates.map((item) => (item.id === gate ? { ...item, ...more } : item)) };
}
const OPEN = { point: null, lo: 0, hi: 1, pass: { point: null, confirmed: false, possible: true } } as const;

describe('a route', () => {
  it('goes to the next stage, from stage 0 the nearer of two', () => {
    expect(nextStage(account('mengyuan'))).toBe(2);
    expect(nextStage(account('xinhe'))).toBe(3);
    expect(nextStage(account('beiji'))).toBe(1);
    expect(to('beiji').to).toBe(1);
    expect(to('hualing', 3).to).toBe(3);
  });

  it('touches every gate that fails, each with the numbers that must move', () => {
    const found = to('hualing');
    const failing = account('hualing').gates.filter((gate) => gatesOfStage(2).includes(gate.id) && gate.pass.point === false);
    const margins = changes(found).flatMap((step) => step.margins);
    expect([...new Set(margins.map(({ gate }) => gate))].sort()).toEqual(failing.map(({ id }) => id).sort());
    const inbound = margins.find(({ gate }) => gate === 'RECIP');
    expect(inbound?.reads).toMatchObject([{ id: 'inbound', threshold: 0.25 }]);
    for (const { reads } of margins) for (const { value, threshold } of reads) expect(value.point ?? 0).toBeLessThan(threshold);
    // Proof of value is about the share proven, not about embedding, which binds today.
    expect(margins.find(({ gate }) => gate === 'NEAR')?.reads.map(({ id }) => id)).toEqual(['PVAL']);
  });

  it.each(['mengyuan', 'hualing', 'beiji', 'xinhe', 'jinglun'])('of %s can spare none of its changes', (id) => {
    const found = to(id);
    expect(found.verdict).toBe('open');
    const effects = changes(found).map(({ margins }) => ({
      after: Object.fromEntries(margins.map(({ gate, to: reached }) => [gate, reached])),
    }));
    const passes = (list: typeof effects): boolean =>
      withEffects(account(id).gates, list)
        .filter((gate) => gatesOfStage(found.to).includes(gate.id))
        .every((gate) => gate.pass.point === true);
    expect(passes(effects)).toBe(true);
    effects.forEach((_, left) => expect(passes(effects.filter((_one, at) => at !== left))).toBe(false));
  });

  it('goes on from step to step and arrives', () => {
    const steps = changes(to('hualing'));
    steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]?.to));
    expect(steps[0]?.from).toBe(account('hualing').position.point);
    expect(steps.at(-1)?.to).toBeGreaterThanOrEqual(2);
  });

  it('takes the bottleneck first, and what must come first before it', () => {
    expect(changes(to('hualing')).map(({ action }) => action)).toEqual(['give-reason-to-call', 'prove-value', 'deepen-key-tie']);
    const actions = changes(to('qiaoyuan', 2)).map(({ action }) => action);
    expect(actions.indexOf('work-their-problem')).toBeLessThan(actions.indexOf('prove-value'));
  });

  it('puts the gates of stage 2 before those of stage 3', () => {
    const actions = changes(to('mengyuan', 3)).map(({ action }) => action);
    expect(actions[0]).toBe('prove-value');
    expect(actions).toContain('second-thread');
  });

  it('adds up effort and chance', () => {
    const found = to('hualing');
    expect(found.effort).toEqual([14, 23, 46]);
    expect(found.chance).toBeCloseTo(
      changes(found).reduce((product, step) => product * step.success, 1),
      12,
    );
  });
});

describe('what nobody knows', () => {
  it('comes first, as a question with what it narrows', () => {
    const found = route(withGate('mengyuan', 'RATV', OPEN), facts, 2);
    expect(found.verdict).toBe('measure');
    expect(found.steps[0]).toMatchObject({ kind: 'measure', gate: 'RATV', field: 'people.value', after: [] });
    const [first] = found.steps;
    if (first?.kind === 'measure') expect(first.narrows).toBeGreaterThan(0);
  });

  it('is ranked by what an answer narrows per person-day', () => {
    const both = withGate('mengyuan', 'RATV', OPEN);
    const open = { ...both, gates: both.gates.map((gate) => (gate.id === 'CONT' ? { ...gate, ...OPEN } : gate)) };
    const measures = route(open, facts, 2).steps.flatMap((step) => (step.kind === 'measure' ? [step] : []));
    expect(measures.length).toBe(2);
    const worth = measures.map(({ narrows, effort }) => narrows / effort[1]);
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });

  it('waits where there is nothing to find out yet: who starts contacts of which there are none', () => {
    const found = to('qiaoyuan', 2);
    expect(found.steps.at(-1)).toMatchObject({ kind: 'measure', gate: 'RECIP', after: ['work-their-problem'] });
  });
});

it('to deep distribution begins with the end of the channel, where nobody has said what is agreed', () => {
  const found = to('yunling', 1);
  expect(found.verdict).toBe('measure');
  expect(changes(found).map(({ action }) => action)).toEqual(['see-sell-through']);
  expect(found.steps[0]).toMatchObject({ kind: 'measure', gate: 'ALLY' });
});

describe('no route', () => {
  it('where no change closes a gate: which, why, and what to begin with', () => {
    const found = to('yuquan');
    expect(found.verdict).toBe('blocked');
    expect(found.blocked).toMatchObject([
      { gate: 'KEY', why: 'short', begin: ['identify-key-persons', 'deepen-key-tie'] },
      { gate: 'RATV', why: 'none', begin: [] },
    ]);
    for (const { best } of found.blocked) expect(best).toBeLessThan(1);
  });

  it('where fit is low: right where it is', () => {
    expect(to('jieshui')).toMatchObject({ verdict: 'stay', steps: [], effort: [0, 0, 0] });
  });

  it('where the relationship is too close already', () => {
    expect(to('deshun')).toMatchObject({ verdict: 'dark', steps: [] });
  });

  it('where the account stands there', () => {
    expect(to('tianlu')).toMatchObject({ verdict: 'reached', steps: [] });
    expect(to('xinhe', 2)).toMatchObject({ verdict: 'reached', from: 2, to: 2 });
  });
});

it('orders routes by nearness, whatever order the accounts came in', () => {
  const all = facts.accounts.map((one) => route(one, facts));
  const order = [...all].sort(byNearness).map((one) => one.account);
  expect(
    [...all]
      .reverse()
      .sort(byNearness)
      .map((one) => one.account),
  ).toEqual(order);
  expect(order[0]).toBe('mengyuan');
});

describe('the first three under draws', () => {
  const draws = { count: 2000, seed: 1 };
  const { recommendations } = advise(facts, draws);

  it('are counted over 200 of them, in shares that add up to three places at most', () => {
    const told = recommendations.flatMap(({ top3 }) => (top3 === null ? [] : [top3]));
    expect(told.length).toBeGreaterThan(10);
    for (const share of told) expect(Number((share * 200).toFixed(6)) % 1).toBe(0);
    expect(told.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(3 + 1e-9);
    expect(recommendations[0]?.top3).toBeGreaterThan(0.9);
  });

  it('change neither order nor score, and are the same again', () => {
    const plain = advise(facts).recommendations;
    expect(recommendations.map((item) => ({ ...item, top3: null }))).toEqual(plain);
    expect(plain.every(({ top3 }) => top3 === null)).toBe(true);
    expect(advise(facts, draws).recommendations).toEqual(recommendations);
    expect(advise(facts, { ...draws, seed: 2 }).recommendations).not.toEqual(recommendations);
  });

  it('do not change with draws beyond the two hundredth', () => {
    expect(advise(facts, { count: 200, seed: 1 }).recommendations).toEqual(recommendations);
  });
});

describe('a question beside the actions', () => {
  const { questions } = advise(facts);

  it('counts a twentieth of the width it takes away, per person-day, in hundredths', () => {
    const one = questions.find(({ code, entity }) => code === 'RECIP' && entity.id === 'hualing');
    expect(one?.score).toBeCloseTo((100 * (one?.worth ?? 0)) / 20 / (one?.effort[1] ?? 1), 12);
    expect(one?.score).toBeGreaterThan(0);
  });

  it('does not compete where no action is advised, and where it moves no position', () => {
    for (const { entity, score } of questions) if (entity.id === 'deshun' || entity.kind === 'firm') expect(score).toBe(0);
  });
});
