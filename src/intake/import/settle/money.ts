import type { MoneyRecord, Origin } from '../records.ts';
import { accountFor } from './organisations.ts';
import type { Settling } from './request.ts';

interface Sum {
  readonly at: Origin;
  readonly file: string;
  readonly of: string;
  readonly what: MoneyRecord['what'];
  readonly period: string;
  readonly amounts: number[];
}

/** What somebody is who buys from us, or from whom we buy. */
export const RELATION = { revenue: 'customer', spend: 'supplier' } as const;

/** Amounts of one account and period added up; a period the plan states keeps its number. */
export function settleMoney(settling: Settling, records: readonly MoneyRecord[]): void {
  const sums = new Map<string, Sum>();
  for (const record of records) {
    const account = accountFor(settling, record.account, record.at, RELATION[record.what]);
    if (account === null) continue;
    for (const at of [record.at, ...(record.from ?? [])]) settling.tally.take(at);
    const { what, period } = record;
    const key = `${account.id}\n${what}\n${period}`;
    const sum = sums.get(key) ?? { at: record.at, file: account.file, of: account.id, what, period, amounts: [] };
    sum.amounts.push(record.amount);
    sums.set(key, sum);
  }
  const inOrder = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, sum] of inOrder) enter(settling, sum);
}

function enter({ desk, tally }: Settling, { at, file, of, what, period, amounts }: Sum): void {
  const total = added(amounts);
  if (total < 0) return tally.reject(at, 'negative-sum', { account: of, period, amount: total });
  const stated = desk.at(file, [what, period]);
  if (typeof desk.at(file, [what]) !== 'object' && desk.at(file, [what]) !== undefined) return;
  if (desk.add(file, [what, period], total) === 'put') tally.added.periods += 1;
  else if (stated !== total) tally.keep({ file, of, key: `${what} ${period}`, yours: amountText(stated), theirs: String(total) });
}

function amountText(stated: unknown): string {
  if (typeof stated === 'object' && stated !== null && 'value' in stated) return String(stated.value);
  return String(stated);
}

/** The same sum whatever the order: smallest first, cut to the ten-thousandths money has. */
function added(amounts: readonly number[]): number {
  const total = [...amounts].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).reduce((sum, amount) => sum + amount, 0);
  return Math.round(total * 10_000) / 10_000;
}
