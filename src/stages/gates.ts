import type { Bounded, Evidence, Gate, GateId, Grade, Measurement, Stage } from '../result.ts';
import type { Rules } from '../policy/ruleset.ts';
import { readsOf } from './gate-reads.ts';
import { clamp01, evidence, worseGrade } from '../lenses/stats.ts';

/** Gates of each stage in the order of method §3; base holds both ways up. */
export const GATES_OF = {
  1: ['CONT', 'ALLY', 'TERM'],
  2: ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR'],
  3: ['BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'],
} as const satisfies Readonly<Record<1 | 2 | 3, readonly GateId[]>>;

/** Every gate a stage asks for: its own, the base, and those of the stage it builds on (method §3). */
export function gatesOfStage(stage: Stage): readonly GateId[] {
  if (stage === 0) return [];
  if (stage === 1) return GATES_OF[1];
  return stage === 2 ? ['CONT', ...GATES_OF[2]] : ['CONT', ...GATES_OF[2], 'EMBED', ...GATES_OF[3]];
}

type Measures = Readonly<Record<string, Measurement>>;

function ratio(value: number | null, threshold: number): number | null {
  return value === null ? null : clamp01(value / threshold);
}
function scaled(value: Bounded, threshold: number): Bounded {
  return { point: ratio(value.point, threshold), lo: ratio(value.lo ?? 0, threshold), hi: ratio(value.hi ?? threshold, threshold) };
}
function part(measure: Measurement, name: string): number | null {
  const value = measure.parts?.[name];
  return typeof value === 'number' ? value : null;
}
function smallest(...values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : Math.min(...(values as number[]));
}
/** Largest of the known values; null where none is. */
function largest(...values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
/** Largest branch where one passes or all are known; an unknown branch beside a failed one leaves it unknown. */
function reached(...values: readonly (number | null)[]): number | null {
  const best = largest(...values);
  return best !== null && best < 1 && values.includes(null) ? null : best;
}
function parts(measure: Measurement, name: string, threshold: number): Bounded {
  return {
    point: ratio(part(measure, name), threshold),
    lo: ratio(part(measure, `${name}Lo`) ?? 0, threshold),
    hi: ratio(part(measure, `${name}Hi`) ?? threshold, threshold),
  };
}
/** Each bound by the same rule. */
function each(rule: (...values: (number | null)[]) => number | null, ...inputs: readonly Bounded[]): Bounded {
  return {
    point: rule(...inputs.map((one) => one.point)),
    lo: rule(...inputs.map((one) => one.lo)),
    hi: rule(...inputs.map((one) => one.hi)),
  };
}

interface Made {
  readonly from: readonly string[];
  readonly value: Bounded;
}

/** All fourteen gates of an account from its measures (method §3, §12 Gates). */
export function gatesOf(measures: Measures, rules: Rules): Gate[] {
  const m = (id: string): Measurement => {
    const found = measures[id];
    if (!found) throw new RangeError(`gate needs ${id}`);
    return found;
  };
  const rule = rules.value.bind(rules);
  const made: Readonly<Record<GateId, () => Made>> = {
    CONT: () => ({ from: ['CONT'], value: scaled(m('CONT'), rule('CONT.gate')) }),
    ALLY: () => ({ from: ['ALLY'], value: scaled(m('ALLY'), rule('ALLY.gate')) }),
    TERM: () => ({ from: ['VIS', 'ALLY'], value: terminal(m('VIS'), m('ALLY'), rule('VIS.gate')) }),
    KEY: () => ({
      from: ['KPCOV', 'TIE'],
      value: each(smallest, scaled(m('KPCOV'), rule('KPCOV.gate')), parts(m('KPCOV'), 'maxKeyTie', rule('TIE.strong'))),
    }),
    BTX: () => ({ from: ['BTX', 'BCONT'], value: beyond(m('BTX'), rule('BTX.gate'), rule('BCONT.gate')) }),
    RECIP: () => ({ from: ['RECIP'], value: parts(m('RECIP'), 'inbound', rule('RECIP.inbound')) }),
    RATV: () => ({ from: ['RATV'], value: scaled(m('RATV'), rule('RATV.gate')) }),
    NEAR: () => ({
      from: ['EMBED', 'PVAL'],
      value: each(reached, scaled(m('EMBED'), rule('EMBED.gate')), parts(m('RATV'), 'PVAL', rule('PVAL.gate'))),
    }),
    EMBED: () => ({ from: ['EMBED'], value: scaled(m('EMBED'), rule('EMBED.gate')) }),
    BUSF: () => ({ from: ['BUSF'], value: scaled(m('BUSF'), rule('BUSF.gate')) }),
    THREAD: () => ({ from: ['THREAD'], value: scaled(m('THREAD'), rule('THREAD.gate')) }),
    INST: () => ({ from: ['INST'], value: institutions(m('INST'), rule('INST.gate'), rule('INST.used')) }),
    GAIN: () => ({ from: ['GAIN'], value: m('GAIN') }),
    BREADTH: () => ({
      from: ['FPAIR', 'XORG'],
      value: breadth(m('FPAIR'), rule('FPAIR.gate'), breadthCap(m('XORG'), rules)),
    }),
  };
  return (Object.keys(made) as GateId[]).map((id) => {
    const { from, value: read } = made[id]();
    const value = { ...read, point: read.point ?? settled(read) };
    const known = from.flatMap((symbol) => measures[symbol] ?? []);
    return {
      id,
      from,
      point: value.point,
      lo: Math.min(value.lo ?? 0, value.point ?? 1),
      hi: Math.max(value.hi ?? 1, value.point ?? 0),
      pass: { point: value.point === null ? null : value.point >= 1, confirmed: (value.lo ?? 0) >= 1, possible: (value.hi ?? 1) >= 1 },
      grade: known.reduce<Grade>((grade, one) => worseGrade(grade, one.grade), 'A'),
      evidence: joined(known.map((one) => one.evidence)),
      reads: readsOf(id, measures, rules),
    };
  });
}

/** Too little is observed for a point, but both ends say the same: passed however the rest is, or failed at 0. */
function settled({ lo, hi }: Bounded): number | null {
  if ((lo ?? 0) >= 1) return 1;
  return hi !== null && hi <= 0 ? 0 : null;
}

/** The end of the channel is seen (visibility) or run (coverage and territory). The point is the larger known branch. */
function terminal(vis: Measurement, ally: Measurement, seen: number): Bounded {
  const run = each(smallest, item(ally, 'outlet_coverage'), item(ally, 'territory_commitment'));
  return each(largest, scaled(vis, seen), run);
}
function item(ally: Measurement, id: string): Bounded {
  return { point: part(ally, id), lo: part(ally, `${id}Lo`) ?? 0, hi: part(ally, `${id}Hi`) ?? 1 };
}

/** max(BTX/.30, BCONT/.5). In an incomplete log only BCONT counts: a transactional entry more must not lift it (§11.4, §12). */
function beyond(btx: Measurement, share: number, bins: number): Bounded {
  const continuity = parts(btx, 'BCONT', bins);
  if (btx.parts?.['incomplete'] === true) return { ...continuity, hi: 1 };
  return each(largest, scaled(btx, share), continuity);
}

function institutions(inst: Measurement, mean: number, used: number): Bounded {
  const alive = (name: string): number => (part(inst, name) ?? 0) / used;
  return {
    point: inst.point === null ? null : Math.min(clamp01(inst.point / mean), clamp01(alive('used'))),
    lo: Math.min(clamp01((inst.lo ?? 0) / mean), clamp01(alive('usedLo'))),
    hi: Math.min(clamp01((inst.hi ?? 1) / mean), clamp01(alive('usedHi'))),
  };
}

const SLOPE_QUARTERS = 6;

/** What BREADTH reaches at most: less than 1 while the active pairs shrink by more than 5 % of their mean a quarter over six quarters or more. */
export function breadthCap(xorg: Measurement | undefined, rules: Rules): number {
  const slope = xorg ? part(xorg, 'relativeSlope') : null;
  const quarters = xorg ? part(xorg, 'quarters') : null;
  return slope !== null && (quarters ?? 0) >= SLOPE_QUARTERS && slope < rules.value('BREADTH.decline') ? rules.value('BREADTH.cap') : 1;
}

function breadth(fpair: Measurement, pairs: number, cap: number): Bounded {
  const capped = (value: number | null): number | null => (value === null ? null : Math.min(value, cap));
  const value = scaled(fpair, pairs);
  return { point: capped(value.point), lo: capped(value.lo), hi: capped(value.hi) };
}

function joined(parts: readonly (readonly Evidence[])[]): Evidence[] {
  return evidence(parts.flat().flatMap((one) => one.lines.map((line) => ({ file: one.file, line }))));
}
