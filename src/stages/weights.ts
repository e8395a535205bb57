import type { Account } from '../model/account.ts';
import type { Firm } from '../model/firm.ts';
import type { Day, Num, Period, Series } from '../model/values.ts';
import type { Mix, Note } from '../result.ts';

/** What each account weighs in a mix, and how that was worked out. */
export interface Weights {
  readonly basis: Mix['basis'];
  readonly period: string | null;
  /** Revenue (spend for suppliers) of the period by account id; null: not stated. Every account asked about is listed. */
  readonly amounts: ReadonlyMap<string, number | null>;
  /** Share in the mix, 0–1, by account id; sums to 1 − unassessed. */
  readonly shares: ReadonlyMap<string, number>;
  /** Share of the firm's revenue that no assessed account bears. */
  readonly unassessed: number;
  readonly notes: readonly Note[];
}

/** The amount of a period: as stated, else the sum of shorter periods that fill it day by day; null when not stated. */
export function amountIn(series: Series, period: Period): number | null {
  const stated = series.find((one) => one.period.text === period.text);
  if (stated) return stated.num.value;
  const parts = series.filter((one) => one.period.first >= period.first && one.period.last <= period.last);
  const days = parts.reduce((sum, one) => sum + one.period.last - one.period.first + 1, 0);
  if (days !== period.last - period.first + 1) return null;
  return parts.reduce((sum, one) => sum + one.num.value, 0);
}

const length = (period: Period): number => Math.round((period.last - period.first + 1) / 30);

/** Full periods, the best first: years before quarters before months, then the latest. */
function fullFirst(periods: readonly Period[], asOf: Day): Period[] {
  return periods.filter((one) => one.last <= asOf).sort((a, b) => length(b) - length(a) || b.last - a.last);
}

interface Base {
  readonly period: Period;
  /** The whole the shares are taken of; null: the sum of the accounts. */
  readonly whole: Num | null;
}

/** The last full period for which some account states an amount, preferring those for which the firm states its revenue. */
function base(series: readonly Series[], firm: Firm | null, asOf: Day): Base | null {
  const known = (period: Period): boolean => series.some((one) => amountIn(one, period) !== null);
  const wholes = (firm?.economics ?? []).flatMap((entry) =>
    entry.figures.revenue ? [{ period: entry.period, whole: entry.figures.revenue }] : [],
  );
  for (const period of fullFirst(
    wholes.map((one) => one.period),
    asOf,
  )) {
    const whole = wholes.find((one) => one.period === period)?.whole;
    if (whole && whole.value > 0 && known(period)) return { period, whole };
  }
  const period = fullFirst(
    series.flatMap((one) => one.map(({ period }) => period)),
    asOf,
  )[0];
  return period ? { period, whole: null } : null;
}

function equal(accounts: readonly Account[], basis: Mix['basis']): Weights {
  const share = accounts.length === 0 ? 0 : 1 / accounts.length;
  return {
    basis,
    period: null,
    amounts: new Map(accounts.map((account) => [account.id, null])),
    shares: new Map(accounts.map((account) => [account.id, share])),
    unassessed: 0,
    notes: [{ code: 'mix.equal-weights', args: { accounts: accounts.length } }],
  };
}

function weigh(accounts: readonly Account[], series: (account: Account) => Series, firm: Firm | null, asOf: Day): Weights {
  const upstream = firm === null;
  const found = base(accounts.map(series), firm, asOf);
  if (found === null) return equal(accounts, upstream ? 'upstream' : 'equal');
  const amounts = new Map(accounts.map((account) => [account.id, amountIn(series(account), found.period)]));
  const sum = [...amounts.values()].reduce<number>((total, amount) => total + Math.max(0, amount ?? 0), 0);
  if (sum <= 0) return equal(accounts, upstream ? 'upstream' : 'equal');
  const notes: Note[] = [];
  const period = found.period.text;
  if (!upstream && found.whole === null) notes.push({ code: 'mix.no-firm-revenue', args: { period } });
  // A sum of cents may miss its total by rounding.
  const over = found.whole !== null && sum > found.whole.value * (1 + 1e-9);
  if (over) notes.push({ code: 'mix.accounts-exceed-firm', args: { period } });
  const silent = accounts.filter((account) => amounts.get(account.id) === null).map((account) => account.id);
  if (silent.length > 0) notes.push({ code: upstream ? 'mix.no-spend' : 'mix.no-revenue', args: { accounts: silent, period } });
  const whole = Math.max(sum, found.whole?.value ?? 0);
  return {
    basis: upstream ? 'upstream' : 'revenue',
    period,
    amounts,
    shares: new Map(accounts.map((account) => [account.id, Math.max(0, amounts.get(account.id) ?? 0) / whole])),
    unassessed: 1 - sum / whole,
    notes,
  };
}

/** Accounts that pay us; suppliers belong to the upstream mix. */
export function payers(accounts: readonly Account[]): Account[] {
  return accounts.filter((account) => account.payer && account.relation !== 'supplier');
}
export function suppliers(accounts: readonly Account[]): Account[] {
  return accounts.filter((account) => account.relation === 'supplier');
}

/**
 * Weights of the paying accounts: revenue ÷ the firm's revenue in the last full period by t0; ÷ the accounts' own sum
 * where the firm states none; equal where nobody's revenue is known. Payers without revenue weigh 0.
 */
export function payerWeights(accounts: readonly Account[], firm: Firm, asOf: Day): Weights {
  return weigh(payers(accounts), (account) => account.revenue, firm, asOf);
}

/** Weights of the suppliers by what we buy from them, of the last full period by t0. */
export function supplierWeights(accounts: readonly Account[], asOf: Day): Weights {
  return weigh(suppliers(accounts), (account) => account.spend, null, asOf);
}
