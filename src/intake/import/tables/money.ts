import { hasScale, readAmount } from './amounts.ts';
import { plain } from './cells.ts';
import type { Field } from './fields.ts';
import { statedCurrency } from './money-column.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { isSameCurrency } from './units.ts';

/** Why there is no amount; `args` of the message. */
export interface NoMoney {
  readonly reason: 'amount_text' | 'amount_unclear' | 'amount_share' | 'currency' | 'currency_mixed';
  readonly args: Readonly<Record<string, string>>;
}

/** What Excel leaves where a formula failed. */
const FAILED = /^#[A-Z/0-9]+[!?]?$/i;

/** Money of a row; null where nothing is stated. Another currency than the plan's, or one of several, is not added up. */
export function moneyOf(row: TakenRow, source: Source, field: 'amount' | 'price'): number | NoMoney | null {
  if (isStatedAbove(row, source, field)) return null;
  const text = source.text(row, field) ?? failed(row, source, field);
  if (text === null) return null;
  const column = source.money(field);
  const args = { text, column: column.header };
  const amount = readAmount(text, column.decimal);
  if (amount === 'unclear') return { reason: 'amount_unclear', args };
  if (amount === 'none') return { reason: 'amount_text', args };
  if (amount.isShare) return { reason: 'amount_share', args };
  const foreign = foreignTo(amount.currency ?? statedCurrency(source.text(row, 'currency'), column), source);
  if (foreign !== null) return { ...foreign, args: { ...args, ...foreign.args } };
  return hasScale(text) ? amount.value : amount.value * (column.scale ?? 1);
}

/** A number merged over several rows is one number. */
export function isStatedAbove(row: TakenRow, source: Source, field: Field): boolean {
  return row.filled?.includes(source.found.columns.get(field) ?? -1) === true;
}

function failed(row: TakenRow, source: Source, field: Field): string | null {
  const cell = plain(row.cells[source.found.columns.get(field) ?? -1] ?? '');
  return FAILED.test(cell) ? cell : null;
}

function foreignTo(currency: string | null, source: Source): NoMoney | null {
  if (currency === null) return null;
  if (source.currency !== null) {
    return isSameCurrency(currency, source.currency) ? null : { reason: 'currency', args: { currency, own: source.currency } };
  }
  const others = source.currencies().filter((other) => !isSameCurrency(currency, other));
  return others.length === 0 ? null : { reason: 'currency_mixed', args: { currency, others: others.join(', ') } };
}
