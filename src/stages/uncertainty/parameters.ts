import { CHANNELS } from '../../model/log.ts';
import type { RuleId } from '../../policy/default-rules.ts';
import type { Rules } from '../../policy/ruleset.ts';
import { HALF_LIFE_RANGE, nodeWeights } from './decay.ts';

/** Thresholds that are drawn ×U(.8,1.2): judgements. Definitions (RATV, BUSF, FPAIR, TERM, three used) never are. */
export const DRAWN_RULES = [
  'CONT.gate',
  'BTX.gate',
  'BCONT.gate',
  'KPCOV.gate',
  'TIE.strong',
  'RECIP.inbound',
  'EMBED.gate',
  'ALLY.gate',
  'INST.gate',
  'GAIN.balance',
  'THREAD.gate',
] as const satisfies readonly RuleId[];
export type DrawnRule = (typeof DRAWN_RULES)[number];

const SPREAD = { threshold: [0.8, 1.2], scale: [0.8, 1.2], channel: [0.7, 1.3], lambda: [-0.2, 0.2] } as const;

/** One draw of everything that is the same for all accounts. */
export interface Parameters {
  readonly rules: Readonly<Record<DrawnRule, number>>;
  readonly lambda: number;
  /** M0 of the tie formula. */
  readonly scale: number;
  readonly nodes: Float64Array;
  readonly channels: Float64Array;
}

/** What a parameter is moved by, for one-at-a-time readings. */
export type Lever = DrawnRule | 'half_life' | 'scale' | 'channels' | 'lambda';
export const LEVERS: readonly Lever[] = [...DRAWN_RULES, 'half_life', 'scale', 'channels', 'lambda'];

const between = (u: number, [from, to]: readonly [number, number]): number => from + u * (to - from);

/** Parameters with each lever at quantile `at(lever)` of its range; .5 is the ruler itself. */
export function parametersAt(rules: Rules, at: (lever: Lever) => number, channelAt: (index: number) => number): Parameters {
  const base = Float64Array.from(CHANNELS, (channel) => rules.value(`channel.${channel}`));
  return {
    rules: Object.fromEntries(DRAWN_RULES.map((id) => [id, rules.value(id) * between(at(id), SPREAD.threshold)])) as Record<
      DrawnRule,
      number
    >,
    lambda: rules.value('stage.lambda') + between(at('lambda'), SPREAD.lambda),
    scale: rules.value('TIE.scale') * between(at('scale'), SPREAD.scale),
    nodes: nodeWeights(between(at('half_life'), [HALF_LIFE_RANGE.least, HALF_LIFE_RANGE.most])),
    channels: ranked(
      base,
      base.map((weight, index) => weight * between(channelAt(index), SPREAD.channel)),
    ),
  };
}

/** Drawn channel weights keep their rank: what was drawn is dealt out again in the order of the ruler. */
function ranked(base: Float64Array, drawn: Float64Array): Float64Array {
  const order = Array.from(base.keys()).sort((a, b) => (base[a] as number) - (base[b] as number) || a - b);
  const sorted = Float64Array.from(drawn).sort();
  const dealt = new Float64Array(base.length);
  order.forEach((channel, place) => {
    dealt[channel] = sorted[place] as number;
  });
  return dealt;
}

/** One random draw. Each lever and each channel takes one number from the stream, in a fixed order. */
export function drawParameters(rules: Rules, next: () => number): Parameters {
  const at = new Map<Lever, number>(LEVERS.map((lever) => [lever, next()]));
  const channels = CHANNELS.map(() => next());
  return parametersAt(
    rules,
    (lever) => at.get(lever) ?? 0.5,
    (index) => channels[index] ?? 0.5,
  );
}
