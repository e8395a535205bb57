import type { Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import type { Account } from '../model/account.ts';
import type { Model } from '../model/model.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, CommunityResult, FirmResult, Gate, GateId, Measurement } from '../result.ts';

/** The record as measured and placed: what words are held against. */
export interface TheRecord {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly model: Model;
  readonly ledger: Ledger;
  readonly ties: ReadonlyMap<string, AccountTies>;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly communities: readonly CommunityResult[];
  /** What the account files state, by account id. */
  readonly stated: ReadonlyMap<string, Account>;
}

export function measureOf(of: { readonly measures: readonly Measurement[] }, id: string): Measurement | undefined {
  return of.measures.find((measure) => measure.id === id);
}
export function gateOf(account: AccountResult, id: GateId): Gate | undefined {
  return account.gates.find((gate) => gate.id === id);
}

/** A named part of a measurement if it is a number. */
export function partOf(measure: Measurement | undefined, name: string): number | null {
  const value = measure?.parts?.[name];
  return typeof value === 'number' ? value : null;
}

export function paying(account: AccountResult): boolean {
  return account.payer && account.relation !== 'supplier';
}

export interface Weighed {
  readonly account: AccountResult;
  readonly weight: number;
}

/** Accounts with their share of revenue; equal shares where no revenue is known. */
export function weighed(accounts: readonly AccountResult[]): Weighed[] {
  const known = accounts.some((one) => (one.weight ?? 0) > 0);
  return accounts.map((account) => ({ account, weight: known ? (account.weight ?? 0) : 1 }));
}

/** The accounts a sentence about "our customers" speaks of: who pays us and is worth closeness (FIT not known to be below its gate). */
export function spokenOf({ accounts, rules }: TheRecord): Weighed[] {
  return weighed(accounts.filter((one) => paying(one) && (one.fit.point === null || one.fit.point >= rules.value('FIT.gate'))));
}
