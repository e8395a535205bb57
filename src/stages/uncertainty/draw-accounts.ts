import type { Draws } from '../../draws.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { AccountTies } from '../../ledger/ties.ts';
import type { Context } from '../../lenses/indicator.ts';
import { roster } from '../../lenses/roster.ts';
import { halfLife } from '../../lenses/v5-common-value/tie.ts';
import { accountById } from '../../model/lookup.ts';
import type { Model } from '../../model/model.ts';
import { peopleAt } from '../../model/people-at.ts';
import type { AccountResult, StageDraws } from '../../result.ts';
import { accountModel } from './account-model.ts';
import type { AccountModel } from './account-model.ts';
import type { Parameters } from './parameters.ts';
import { attainedDraws, fixedOf, parameterDraws, simulateAccount, verdictOf } from './simulate.ts';
import { tornado } from './tornado.ts';

/** Draws of one account: what is reported, and the stage in each draw for the mix. */
export interface DrawnAccount {
  readonly draws: StageDraws;
  readonly stages: Uint8Array;
}

const SWINGS = 10;

/** Simulates every account under the same draws of the ruler (method §3b). */
export function drawAccounts(
  placed: readonly AccountResult[],
  model: Model,
  ledger: Ledger,
  allTies: ReadonlyMap<string, AccountTies>,
  { asOf, rules }: Context,
  draws: Draws,
): Map<string, DrawnAccount> {
  const parameters = parameterDraws(rules, draws);
  const fixed = fixedOf(rules);
  const modelled = modelling(model, ledger, allTies, { asOf, rules });
  const drawn = new Map<string, DrawnAccount>();
  for (const result of placed) {
    const own = modelled(result);
    const { p, gates, stages } = simulateAccount(result.id, own, parameters, fixed, draws.seed);
    drawn.set(result.id, {
      stages,
      draws: {
        p,
        gates,
        verdict: verdictOf(p),
        changed: 1 - (p[result.stage.point] ?? 0),
        tornado: tornado(own, rules, fixed).slice(0, SWINGS),
      },
    });
  }
  return drawn;
}

/** Reads an account once for all its draws. */
function modelling(
  model: Model,
  ledger: Ledger,
  allTies: ReadonlyMap<string, AccountTies>,
  { asOf, rules }: Context,
): (result: AccountResult) => AccountModel {
  const ours = new Map((model.firm.team ?? []).map((member) => [member.id, member.function]));
  const theirs = new Map([...model.people.values()].map((person) => [person.id, person.function]));
  const functionsOf = (one: string, other: string): string => `${ours.get(one) ?? ''}\n${theirs.get(other) ?? ''}`;
  return (result) => {
    const account = accountById(model, result.id);
    const ties = allTies.get(result.id);
    const contacts = ledger.accounts.get(result.id);
    if (!account || !ties || !contacts) throw new RangeError(`no ledger for ${result.id}`);
    const people = roster(account, peopleAt(model, account.id, asOf), ties, rules);
    return accountModel(result, people, ties, contacts, functionsOf, asOf, halfLife(account.expectedGapDays, rules), rules);
  };
}

/** Draws looked at one by one: λ of each, and the attainments of an account in each. */
export interface Redraw {
  readonly parameters: readonly Parameters[];
  /** Attainment of every gate in the order of GATE_ORDER, draw by draw. */
  readonly attained: (result: AccountResult) => readonly Float64Array[];
}

/** The first draws of the simulation over again, for the accounts asked for only: the same seed, the same draws. */
export function redraw(model: Model, ledger: Ledger, ties: ReadonlyMap<string, AccountTies>, context: Context, draws: Draws): Redraw {
  const parameters = parameterDraws(context.rules, draws);
  const fixed = fixedOf(context.rules);
  const modelled = modelling(model, ledger, ties, context);
  return { parameters, attained: (result) => attainedDraws(result.id, modelled(result), parameters, fixed, draws.seed) };
}
