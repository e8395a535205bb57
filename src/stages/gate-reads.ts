import type { RuleId } from '../policy/default-rules.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Bounded, GateId, GateReading, Measurement } from '../result.ts';

interface Comparison {
  readonly id: string;
  readonly measure: string;
  /** Named part of the measure; absent: the measure itself. */
  readonly part?: string;
  readonly rule: RuleId;
}

const itself = (id: string, rule: RuleId): Comparison => ({ id, measure: id, rule });
const partOf = (measure: string, part: string, rule: RuleId): Comparison => ({ id: part, measure, part, rule });

/** What each gate compares with which number. `all`: the weakest binds; `any`: the strongest does. */
const READS: Readonly<Record<GateId, { readonly take: 'all' | 'any'; readonly of: readonly Comparison[] }>> = {
  CONT: { take: 'all', of: [itself('CONT', 'CONT.gate')] },
  ALLY: { take: 'all', of: [itself('ALLY', 'ALLY.gate')] },
  TERM: { take: 'any', of: [itself('VIS', 'VIS.gate')] },
  KEY: { take: 'all', of: [itself('KPCOV', 'KPCOV.gate'), partOf('KPCOV', 'maxKeyTie', 'TIE.strong')] },
  BTX: { take: 'any', of: [itself('BTX', 'BTX.gate'), partOf('BTX', 'BCONT', 'BCONT.gate')] },
  RECIP: { take: 'all', of: [partOf('RECIP', 'inbound', 'RECIP.inbound')] },
  RATV: { take: 'all', of: [itself('RATV', 'RATV.gate')] },
  NEAR: { take: 'any', of: [itself('EMBED', 'EMBED.gate'), partOf('RATV', 'PVAL', 'PVAL.gate')] },
  EMBED: { take: 'all', of: [itself('EMBED', 'EMBED.gate')] },
  BUSF: { take: 'all', of: [itself('BUSF', 'BUSF.gate')] },
  THREAD: { take: 'all', of: [itself('THREAD', 'THREAD.gate')] },
  INST: { take: 'all', of: [itself('INST', 'INST.gate'), partOf('INST', 'used', 'INST.used')] },
  GAIN: { take: 'all', of: [partOf('GAIN', 'BAL', 'GAIN.balance')] },
  BREADTH: { take: 'all', of: [itself('FPAIR', 'FPAIR.gate')] },
};

/** The comparisons of a gate in their own units, the binding one first; an unknown value comes last. */
export function readsOf(gate: GateId, measures: Readonly<Record<string, Measurement>>, rules: Rules): GateReading[] {
  const { take, of } = READS[gate];
  const readings = of.flatMap(({ id, measure, part, rule }): GateReading[] => {
    const found = measures[measure];
    return found ? [{ id, value: part === undefined ? found : partValue(found, part), threshold: rules.value(rule) }] : [];
  });
  const sign = take === 'all' ? 1 : -1;
  const attained = ({ value, threshold }: GateReading): number =>
    value.point === null ? sign * Number.POSITIVE_INFINITY : value.point / threshold;
  return readings
    .map(({ id, value: { point, lo, hi }, threshold }) => ({ id, value: { point, lo, hi }, threshold }))
    .sort((a, b) => (attained(a) === attained(b) ? 0 : sign * (attained(a) - attained(b))));
}

function partValue(measure: Measurement, part: string): Bounded {
  const number = (name: string): number | null => {
    const value = measure.parts?.[name];
    return typeof value === 'number' ? value : null;
  };
  return { point: number(part), lo: number(`${part}Lo`), hi: number(`${part}Hi`) };
}
