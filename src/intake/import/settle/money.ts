import type { MoneyRecord, Origin } from '../records.ts';
import { accountFor } from './organisations.ts';
import type { Kept } from './report.ts';
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
  if (settling.raiseTotals && settling.reading.partial !== true) reportAbsent(settling, [...sums.values()]);
}

/**
 * Sums this import wrote that files with all of the period have nothing for: an account was merged into another, whose sum has grown by
 * it, or its orders were called off. Whoever raises the one has to look at the other, or it counts twice.
 */
function reportAbsent({ totals, tally, roster, desk }: Settling, sums: readonly Sum[]): void {
  const told = new Set(sums.map(({ of, what, period }) => `${of}\n${what}\n${period}`));
  const periods = new Set(sums.map(({ what, period }) => `${what}\n${period}`));
  for (const { account, what, period, amount } of totals.written()) {
    const file = roster.accounts.get(account)?.file;
    if (file === undefined || told.has(`${account}\n${what}\n${period}`) || !periods.has(`${what}\n${period}`)) continue;
    if (desk.at(file, [what, period]) !== amount || amount === 0) continue;
    tally.keep({ file, of: account, key: `${what} ${period}`, yours: String(amount), theirs: '–', raise: 'absent' });
  }
}

function enter(settling: Settling, { at, file, of, what, period, amounts }: Sum): void {
  const { desk, tally, totals } = settling;
  const total = added(amounts);
  if (total < 0) return tally.reject(at, 'negative-sum', { account: of, period, amount: total });
  const stated = desk.at(file, [what, period]);
  if (typeof desk.at(file, [what]) !== 'object' && desk.at(file, [what]) !== undefined) return;
  const now = { account: of, what, period, amount: total };
  if (desk.add(file, [what, period], total) === 'put') {
    tally.added.periods += 1;
    totals.note(now);
    return;
  }
  const written = totals.lastWritten(now);
  if (stated === total) {
    // A run that was cut off has raised it before the register could say so.
    if (settling.raiseTotals && written !== null && written < total) totals.note(now);
    return;
  }
  const raise = raisable(stated, written, total);
  const key = `${what} ${period}`;
  if (settling.raiseTotals && raise === 'can' && typeof stated === 'number') {
    desk.replace(file, [what, period], total);
    totals.note(now);
    tally.raised.push({ file, of, key, from: stated, to: total });
  } else tally.keep({ file, of, key, yours: amountText(stated), theirs: String(total), raise });
}

/** Whether a sum is the very one this import wrote, and lower than that of the file. */
function raisable(stated: unknown, written: number | null, total: number): NonNullable<Kept['raise']> {
  if (written === null) return 'unproven';
  if (stated !== written) return 'changed';
  return total < written ? 'lower' : 'can';
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
