import type {
  AccountResult,
  Bounded,
  Evidence,
  FirmResult,
  Gate,
  GateId,
  Grade,
  LensId,
  Measurement,
  PersonSummary,
  Place,
  Stage,
} from '../../src/result.ts';

export const at = (file: string, line: number): Place => ({ file, line });
export const seen = (file: string, ...lines: number[]): Evidence => ({ file, lines });
export const sure = (value: number): Bounded => ({ point: value, lo: value, hi: value });
export const between = (point: number | null, lo: number | null, hi: number | null): Bounded => ({ point, lo, hi });

const LENS_OF: Readonly<Record<string, LensId>> = {
  CONT: 'v1', BTX: 'v1', FLOW: 'v1', DIGI: 'v2', SOW: 'v2', KPMAP: 'v3', EMBED: 'v4', SOLN: 'v4', PAIN: 'v4', DEPEND: 'v4',
  TIE: 'v5', RECIP: 'v5', REFK: 'v5', KPCOV: 'v6', RATV: 'v6', BUSF: 'v7', THREAD: 'v7', SURV: 'v7', GAIN: 'v8', INST: 'v8', M2M: 'v8', HUBREM: 'v8',
  VIS: 'p1', ALLY: 'p1', MROC: 'p1', CHINV: 'p1', SISO: 'p1', READY: 'p2', FIT: 'guards', DARK: 'guards',
}; // prettier-ignore

export function measure(id: string, value: Bounded, more: Partial<Measurement> = {}): Measurement {
  return {
    id,
    lens: LENS_OF[id] ?? 'guards',
    level: 'account',
    entity: 'sample',
    unit: 'share',
    n: 12,
    coverage: value.point === null ? 0.25 : 1,
    grade: 'A',
    evidence: [],
    why: [],
    ...value,
    ...more,
  };
}

/** `[id, point, lo, hi]`; a null point is a gate nobody can read. */
export type GateLine = readonly [GateId, number | null, number, number];

const FROM: Readonly<Record<GateId, readonly [string, number]>> = {
  CONT: ['CONT', 0.5], ALLY: ['ALLY', 0.5], TERM: ['VIS', 0.5], KEY: ['KPCOV', 0.5], BTX: ['BTX', 0.3], RECIP: ['RECIP', 0.25], RATV: ['RATV', 1],
  NEAR: ['EMBED', 0.3], EMBED: ['EMBED', 0.3], BUSF: ['BUSF', 2], THREAD: ['THREAD', 2.5], INST: ['INST', 0.5], GAIN: ['GAIN', 0.4], BREADTH: ['FPAIR', 3],
}; // prettier-ignore

export function gates(lines: readonly GateLine[], evidence: readonly Evidence[], grade: Grade = 'A'): readonly Gate[] {
  return lines.map(([id, point, lo, hi]) => {
    const [symbol, threshold] = FROM[id];
    const scale = (value: number | null): number | null => (value === null ? null : value * threshold);
    return {
      id,
      from: [symbol],
      point,
      lo,
      hi,
      pass: { point: point === null ? null : point >= 1, confirmed: lo >= 1, possible: hi >= 1 },
      reads: [{ id: symbol, value: between(scale(point), scale(lo), scale(hi)), threshold }],
      grade,
      evidence,
    };
  });
}

export function person(id: string, name: string | null, more: Partial<PersonSummary> = {}): PersonSummary {
  return {
    id,
    name,
    function: null,
    roles: [],
    influence: { ...sure(0), grade: 'C' },
    key: false,
    placeholder: false,
    tie: between(0, 0, 0),
    tieBy: null,
    value: { efficiency: null, career: null, business: null },
    left: false,
    at: at(`accounts/${id}.yaml`, 40),
    ...more,
  };
}

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [number | null, number, number];
  readonly stage: readonly [Stage, Stage, Stage];
  readonly more?: Partial<AccountResult>;
}

/** An account with everything a result must carry; what a sample is about is stated in `more`. */
export function account({ id, name, position, stage, more = {} }: Draft): AccountResult {
  const [point, lo, hi] = position;
  return {
    id,
    name,
    relation: 'customer',
    payer: true,
    tags: [],
    revenue: null,
    weight: null,
    draws: null,
    gates: [],
    measures: [],
    people: [],
    fit: sure(0.6),
    dark: { flags: [], unknown: [], raised: false },
    interactions: 24,
    place: at(`accounts/${id}.yaml`, 1),
    stage: { confirmed: stage[0], point: stage[1], possible: stage[2], possibleUnknown: false, majority: stage[1] },
    position: { point, lo, hi, partial: false },
    attainment: { A1: sure(0.5), A2: sure(0.5), A3: sure(0.2) },
    nearer: null,
    bottleneck: null,
    boundary: [],
    notes: [],
    ...more,
  };
}

export function firm(more: Partial<FirmResult> & Pick<FirmResult, 'id' | 'name'>): FirmResult {
  return {
    kind: 'manufacturer',
    currency: 'CNY',
    measures: [],
    gates: [],
    mix: null,
    upstream: null,
    tornado: [],
    stage: { confirmed: null, point: null, possible: null },
    headline: [],
    pressure: { alarms: [], observable: 0, stated: 0, pressure: null, readiness: between(null, 0, 1), quadrant: null },
    stated: { position: null, forward: null, backward: null },
    place: at('firm.yaml', 1),
    ...more,
  };
}
