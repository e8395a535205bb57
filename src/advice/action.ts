import type { Facts } from '../findings/rule.ts';
import type { Account } from '../model/account.ts';
import type { AccountResult, Args, FirmGate, GateId, Place } from '../result.ts';

/** What an account-level action sees. */
export interface AccountView {
  readonly facts: Facts;
  readonly result: AccountResult;
  readonly stated: Account;
}

/** An action on one account of the user's own record. */
export interface Proposal {
  /** The one of theirs it is done with, where the record names one. */
  readonly person: string | null;
  /** Attainment of each gate it moves, once done and recorded. */
  readonly after: Readonly<Partial<Record<GateId, number>>>;
  readonly args: Args;
  readonly at: readonly Place[];
}

interface ActionBase {
  readonly id: string;
  /** Person-days of ours: low, most likely, high. Judgement. */
  readonly effort: readonly [number, number, number];
  /** Chance that it comes off at full fit, 0–1. Judgement. */
  readonly success: number;
  /** Record fields that must be true afterwards. */
  readonly proof: readonly string[];
  /** Actions that come first where they apply too. */
  readonly prerequisites: readonly string[];
}

export interface AccountAction extends ActionBase {
  readonly level: 'account';
  readonly gates: readonly GateId[];
  /** null: does not apply here. */
  readonly propose: (view: AccountView) => Proposal | null;
}

export interface FirmProposal {
  readonly person: string | null;
  readonly account: string | null;
  /** Attainment of the firm gate, once done and recorded. */
  readonly after: number;
  readonly args: Args;
  readonly at: readonly Place[];
}

export interface FirmAction extends ActionBase {
  readonly level: 'firm';
  readonly gates: readonly FirmGate['id'][];
  readonly propose: (facts: Facts) => FirmProposal | null;
}
