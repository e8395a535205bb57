import type { Ledger } from './ledger/ledger.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import type { AccountTies } from './ledger/ties.ts';
import type { Context } from './lenses/indicator.ts';
import type { Model } from './model/model.ts';
import type { Day } from './model/values.ts';
import type { Rules } from './policy/ruleset.ts';
import type { AccountResult, CommunityResult, FirmResult, SayDo } from './result.ts';
import { sayDo } from './saydo/say-do.ts';
import { placeAccount, tiesOf } from './stages/account.ts';
import { communities } from './stages/communities.ts';
import { drawAccounts } from './stages/uncertainty/draw-accounts.ts';
import type { Draws } from './draws.ts';
import { placeFirm, weighAccounts } from './stages/firm.ts';

/** Everything measured and placed; nothing judged yet. */
export interface Diagnosis {
  readonly ledger: Ledger;
  readonly ties: ReadonlyMap<string, AccountTies>;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly communities: readonly CommunityResult[];
  /** Words against the record; null where nobody was asked and nobody claims anything. */
  readonly sayDo: SayDo | null;
}

/** model → ledger → lenses → stages → say versus do. Pure: the same model, day, rules and draws give the same diagnosis. Without draws the mix counts stages as known. */
export function diagnose(model: Model, asOf: Day, rules: Rules, draws: Draws | null = null): Diagnosis {
  const context = { asOf, rules };
  const ledger = buildLedger(model, asOf, rules);
  return placeAll(model, ledger, tiesOf(model, ledger, context), context, draws);
}

/** The second half, for whoever holds other ties against the same record: ties → lenses → stages → say versus do. */
export function placeAll(
  model: Model,
  ledger: Ledger,
  ties: ReadonlyMap<string, AccountTies>,
  context: Context,
  draws: Draws | null = null,
): Diagnosis {
  const accounts = model.accounts.map((account) => placeAccount(account, model, ledger, ties, context));
  const groups = communities(model, ledger, ties, context);
  const drawn = draws === null ? null : drawAccounts(accounts, model, ledger, ties, context, draws);
  const weighed = weighAccounts(accounts, model, context, drawn);
  const firm = placeFirm(weighed, groups, model, ledger, ties, context);
  const placed = { ledger, ties, firm, accounts: weighed.accounts, communities: groups };
  return { ...placed, sayDo: sayDo({ ...context, model, ...placed }) };
}
