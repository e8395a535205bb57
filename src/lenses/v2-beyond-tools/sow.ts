import type { Account } from '../../model/account.ts';
import type { Day, Num, Series } from '../../model/values.ts';
import type { Note } from '../../result.ts';
import { indicator, type Measured } from '../indicator.ts';
import { readRatio, unread } from '../reading.ts';
import { clamp01 } from '../stats.ts';

const RANGE = [0, 1] as const;

/** Wallet Allocation Rule (Keiningham et al. 2011): share of spend from our rank among N suppliers. Null for an impossible rank. */
export function walletAllocation(rank: number, suppliers: number): number | null {
  if (suppliers < 1 || rank < 1 || rank > suppliers) return null;
  return (1 - rank / (suppliers + 1)) * (2 / suppliers);
}

/** Share of the category spend that is with us, 0–1; null without category spend. */
export function spendShare(withUs: number, category: number): number | null {
  return category > 0 ? clamp01(withUs / category) : null;
}

/** The latest figure of a series whose period ended by `asOf`, years before shorter periods. */
export function latestYear(series: Series, asOf: Day): Series[number] | null {
  const full = series.filter(({ period }) => period.last <= asOf);
  const longest = Math.max(0, ...full.map(({ period }) => period.last - period.first));
  // A leap year is a day longer than its neighbours.
  return full.filter(({ period }) => period.last - period.first >= longest - 3).at(-1) ?? null;
}

type Formula = (values: readonly number[]) => number | null;
const byRank: Formula = ([rank = 0, suppliers = 0]) => walletAllocation(rank, suppliers);
const bySpend: Formula = ([withUs = 0, category = 0]) => spendShare(withUs, category);

function money(account: Account, asOf: Day): Series[number] | null {
  return latestYear(account.relation === 'supplier' ? account.spend : account.revenue, asOf);
}

function read(basis: 'spend' | 'rank', nums: readonly Num[], period: string | null, cap: Num | undefined): Measured {
  const formula = basis === 'spend' ? bySpend : byRank;
  const values = nums.map((num) => num.value);
  const share = formula(values);
  const why: Note[] = [];
  if (basis === 'rank') why.push({ code: share === null ? 'sow.impossible-rank' : 'sow.by-rank' });
  else if ((values[0] ?? 0) > (values[1] ?? 0)) why.push({ code: 'sow.over', args: { period } });
  const ofCap = share === null || cap === undefined || cap.value <= 0 ? null : share / cap.value;
  return readRatio({ nums, formula, range: RANGE, parts: { basis, period, cap: cap?.value ?? null, ofCap }, why });
}

/** SOW, share of wallet (V2: a community's trade is exclusive). For a supplier: their share of our category spend. */
export const sow = indicator({
  id: 'SOW',
  lens: 'v2',
  level: 'account',
  unit: 'share',
  range: RANGE,
  core: true,
  needs: ['account'],
  thresholds: ['SOW.main'],
  measure({ account }, { asOf }) {
    const { wallet } = account;
    const ours = money(account, asOf);
    if (wallet?.categorySpend && ours) return read('spend', [ours.num, wallet.categorySpend], ours.period.text, wallet.cap);
    if (wallet?.rank && wallet.suppliers) {
      const nums = [wallet.rank, wallet.suppliers].map((num): Num => ({ ...num, grade: num.grade === 'D' ? 'D' : 'C' }));
      return read('rank', nums, null, wallet.cap);
    }
    return unread(RANGE, [{ code: 'sow.unknown' }], wallet ? [wallet.at] : []);
  },
});
