import type { AuditResult, Bounded, AccountResult, Finding, Gate } from '../result.ts';
import type { AccountMove, Comparison, FindingMove, Moved, StageTriple } from '../result-comparison.ts';

/** What moved between two results, whoever did it: of a comparison the part that needs no causes. */
export type Moves = Pick<Comparison, 'firm' | 'accounts' | 'unmoved' | 'opened' | 'closed'>;

type GateMove = AccountMove['gates'][number];

/** An account that came or went moved further than any that stayed. */
const WHOLE_WAY = 4;

/** Accounts the largest movement first, then by id; findings in the order of their result. Causes are left empty. */
export function movesBetween(base: AuditResult, head: AuditResult): Moves {
  const [before, after] = [byId(base.accounts), byId(head.accounts)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const accounts = ids.flatMap((id) => accountMove(before.get(id) ?? null, after.get(id) ?? null) ?? []);
  return {
    firm: {
      name: head.firm.name,
      stage: { from: base.firm.stage, to: head.firm.stage },
      mix: { from: shares(base), to: shares(head) },
      causes: [],
    },
    accounts: accounts.sort((a, b) => distance(b.position) - distance(a.position) || (a.id < b.id ? -1 : 1)),
    unmoved: ids.length - accounts.length,
    opened: only(head.findings, base.findings),
    closed: only(base.findings, head.findings),
  };
}

/** Whether the stage of the firm is another one, or what can be told of it. */
export function firmMoved({ firm }: Moves): boolean {
  return !sameStage(firm.stage);
}

function accountMove(from: AccountResult | null, to: AccountResult | null): AccountMove | null {
  const account = to ?? from;
  if (account === null) return null;
  const stage = { from: triple(from), to: triple(to) };
  const position = { from: from && bounds(from.position), to: to && bounds(to.position) };
  const gates = from && to ? gateMoves(from.gates, to.gates) : [];
  if (from && to && gates.length === 0 && sameStage(stage) && distance(position) === 0) return null;
  return { id: account.id, name: account.name, stage, position, gates, causes: [] };
}

function gateMoves(from: readonly Gate[], to: readonly Gate[]): readonly GateMove[] {
  return to.flatMap((gate) => {
    const earlier = from.find(({ id }) => id === gate.id);
    const pass = { from: earlier?.pass.point ?? null, to: gate.pass.point };
    const attainment = { from: earlier?.point ?? null, to: gate.point };
    return pass.from === pass.to && attainment.from === attainment.to ? [] : [{ id: gate.id, pass, attainment }];
  });
}

/** Furthest any of point and bounds moved; one that became known or unknown moved from or to the edge. */
function distance({ from, to }: Moved<Bounded>): number {
  if (from === null || to === null) return WHOLE_WAY;
  return Math.max(...(['point', 'lo', 'hi'] as const).map((side) => (from[side] === to[side] ? 0 : gap(from[side], to[side]))));
}
function gap(from: number | null, to: number | null): number {
  return from === null || to === null ? WHOLE_WAY : Math.abs(to - from);
}

function sameStage({ from, to }: Moved<StageTriple>): boolean {
  return from?.confirmed === to?.confirmed && from?.point === to?.point && from?.possible === to?.possible;
}

function triple(account: AccountResult | null): StageTriple | null {
  return account && { confirmed: account.stage.confirmed, point: account.stage.point, possible: account.stage.possible };
}

function bounds({ point, lo, hi }: Bounded): Bounded {
  return { point, lo, hi };
}

function shares(result: AuditResult): readonly number[] | null {
  return result.firm.mix?.modes.map(({ share }) => share) ?? null;
}

function only(mine: readonly Finding[], theirs: readonly Finding[]): readonly FindingMove[] {
  const known = new Set(theirs.map(({ fingerprint }) => fingerprint));
  return mine.filter(({ fingerprint }) => !known.has(fingerprint)).map((finding) => ({ finding, cause: null }));
}

function byId(accounts: readonly AccountResult[]): ReadonlyMap<string, AccountResult> {
  return new Map(accounts.map((account) => [account.id, account]));
}
