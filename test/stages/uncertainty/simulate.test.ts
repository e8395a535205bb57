import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { fnv1a64 } from '../../../src/policy/hash.ts';
import { makeRules } from '../../../src/policy/ruleset.ts';
import type { AuditResult } from '../../../src/result.ts';
import type { AccountModel } from '../../../src/stages/uncertainty/account-model.ts';
import { type GATE_ORDER, stageOfAttained } from '../../../src/stages/uncertainty/evaluate.ts';
import { fixedOf, mixBands, parameterDraws, simulateAccount, verdictOf } from '../../../src/stages/uncertainty/simulate.ts';
import { RULES } from '../../support/workspace.ts';

const HENGRUI = join(import.meta.dirname, '../../../fixtures/hengrui');
const simulated = (count: number, seed: number): AuditResult => audit({ dir: HENGRUI, today: '2026-11-22', draws: { count, seed } }).result;

const sure = (value: number) => ({ lo: value, point: value, hi: value });
/** Every gate far above its threshold, nothing unsure. */
const STRONG: AccountModel = {
  ties: [],
  people: [],
  oursCount: 0,
  functionsCount: 0,
  tiesOpen: true,
  inputs: {
    CONT: sure(1),
    ALLY: sure(1),
    VIS: sure(1),
    coverage: sure(1),
    territory: sure(1),
    BTX: sure(1),
    BCONT: sure(1),
    inbound: sure(0.5),
    RATV: sure(1),
    EMBED: sure(0.8),
    PVAL: sure(1),
    INST: sure(1),
    used: sure(8),
    BAL: sure(1),
    KPCOV: sure(1),
    maxKeyTie: sure(1),
    BUSF: sure(3),
    THREAD: sure(4),
    FPAIR: sure(4),
  },
  continuityOnly: false,
  breadthCap: 1,
};
const parameters = parameterDraws(RULES, { count: 2000, seed: 5 });
const run = (model: Partial<AccountModel['inputs']>, id = 'x') =>
  simulateAccount(id, { ...STRONG, inputs: { ...STRONG.inputs, ...model } }, parameters, fixedOf(RULES), 5);

describe('one account', () => {
  it('sure and far from every threshold: one stage in every draw', () => {
    expect(run({}).p).toEqual([0, 0, 0, 1]);
    expect(run({ CONT: sure(0) }).p).toEqual([1, 0, 0, 0]);
    expect(run({ RATV: sure(0.5) }).p).toEqual([0, 1, 0, 0]);
  });
  it('a threshold that is drawn moves an account on it; a definition does not', () => {
    expect(run({ THREAD: sure(2.5) }).gates.THREAD).toBeCloseTo(0.5, 1);
    expect(run({ BUSF: sure(2) }).gates.BUSF).toBe(1);
    expect(run({ FPAIR: sure(3) }).gates.BREADTH).toBe(1);
  });
  it('asks what the firm asks: a higher bus factor, both kinds of value each way halved', () => {
    const own = makeRules(
      [
        { id: 'BUSF.gate', value: 3, default: 2, reason: 'x', at: { file: 'guanxi.yaml', line: 3 } },
        { id: 'RATV.gate', value: 0.5, default: 1, reason: 'x', at: { file: 'guanxi.yaml', line: 4 } },
      ],
      fnv1a64,
    );
    const held = { ...STRONG, tiesOpen: false, oursCount: 1, inputs: { ...STRONG.inputs, RATV: sure(0.5) } };
    const { gates } = simulateAccount('x', held, parameters, fixedOf(own), 5);
    expect([gates.BUSF, gates.RATV]).toEqual([1, 1]);
    const two = { ...held, inputs: { ...held.inputs, BUSF: sure(2) } };
    expect(simulateAccount('x', two, parameters, fixedOf(own), 5).gates.BUSF).toBe(0);
  });
  it('pays the conjunction: five gates of .8 pass together in about a third of draws', () => {
    // Uniform on [0,1] against a fixed line; BTX and BCONT together are one gate.
    const open = { lo: 0, point: null, hi: 1 };
    const { gates, p } = run({ RATV: open, BUSF: { lo: 1, point: null, hi: 3 } });
    expect(gates.RATV).toBeCloseTo(0.25, 1);
    expect(p[3]).toBeCloseTo(gates.RATV * gates.BUSF, 1);
  });
  it('is the same for the same seed and id, and its own stream by id', () => {
    const open = { THREAD: { lo: 2, point: 2.4, hi: 3 } };
    expect(run(open)).toEqual(run(open));
    expect([...run(open, 'y').stages]).not.toEqual([...run(open, 'x').stages]);
  });
});

describe('words and bands', () => {
  it('likely, leaning, undetermined between', () => {
    expect(verdictOf([0, 0.8, 0.2, 0])).toEqual({ word: 'likely', stages: [1] });
    expect(verdictOf([0.3, 0.65, 0.05, 0])).toEqual({ word: 'leaning', stages: [1] });
    expect(verdictOf([0.1, 0.4, 0.45, 0.05])).toEqual({ word: 'undetermined', stages: [1, 2] });
  });
  it('bands are percentiles of the sums over accounts, widened above by what is not assessed', () => {
    const stages = Uint8Array.from({ length: 100 }, (_, d) => (d < 30 ? 1 : 2));
    const [, one, two] = mixBands(
      [
        { weight: 0.6, stages },
        { weight: 0.3, stages: new Uint8Array(100).fill(1) },
      ],
      100,
      0.1,
    );
    expect(one?.lo).toBeCloseTo(0.3, 10);
    expect(one?.hi).toBeCloseTo(1, 10);
    expect(two?.lo).toBe(0);
    expect(two?.hi).toBeCloseTo(0.7, 10);
  });
  it('stages need all of their gates', () => {
    const all = new Float64Array(14).fill(1) as Float64Array & { length: (typeof GATE_ORDER)['length'] };
    expect(stageOfAttained(all)).toBe(3);
    for (let gate = 0; gate < 14; gate++) {
      const one = all.slice();
      one[gate] = 0.99;
      expect(stageOfAttained(one)).toBe(gate === 0 ? 0 : gate <= 2 ? 3 : gate <= 7 ? 1 : 2);
    }
  });
});

describe('the rich workspace', () => {
  it('same seed, same bytes; another seed, other draws', () => {
    const json = (seed: number): string => JSON.stringify(simulated(500, seed));
    expect(json(1)).toBe(json(1));
    expect(json(2)).not.toBe(json(1));
  });
  const result = simulated(2000, 1);
  it('shares sum to one and say how often the stage changes', () => {
    for (const account of result.accounts) {
      const p = account.draws?.p ?? [];
      expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      for (const share of Object.values(account.draws?.gates ?? {})) expect(share).toBeLessThanOrEqual(1);
      expect(account.draws?.changed).toBeCloseTo(1 - (p[account.stage.point] ?? 0), 10);
    }
  });
  it('the drawn mix is the weighted sum of stage shares, inside its band; the mix on the record stays as it is', () => {
    const plain = audit({ dir: HENGRUI, today: '2026-11-22', draws: null }).result;
    expect(result.firm.mix?.modes).toEqual(plain.firm.mix?.modes);
    expect(plain.firm.mix?.drawn).toBeNull();
    for (const mode of result.firm.mix?.drawn ?? []) {
      const sum = result.accounts
        .filter((one) => one.relation !== 'supplier')
        .reduce((total, one) => total + (one.weight ?? 0) * (one.draws?.p[mode.stage] ?? 0), 0);
      expect(mode.share).toBeCloseTo(sum, 10);
      expect(mode.lo).toBeLessThanOrEqual(mode.share);
      expect(mode.hi).toBeGreaterThanOrEqual(mode.share);
    }
    expect(result.firm.mix?.drawn).toHaveLength(4);
  });
  it('leaves open what nobody recorded', () => {
    const northwind = audit({ dir: join(HENGRUI, '../northwind'), today: '2026-11-22', draws: { count: 500, seed: 1 } }).result;
    for (const { draws } of northwind.accounts) expect(draws?.gates.TERM).toBeGreaterThan(0.1);
  });
  it('names what moves the verdict most, widest first', () => {
    const widths = result.firm.tornado.map(({ lo, hi }) => hi - lo);
    expect(widths.length).toBeGreaterThan(3);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    for (const { lo, hi } of result.firm.tornado) expect(lo <= 0 && hi >= 0).toBe(true);
  });
  it('without simulation there are no draws', () => {
    const plain = audit({ dir: HENGRUI, today: '2026-11-22', draws: null }).result;
    expect(plain.simulation).toBeNull();
    expect(plain.accounts.every((account) => account.draws === null)).toBe(true);
    expect(plain.firm.tornado).toEqual([]);
  });
});
