import type { Bounded, Gate, GateId, Note, Position, Stage, StageVerdict } from '../result.ts';
import type { Rules } from '../policy/ruleset.ts';
import { GATES_OF } from './gates.ts';

type Bound = 'lo' | 'point' | 'hi';
/** Attainment per gate at one bound; null: unknown (only at point). */
type Attained = Readonly<Record<GateId, number | null>>;

/** P stays this far below the next whole stage until the stage completes. */
const CEILING = 0.99;

/** A = λ·min + (1−λ)·mean over what is known; 0–1; null for none. */
export function attainment(values: readonly (number | null)[], lambda: number): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return lambda * Math.min(...known) + ((1 - lambda) * known.reduce((sum, value) => sum + value, 0)) / known.length;
}

/** Too little known to place: fewer than half of the gates, and none of those known at 0 (a 0 settles the minimum). */
function unsettled(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.length * 2 < values.length && (known.length === 0 || Math.min(...known) > 0);
}

/** Unknown factors drop out. */
function times(value: number | null, ...factors: readonly (number | null)[]): number | null {
  return value === null ? null : factors.reduce<number>((product, factor) => product * (factor ?? 1), value);
}

const passes = (attained: Attained, ids: readonly GateId[]): boolean => ids.every((id) => (attained[id] ?? 0) >= 1);

/** 3 if its gates and those of 2 hold, else 2, else 1, else 0; an unknown gate does not pass (method §3). */
export function stageOf(attained: Attained): Stage {
  const two = passes(attained, ['CONT', ...GATES_OF[2]]);
  if (two && passes(attained, ['EMBED', ...GATES_OF[3]])) return 3;
  if (two) return 2;
  return passes(attained, GATES_OF[1]) ? 1 : 0;
}

interface Attainments {
  readonly A1: number | null;
  readonly A2: number | null;
  readonly A3: number | null;
}

export function attainments(attained: Attained, lambda: number): Attainments {
  const of = (ids: readonly GateId[]): number | null =>
    attainment(
      ids.map((id) => attained[id]),
      lambda,
    );
  return {
    A1: of(GATES_OF[1]),
    A2: times(of(GATES_OF[2]), attained.CONT),
    A3: times(of(GATES_OF[3]), attained.CONT, attained.EMBED),
  };
}

/** P ∈ [0,3]: the stage plus the attainment of the next one. */
export function positionOf(stage: Stage, { A1, A2, A3 }: Attainments): number | null {
  if (stage === 3) return 3;
  const next = stage === 2 ? A3 : stage === 1 ? A2 : A1 === null || A2 === null ? (A1 ?? A2) : Math.max(A1, A2);
  return next === null ? null : stage + Math.min(CEILING, next);
}

/** λ-majority reading: at least three quarters of a stage's gates passed and none below half its threshold. */
function majorityOf(attained: Attained, rules: Rules): Stage {
  const holds = (ids: readonly GateId[]): boolean => {
    const values = ids.map((id) => attained[id] ?? 0);
    return (
      values.filter((value) => value >= 1).length >= rules.value('stage.majority') * ids.length &&
      values.every((value) => value >= rules.value('stage.veto'))
    );
  };
  const two = holds(['CONT', ...GATES_OF[2]]);
  if (two && holds([...GATES_OF[2], 'CONT', 'EMBED', ...GATES_OF[3]])) return 3;
  if (two) return 2;
  return holds(GATES_OF[1]) ? 1 : 0;
}

/** Gates that stand between an account at `stage` and the next. From stage 0 the nearer mode decides. */
export function gatesAhead(stage: Stage, nearer: 1 | 2): readonly GateId[] {
  if (stage === 3) return [];
  if (stage === 2) return ['EMBED', ...GATES_OF[3]];
  if (stage === 1) return ['CONT', ...GATES_OF[2]];
  return nearer === 1 ? GATES_OF[1] : ['CONT', ...GATES_OF[2]];
}

/** Stage, position, bottleneck and the readings beside them (method §3, §12 Position). */
export function place(
  gates: readonly Gate[],
  rules: Rules,
  context: { readonly nobodyKnown: boolean; readonly gainContested: boolean },
): StageVerdict {
  const at = (bound: Bound): Attained =>
    Object.fromEntries(gates.map((gate) => [gate.id, bound === 'point' ? gate.point : (gate[bound] ?? 0)])) as Attained;
  const [lo, known, hi] = [at('lo'), at('point'), at('hi')];
  const lambda = rules.value('stage.lambda');
  const [confirmed, point, possible] = [stageOf(lo), stageOf(known), stageOf(hi)];
  const [worst, now, best] = [attainments(lo, lambda), attainments(known, lambda), attainments(hi, lambda)];
  const nearer = (now.A2 ?? 0) > (now.A1 ?? 0) ? 2 : 1;
  const ahead = gatesAhead(point, nearer);
  const position = positionBounds({ confirmed, point, possible }, { worst, now, best }, known);
  const majority = majorityOf(known, rules);
  const next = { 0: nearer === 1 ? now.A1 : now.A2, 1: now.A2, 2: now.A3, 3: null }[point];
  return {
    stage: { point, confirmed, possible, possibleUnknown: context.nobodyKnown && possible >= 2 && point < 2, majority },
    position,
    attainment: { A1: bounded('A1', worst, now, best), A2: bounded('A2', worst, now, best), A3: bounded('A3', worst, now, best) },
    nearer: point === 0 ? nearer : null,
    bottleneck: bottleneck(gates, ahead, point, nearer),
    boundary: boundary(point, majority, ahead, known, next, rules),
    notes: notes(point, now, nearer, known, gates, rules, context),
  };
}

function bounded(id: keyof Attainments, worst: Attainments, now: Attainments, best: Attainments): Bounded {
  return { point: now[id], lo: Math.min(worst[id] ?? 0, now[id] ?? 1), hi: Math.max(best[id] ?? 1, now[id] ?? 0) };
}

function positionBounds(
  stage: { readonly confirmed: Stage; readonly point: Stage; readonly possible: Stage },
  of: { readonly worst: Attainments; readonly now: Attainments; readonly best: Attainments },
  known: Attained,
): Position {
  const lo = positionOf(stage.confirmed, of.worst) ?? 0;
  const hi = positionOf(stage.possible, of.best) ?? 3;
  const relevant =
    stage.point === 0 ? [GATES_OF[1], GATES_OF[2]] : stage.point === 1 ? [GATES_OF[2]] : stage.point === 2 ? [GATES_OF[3]] : [];
  const values = relevant.map((ids) => ids.map((id) => known[id]));
  const open = values.some((list) => list.includes(null));
  const hopeless = values.length > 0 && values.every(unsettled);
  // Beside a way up that can be told, one of which too little is known does not speak.
  const [first, second] = stage.point === 0 ? values.map(unsettled) : [];
  const now = { ...of.now, ...(first === true ? { A1: null } : {}), ...(second === true ? { A2: null } : {}) };
  const point = hopeless ? null : positionOf(stage.point, now);
  return { point: point === null ? null : Math.min(hi, Math.max(lo, point)), lo, hi: Math.max(lo, hi), partial: open };
}

function bottleneck(gates: readonly Gate[], ahead: readonly GateId[], point: Stage, nearer: 1 | 2): StageVerdict['bottleneck'] {
  const of: Stage = point === 0 ? nearer : ((point + 1) as Stage);
  const candidates = ahead.flatMap((id) => gates.filter((gate) => gate.id === id));
  let weakest: Gate | null = null;
  for (const gate of candidates)
    if (gate.point !== null && gate.point < 1 && (weakest === null || gate.point < (weakest.point ?? 1))) weakest = gate;
  if (weakest) return { gate: weakest.id, unknown: false, of };
  const unknown = candidates.find((gate) => gate.point === null);
  return unknown ? { gate: unknown.id, unknown: true, of } : null;
}

function boundary(point: Stage, majority: Stage, ahead: readonly GateId[], known: Attained, next: number | null, rules: Rules): Note[] {
  const failing = ahead.filter((id) => (known[id] ?? 0) < 1);
  const notes: Note[] = [];
  if (majority !== point) notes.push({ code: 'boundary.majority', args: { strict: point, majority } });
  const only = failing.length === 1 ? failing[0] : undefined;
  if (only !== undefined) notes.push({ code: 'boundary.one-gate', args: { gate: only } });
  else if (next !== null && next >= rules.value('stage.boundary')) notes.push({ code: 'boundary.near', args: { attainment: next } });
  return notes;
}

function notes(
  point: Stage,
  now: Attainments,
  nearer: 1 | 2,
  known: Attained,
  gates: readonly Gate[],
  rules: Rules,
  context: { readonly gainContested: boolean },
): Note[] {
  const found: Note[] = [];
  if (point === 0 && nearer === 2 && (now.A2 ?? 0) >= rules.value('stage.forming')) found.push({ code: 'stage.forming' });
  if (point >= 2 && !passes(known, ['ALLY', 'TERM'])) found.push({ code: 'stage.no-channel-alliance' });
  const othersOfThree = (['EMBED', ...GATES_OF[3]] as const).filter((id) => id !== 'GAIN');
  const gain = gates.find((gate) => gate.id === 'GAIN');
  if (point === 2 && passes(known, othersOfThree) && (gain?.point ?? 0) < 1 && context.gainContested)
    found.push({ code: 'stage.gain-contested' });
  if (point < 3 && (now.A3 ?? 0) > 0 && point < 2) found.push({ code: 'stage.pre-built', args: { attainment: now.A3 ?? 0 } });
  return found;
}
