import { type Decimal, hasScale, readAmount } from './amounts.ts';
import { plain } from './cells.ts';
import type { Field } from './fields.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import { headerUnit, isSameCurrency, notedUnit, type Unit, unitOf } from './units.ts';

/** What the header, the lines above it and the numbers together say of a column of money. */
export interface MoneyColumn extends Unit {
  readonly header: string;
  readonly decimal: Decimal;
  /** Money of the firm's own books (`价税合计_本位币`): a column of currencies speaks of another. */
  readonly isBase: boolean;
}

/** Why there is no amount; `args` of the message. */
export interface NoMoney {
  readonly reason: 'amount_text' | 'amount_unclear' | 'amount_share' | 'currency' | 'currency_mixed';
  readonly args: Readonly<Record<string, string>>;
}

const BASE = /本位币|本币|company currency|\(base\)|converted/i;
/** What Excel leaves where a formula failed. */
const FAILED = /^#[A-Z/0-9]+[!?]?$/i;

export function moneyColumn(header: string, above: readonly (readonly string[])[], decimal: Decimal): MoneyColumn {
  const own = headerUnit(header);
  const noted = above.map(notedUnit).find((unit) => unit !== null) ?? null;
  return {
    header,
    decimal,
    isBase: BASE.test(header),
    currency: own.currency ?? noted?.currency ?? null,
    scale: own.scale ?? noted?.scale ?? null,
  };
}

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
  const foreign = foreignTo(amount.currency ?? statedCurrency(row, source, column), source);
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

/** What the row, else its column, says its money is. */
export function statedCurrency(row: TakenRow, source: Source, column: MoneyColumn): string | null {
  const own = column.isBase ? null : source.text(row, 'currency');
  return own === null ? column.currency : (unitOf(own).currency ?? own.toUpperCase());
}

function foreignTo(currency: string | null, source: Source): NoMoney | null {
  if (currency === null) return null;
  if (source.currency !== null) {
    return isSameCurrency(currency, source.currency) ? null : { reason: 'currency', args: { currency, own: source.currency } };
  }
  const others = source.currencies().filter((other) => !isSameCurrency(currency, other));
  return others.length === 0 ? null : { reason: 'currency_mixed', args: { currency, others: others.join(', ') } };
}
