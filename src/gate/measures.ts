import type { AccountResult, Bounded, Place } from '../result.ts';
import { type Entity, placesOf } from './verdict.ts';

/** A measure of one entity. `open`: unknown inputs may still lift the point up to `hi`. */
export interface Reading extends Bounded {
  readonly open: boolean;
  /** The stage as known, of which `point` is what is confirmed: what is known and not confirmed is not unknown. */
  readonly known?: number;
  readonly at: readonly Place[];
}

/** `stage`, `position`, `gate.<id>` or an indicator's symbol; null: nothing of that name is measured of this entity. */
export function read(measure: string, of: Entity): Reading | null {
  if (measure === 'stage') return stage(of);
  if (measure === 'position') return position(of);
  if (measure.startsWith('gate.')) return gate(measure.slice('gate.'.length), of);
  const found = of.measures.find(({ id }) => id === measure);
  return found === undefined ? null : { point: found.point, lo: found.lo, hi: found.hi, open: false, at: placesOf(found.evidence, of) };
}

/**
 * The confirmed stage. What is known but not confirmed falls short; what unknown gates leave possible is unknown, not short:
 * so the reading is open only where the possible stage rises above the known one.
 */
function stage(of: Entity): Reading {
  const { confirmed, point, possible } = of.stage;
  const at = of.place === null ? [] : [of.place];
  if (confirmed === null) return { point: null, lo: null, hi: null, open: true, at };
  const open = possible === null || point === null || possible > point;
  return { point: confirmed, lo: confirmed, hi: possible, open, ...(point === null ? {} : { known: point }), at };
}

function position(of: Entity): Reading | null {
  if (!('position' in of)) return null;
  const { point, lo, hi, partial } = of.position;
  return { point, lo, hi, open: partial, at: [of.place] };
}

function gate(id: string, of: Entity): Reading | null {
  if (isAccount(of)) {
    const found = of.gates.find((one) => one.id === id);
    return found === undefined ? null : { point: found.point, lo: found.lo, hi: found.hi, open: false, at: placesOf(found.evidence, of) };
  }
  const found = of.gates.find((one) => one.id === id);
  return found === undefined ? null : { ...found.value, open: false, at: placesOf(found.evidence, of) };
}

function isAccount(of: Entity): of is AccountResult {
  return 'relation' in of;
}
