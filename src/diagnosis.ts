import type { Ledger } from './ledger/ledger.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import type { AccountTies } from './ledger/ties.ts';
import type { Context } from './lenses/indicator.ts';
import type { Model } from './model/model.ts';
import type { Day } from './model/values.ts';
import type { Rules } from './policy/ruleset.ts';
import type { AccountResult, CommunityResult, FirmResult } from './result.ts';
import { placeAccount, tiesOf } from './stages/account.ts';
import { communities } from './stages/communities.ts';
import { placeFirm, weighAccounts } from './stages/firm.ts';

/** Everything measured and placed; nothing judged yet. */
export interface Diagnosis {
  readonly ledger: Ledger;
  readonly ties: ReadonlyMap<string, AccountTies>;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly communities: readonly CommunityResult[];
}

/** model → ledger → lenses → stages. Pure: the same model, day and rules give the same diagnosis. */
export function diagnose(model: Model, asOf: Day, rules: Rules): Diagnosis {
  const context = { asOf, rules };
  const ledger = buildLedger(model, asOf, rules);
  return placeAll(model, ledger, tiesOf(model, ledger, context), context);
}

/** The second half, for whoever holds other ties against the same record: ties → lenses → stages. */
export function placeAll(model: Model, ledger: Ledger, ties: ReadonlyMap<string, AccountTies>, context: Context): Diagnosis {
  const placed = model.accounts.map((account) => placeAccount(account, model, ledger, ties, context));
  const groups = communities(model, ledger, ties, context);
  const weighed = weighAccounts(placed, model, context);
  const firm = placeFirm(weighed, groups, model, ledger, ties, context);
  return { ledger, ties, firm, accounts: weighed.accounts, communities: groups };
}
