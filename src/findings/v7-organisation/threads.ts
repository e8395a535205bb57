import type { Tie } from '../../ledger/ties.ts';
import type { AccountResult } from '../../result.ts';
import { highestClaim, inFocus, sorted } from '../reading.ts';
import { type Facts, measure, stated } from '../rule.ts';

const PERSONAL_COMMUNITY = 2;

/** Ties that carry the account, strongest first. */
function carryingTies(facts: Facts, account: string): Tie[] {
  const edge = facts.rules.value('TIE.edge');
  const ties = facts.ties.get(account)?.ties ?? [];
  return ties.filter((tie) => tie.point !== null && tie.point >= edge).sort((a, b) => (b.point ?? 0) - (a.point ?? 0));
}

/**
 * The strongest tie where all that carries the account runs through one person on either side and the bus factor
 * is known to miss its gate; null otherwise, and where nothing carries it at all.
 */
export function singleThread(facts: Facts, account: AccountResult): Tie | null {
  const busFactor = measure(account, 'BUSF')?.point ?? null;
  if (busFactor === null || busFactor >= facts.rules.value('BUSF.gate')) return null;
  const ties = carryingTies(facts, account.id);
  const ours = sorted(ties.map((tie) => tie.ours));
  const theirs = sorted(ties.map((tie) => tie.theirs));
  return ours.length === 1 || theirs.length === 1 ? (ties[0] ?? null) : null;
}

/** Somebody claims a personal or industry community here and the record bears it out. */
export function claimHolds(facts: Facts, account: AccountResult): boolean {
  const claim = highestClaim(facts, stated(facts, account.id));
  return claim !== null && claim.stage >= PERSONAL_COMMUNITY && claim.stage <= account.stage.point && inFocus(facts, account);
}
