import type { Decimal } from './amounts.ts';
import { headerUnit, notedUnit, type Unit, unitOf } from './units.ts';

/** What the header, the lines above it and the numbers together say of a column of money. */
export interface MoneyColumn extends Unit {
  readonly header: string;
  readonly decimal: Decimal;
  /** Money of the firm's own books (`价税合计_本位币`): a column of currencies speaks of another. */
  readonly isBase: boolean;
}

const BASE = /本位币|本币|company currency|\(base\)|converted/i;
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

/** What the row, else its column, says its money is. */
export function statedCurrency(own: string | null, column: MoneyColumn): string | null {
  return own === null || column.isBase ? column.currency : (unitOf(own).currency ?? own.toUpperCase());
}
