import type { AccountResult, AuditResult, Bounded } from '../result.ts';
import type { AccountMove, Comparison, Moved } from '../result-comparison.ts';
import { effectOn, gateMoves, LEAST, triple } from './effect.ts';
import { findingMoves } from './finding-moves.ts';

/** What moved between two results, whoever did it: of a comparison the part that needs no causes. */
export type Moves = Pick<Comparison, 'firm' | 'accounts' | 'unmoved' | 'opened' | 'closed'>;

/** An account that came or went moved further than any that stayed. */
const WHOLE_WAY = 4;

/**
 * Accounts the largest movement first, then by id; findings in the order of their result. Unlike a comparison it tells of
 * bounds that moved alone: in a working session that is what an answered question does.
 */
export function movesBetween(base: AuditResult, head: AuditResult): Moves {
  const [before, after] = [byId(base.accounts), byId(head.accounts)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const accounts = ids.flatMap((id) => accountMove(id, before.get(id), after.get(id)) ?? []);
  return {
    firm: {
      name: head.firm.name,
      stage: { from: triple(base.firm), to: triple(head.firm) },
      mix: { from: shares(base), to: shares(head) },
      causes: [],
    },
    accounts: accounts.sort((a, b) => distance(b.position) - distance(a.position) || (a.id < b.id ? -1 : 1)),
    unmoved: ids.length - accounts.length,
    ...findingMoves(base, [{ cause: 'relationship', reading: head }], false),
  };
}

function accountMove(id: string, from: AccountResult | undefined, to: AccountResult | undefined): AccountMove | null {
  const { stage, shows } = effectOn(from, to);
  const position = { from: bounds(from), to: bounds(to) };
  if (!shows && distance(position) < LEAST.position) return null;
  const gates = from && to ? gateMoves(from, to) : [];
  return { id, name: to?.name ?? from?.name ?? id, stage, position, gates, causes: [] };
}

/** Furthest any of point and bounds moved; one that became known or unknown moved all the way. */
function distance({ from, to }: Moved<Bounded>): number {
  if (from === null || to === null) return WHOLE_WAY;
  return Math.max(...(['point', 'lo', 'hi'] as const).map((side) => gap(from[side], to[side])));
}
function gap(from: number | null, to: number | null): number {
  if (from === to) return 0;
  return from === null || to === null ? WHOLE_WAY : Math.abs(to - from);
}

function bounds(account: AccountResult | undefined): Bounded | null {
  if (account === undefined) return null;
  const { point, lo, hi } = account.position;
  return { point, lo, hi };
}

function shares(result: AuditResult): readonly number[] | null {
  return result.firm.mix?.modes.map(({ share }) => share) ?? null;
}

function byId(accounts: readonly AccountResult[]): ReadonlyMap<string, AccountResult> {
  return new Map(accounts.map((account) => [account.id, account]));
}
