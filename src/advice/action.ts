import type { Facts } from '../findings/rule.ts';
import type { Account } from '../model/account.ts';
import type { AccountResult, Args, FirmGate, GateId, Place, Recommendation } from '../result.ts';

/** What an account-level action sees. */
export interface AccountView {
  readonly facts: Facts;
  readonly result: AccountResult;
  readonly stated: Account;
}

/** What the record shows of the gates once the action is done and written down. Promise no more than that. */
export interface Effect {
  /** Attainment reached, whatever it was before; never lowers one. */
  readonly after: Readonly<Partial<Record<GateId, number>>>;
  /** Attainment added, where each such action adds its own. */
  readonly adds?: Readonly<Partial<Record<GateId, number>>>;
}

/** An action on one account of the user's own record. */
export interface Proposal extends Effect {
  /** The one of theirs it is done with, where the record names one. */
  readonly person: string | null;
  /** null and `[]` make the title fall back to its `.plain` form. */
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
  /** Actions that come first wherever they apply too. */
  readonly prerequisites: readonly string[];
}

export interface AccountAction extends ActionBase {
  readonly level: 'account';
  readonly gates: readonly GateId[];
  /** Where a gate takes the best of several readings, the one this action is about; null: none of them. */
  readonly reads?: Readonly<Partial<Record<GateId, string | null>>>;
  /** null: does not apply here. An unknown gate calls for a question, not for an action. */
  readonly propose: (view: AccountView) => Proposal | null;
}

export interface FirmProposal {
  /** Where it starts: the firm itself, a lead account, a community. */
  readonly entity: Recommendation['entity'];
  readonly person: string | null;
  /** Attainment of the firm gate, once done and recorded. */
  readonly after: number;
  readonly args: Args;
  readonly at: readonly Place[];
}

export interface FirmAction extends ActionBase {
  readonly level: 'firm';
  readonly gates: readonly [FirmGate['id']];
  readonly propose: (facts: Facts) => FirmProposal | null;
}
