import type { Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import { FIRM_INDICATORS } from '../lenses/firm-indicators.ts';
import type { Context } from '../lenses/indicator.ts';
import { measureAll } from '../lenses/measure.ts';
import { economicSeries } from '../lenses/p1-channel-economics/over-periods.ts';
import type { Account } from '../model/account.ts';
import type { Model } from '../model/model.ts';
import type { AccountResult, CommunityResult, FirmResult, Mix, Stage } from '../result.ts';
import { firmGates } from './firm-gates.ts';
import { headline } from './headline.ts';
import { modeMix } from './mix.ts';
import { pressure } from './pressure.ts';
import type { DrawnAccount } from './uncertainty/draw-accounts.ts';
import { firmTornado } from './uncertainty/tornado.ts';
import { payers, payerWeights, suppliers, supplierWeights, type Weights } from './weights.ts';

/** Accounts with their weights, and the mixes those weights make. */
export interface Weighed {
  readonly accounts: readonly AccountResult[];
  readonly mix: Mix | null;
  readonly upstream: Mix | null;
}

export function weighAccounts(
  placed: readonly AccountResult[],
  model: Model,
  { asOf, rules }: Context,
  drawn: ReadonlyMap<string, DrawnAccount> | null = null,
): Weighed {
  const down = payerWeights(model.accounts, model.firm, asOf);
  const up = supplierWeights(model.accounts, asOf);
  const accounts = placed.map((account) => {
    const weights = [down, up].find((one) => one.shares.has(account.id));
    return {
      ...account,
      weight: weights === undefined ? 0 : shareOf(weights, account.id),
      revenue: weights?.amounts.get(account.id) ?? account.revenue,
      draws: drawn?.get(account.id)?.draws ?? null,
    };
  });
  return {
    accounts,
    mix: mixOf(payers(model.accounts), accounts, down, rules, drawn),
    upstream: mixOf(suppliers(model.accounts), accounts, up, rules, drawn),
  };
}

/** Share in the mix; null where the amounts weigh and this account's is not known. */
function shareOf({ amounts, period, shares }: Weights, id: string): number | null {
  return period !== null && amounts.get(id) === null ? null : (shares.get(id) ?? 0);
}

function mixOf(
  stated: readonly Account[],
  placed: readonly AccountResult[],
  weights: Weights,
  rules: Context['rules'],
  drawn: ReadonlyMap<string, DrawnAccount> | null,
): Mix | null {
  const mixed = stated.flatMap((account) => {
    const found = placed.find((one) => one.id === account.id);
    const draws = drawn?.get(account.id);
    const sampled = draws ? { p: draws.draws.p, stages: draws.stages } : {};
    return found
      ? [{ id: account.id, stage: found.stage, ...sampled, ...(account.classOf === undefined ? {} : { count: account.classOf }) }]
      : [];
  });
  return modeMix(mixed, weights, rules);
}

/** Swings listed for the firm. */
const SWINGS = 10;
const HALF = 0.5;

/** The highest mode that at least half of the weight has reached; what is not assessed has reached none, or in `open` any. */
function reachedByHalf(accounts: readonly AccountResult[], pick: (account: AccountResult) => Stage, open: number): Stage {
  const share = (stage: Stage): number =>
    open + accounts.reduce((sum, account) => sum + (pick(account) >= stage ? (account.weight ?? 0) : 0), 0);
  return ([3, 2, 1] as const).find((stage) => share(stage) >= HALF) ?? 0;
}

/** As far as the firm could stand; null where accounts of unknown possibility decide it. */
function possibleByHalf(accounts: readonly AccountResult[], unassessed: number): Stage | null {
  const least = reachedByHalf(accounts, ({ stage }) => (stage.possibleUnknown ? stage.point : stage.possible), unassessed);
  const most = reachedByHalf(accounts, ({ stage }) => stage.possible, unassessed);
  return least === most ? least : null;
}

/** A single account speaks for itself; else the mode that half of revenue has reached. */
function firmStage(downstream: readonly AccountResult[], unassessed: number): FirmResult['stage'] {
  const [only] = downstream;
  if (!only) return { confirmed: null, point: null, possible: null };
  if (downstream.length === 1) {
    const { confirmed, point, possible, possibleUnknown } = only.stage;
    return { confirmed, point, possible: possibleUnknown ? null : possible };
  }
  return {
    confirmed: reachedByHalf(downstream, (account) => account.stage.confirmed, 0),
    point: reachedByHalf(downstream, (account) => account.stage.point, 0),
    possible: possibleByHalf(downstream, unassessed),
  };
}

/** The firm: its own measures, gates, pressure and the mode most of its revenue has reached (method §4). */
export function placeFirm(
  { accounts, mix, upstream }: Weighed,
  communities: readonly CommunityResult[],
  model: Model,
  ledger: Ledger,
  allTies: ReadonlyMap<string, AccountTies>,
  context: Context,
): FirmResult {
  const { firm } = model;
  const { rules, asOf } = context;
  const measures = Object.values(measureAll(FIRM_INDICATORS, firm.id, { model, firm, ledger, allTies }, context));
  const downstream = accounts.filter((account) => account.relation !== 'supplier' && account.payer);
  const gates = firmGates({ measures, accounts: downstream, communities, rules });
  const stage = firmStage(downstream, mix?.unassessed ?? 0);
  const economics = economicSeries(firm, context);
  return {
    id: firm.id,
    name: firm.name,
    kind: firm.kind ?? null,
    currency: firm.currency ?? null,
    measures,
    gates,
    mix,
    upstream,
    tornado: firmTornado(
      downstream.map((account) => ({ id: account.id, weight: account.weight ?? 0, tornado: account.draws?.tornado ?? [] })),
      SWINGS,
    ),
    stage,
    headline: headline({ accounts, downstream, mix, gates, rules }),
    pressure: pressure({ measures, signs: firm.signs, asOf, rules }),
    ...(economics.length === 0 ? {} : { economics }),
    team: (firm.team ?? []).map(({ id, name }) => ({ id, name: name ?? null })),
    stated: {
      position: firm.position?.stated ?? null,
      forward: firm.integration?.forward?.value ?? null,
      backward: firm.integration?.backward?.value ?? null,
    },
    place: firm.at,
  };
}
