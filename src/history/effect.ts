import type { Gate, GateId } from '../result.ts';
import type { StageTriple } from '../result-comparison.ts';
import type { Reading } from './reading.ts';

/** Less than this is not told: two decimals of a position, a whole percent of the mix; gates slide a little every day. */
export const LEAST = { position: 0.005, attainment: 0.05, mix: 0.005 } as const;

type Account = Reading['accounts'][number];

/** What happened to one account between two readings; `position` null: unknown before or after. */
export interface Effect {
  readonly stage: { readonly from: StageTriple | null; readonly to: StageTriple | null };
  readonly position: number | null;
  readonly gates: readonly GateId[];
  /** Something a person would see. */
  readonly shows: boolean;
}

export function effectOn(from: Account | undefined, to: Account | undefined): Effect {
  const stage = { from: triple(from), to: triple(to) };
  const [before, after] = [from?.position.point ?? null, to?.position.point ?? null];
  const position = before === null || after === null ? null : exact(after - before);
  const gates = gateMoves(from, to).map(({ id }) => id);
  const told = (before === null) !== (after === null) || (position !== null && Math.abs(position) >= LEAST.position);
  return { stage, position, gates, shows: !sameTriple(stage.from, stage.to) || told || gates.length > 0 };
}

export function gateMoves(from: Account | undefined, to: Account | undefined) {
  const ids = [...new Set([...(to?.gates ?? []), ...(from?.gates ?? [])].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [before, after] = [gateOf(from, id), gateOf(to, id)];
    const pass = { from: before?.pass.point ?? null, to: after?.pass.point ?? null };
    const attainment = { from: before?.point ?? null, to: after?.point ?? null };
    return pass.from === pass.to && near(attainment.from, attainment.to) ? [] : [{ id, pass, attainment }];
  });
}

export function triple(holder: { readonly stage: StageTriple } | undefined): StageTriple | null {
  return holder === undefined ? null : { confirmed: holder.stage.confirmed, point: holder.stage.point, possible: holder.stage.possible };
}

export function sameTriple(a: StageTriple | null, b: StageTriple | null): boolean {
  return a?.confirmed === b?.confirmed && a?.point === b?.point && a?.possible === b?.possible;
}

/** Without the last digits, which subtraction makes up. */
export function exact(value: number): number {
  return Number(value.toFixed(9));
}

function gateOf(account: Account | undefined, id: GateId): Gate | undefined {
  return account?.gates.find((gate) => gate.id === id);
}

function near(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < LEAST.attainment;
}
