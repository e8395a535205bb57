import type { Draws } from '../../draws.ts';
import { fnv1a64 } from '../../policy/hash.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { GateId } from '../../result.ts';
import type { AccountModel } from './account-model.ts';
import { emptySample, Evaluator, type Fixed, GATE_ORDER, stageOfAttained } from './evaluate.ts';
import { drawParameters, type Parameters } from './parameters.ts';
import { stream } from './random.ts';
import { Sampler } from './sample.ts';

/** Stage shares and gate pass probabilities of one account over all draws. */
export interface Drawn {
  /** Share of draws with stage 0–3. */
  readonly p: readonly [number, number, number, number];
  readonly gates: Readonly<Record<GateId, number>>;
  /** Stage in each draw, for sums over accounts. */
  readonly stages: Uint8Array;
}

/** Draws of everything common to all accounts; the same for the same seed, however many accounts there are. */
export function parameterDraws(rules: Rules, { count, seed }: Draws): Parameters[] {
  const next = stream(seed);
  return Array.from({ length: count }, () => drawParameters(rules, next));
}

export function fixedOf(rules: Rules): Fixed {
  return {
    keyInfluence: rules.value('KPCOV.key_influence'),
    edge: rules.value('TIE.edge'),
    ratv: rules.value('RATV.gate'),
    busf: rules.value('BUSF.gate'),
    fpair: rules.value('FPAIR.gate'),
    pval: rules.value('PVAL.gate'),
    used: rules.value('INST.used'),
    seen: rules.value('VIS.gate'),
  };
}

/**
 * SMAA-TRI stage shares of one account (method §3b). Its own stream is seeded by its id, so that other accounts neither
 * change its draws nor are changed by it. Cost: draws × (ties + people + gates).
 */
export function simulateAccount(id: string, model: AccountModel, parameters: readonly Parameters[], fixed: Fixed, seed: number): Drawn {
  const next = streamOf(id, seed);
  const evaluator = new Evaluator(model, fixed);
  const sample = emptySample(model);
  const sampler = new Sampler(model, sample);
  const counts = new Float64Array(4);
  const passed = new Float64Array(GATE_ORDER.length);
  const stages = new Uint8Array(parameters.length);
  for (let d = 0; d < parameters.length; d++) {
    sampler.draw(next);
    const attained = evaluator.evaluate(sample, parameters[d] as Parameters);
    for (let g = 0; g < passed.length; g++) if ((attained[g] as number) >= 1) passed[g] = (passed[g] as number) + 1;
    const stage = stageOfAttained(attained);
    stages[d] = stage;
    counts[stage] = (counts[stage] as number) + 1;
  }
  const share = (count: number | undefined): number => (count ?? 0) / parameters.length;
  return {
    p: [share(counts[0]), share(counts[1]), share(counts[2]), share(counts[3])],
    gates: Object.fromEntries(GATE_ORDER.map((gate, index) => [gate, share(passed[index])])) as Record<GateId, number>,
    stages,
  };
}

function streamOf(id: string, seed: number): () => number {
  return stream(Number.parseInt(fnv1a64(`${seed}\n${id}`).slice(0, 8), 16));
}

/** The attainments themselves, draw by draw, as `simulateAccount` counts them. */
export function attainedDraws(
  id: string,
  model: AccountModel,
  parameters: readonly Parameters[],
  fixed: Fixed,
  seed: number,
): Float64Array[] {
  const next = streamOf(id, seed);
  const evaluator = new Evaluator(model, fixed);
  const sample = emptySample(model);
  const sampler = new Sampler(model, sample);
  return parameters.map((one) => {
    sampler.draw(next);
    return Float64Array.from(evaluator.evaluate(sample, one));
  });
}

/** "likely" from .8, "leaning" from .6, else undetermined between the two likeliest. */
export function verdictOf(p: readonly number[]): {
  readonly word: 'likely' | 'leaning' | 'undetermined';
  readonly stages: readonly number[];
} {
  const order = p.map((share, stage) => ({ share, stage })).sort((a, b) => b.share - a.share || a.stage - b.stage);
  const [first, second] = order;
  if (!first) return { word: 'undetermined', stages: [] };
  if (first.share >= 0.8) return { word: 'likely', stages: [first.stage] };
  if (first.share >= 0.6) return { word: 'leaning', stages: [first.stage] };
  return { word: 'undetermined', stages: [first.stage, second?.stage ?? first.stage].sort((a, b) => a - b) };
}

/** Percentile bands (5–95 %) of the mode shares over the draws, with what is not assessed added above. */
export function mixBands(
  rows: readonly { readonly weight: number; readonly stages: Uint8Array }[],
  draws: number,
  unassessed: number,
): { readonly lo: number; readonly hi: number }[] {
  return [0, 1, 2, 3].map((stage) => {
    const shares = new Float64Array(draws);
    for (const row of rows) for (let d = 0; d < draws; d++) if (row.stages[d] === stage) shares[d] = (shares[d] as number) + row.weight;
    shares.sort();
    const quantile = (q: number): number => shares[Math.min(draws - 1, Math.max(0, Math.round(q * (draws - 1))))] ?? 0;
    return { lo: quantile(0.05), hi: Math.min(1, quantile(0.95) + unassessed) };
  });
}
