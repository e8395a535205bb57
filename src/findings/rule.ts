import type { Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import type { Account } from '../model/account.ts';
import { accountById } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { WaiverUse } from '../policy/waivers.ts';
import type {
  AccountResult,
  Args,
  CommunityResult,
  Finding,
  FirmResult,
  Gate,
  GateId,
  Measurement,
  Note,
  Place,
  SayDo,
} from '../result.ts';

/** Everything judged so far; rules and actions read it and change nothing. */
export interface Facts {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly model: Model;
  readonly ledger: Ledger;
  readonly ties: ReadonlyMap<string, AccountTies>;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly communities: readonly CommunityResult[];
  readonly sayDo: SayDo | null;
  /** Waivers of the policy and what they met; absent until the other findings are judged. */
  readonly waivers?: readonly WaiverUse[];
}

/** One instance of a rule firing. */
export interface Hit {
  readonly entity: Finding['entity'];
  readonly field?: string;
  readonly args?: Args;
  readonly at: readonly Place[];
  /** Required when `at` is empty. */
  readonly nowhere?: Note;
  /** Revenue share touched, 0–1. */
  readonly weight?: number;
}

export interface FindingRule {
  readonly code: string;
  /** Kebab-case name, e.g. `single-thread`; also the file name and the fixture folder. */
  readonly name: string;
  readonly severity: Finding['severity'];
  readonly lens: Finding['lens'];
  /** Action ids that answer it. */
  readonly advice: readonly string[];
  readonly check: (facts: Facts) => readonly Hit[];
}

/** The stated account behind a result. */
export function stated(facts: Facts, id: string): Account {
  const found = accountById(facts.model, id);
  if (!found) throw new RangeError(`no account ${id}`);
  return found;
}
export function measure(of: { readonly measures: readonly Measurement[] }, id: string): Measurement | undefined {
  return of.measures.find((m) => m.id === id);
}
export function gate(of: AccountResult, id: GateId): Gate {
  const found = of.gates.find((g) => g.id === id);
  if (!found) throw new RangeError(`no gate ${id}`);
  return found;
}
