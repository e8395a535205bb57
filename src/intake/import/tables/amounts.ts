const SIGNS = /[¥￥$€£₩\s'’元圆]|rmb|cny|usd|eur|gbp|hkd|人民币/gi;
const DECIMAL_COMMA = /(?:^|\D)\d{1,3}(?:\.\d{3})+,\d+|^\D*\d+,\d{1,2}\D*$/;
const LARGEST = 1e15;

/** Whether the cells of a column write 12,50 and 1.234,50. */
export function hasDecimalComma(cells: Iterable<string>): boolean {
  for (const cell of cells) if (DECIMAL_COMMA.test(cell)) return true;
  return false;
}

/** A number as people write amounts: `1,234.50`, `¥1.2万`, `(300)`, `300-`, `5%` (0.05). Null: none. */
export function amountOf(text: string, decimalComma = false): number | null {
  let rest = text.normalize('NFKC').replace(SIGNS, '');
  const isBracketed = /^\(.*\)$/.test(rest);
  if (isBracketed) rest = rest.slice(1, -1);
  const isNegative = isBracketed || /^[-−]|[-−]$/.test(rest);
  rest = rest.replace(/^[-−+]|[-−]$/g, '');
  const scale = rest.endsWith('万') ? 1e4 : rest.endsWith('亿') ? 1e8 : rest.endsWith('%') ? 0.01 : 1;
  if (scale !== 1) rest = rest.slice(0, -1);
  const plain = decimalComma
    ? rest.replaceAll('.', '').replace(',', '.')
    : /^\d{1,3}(,\d{2,3})*,\d{3}(\.|$)/.test(rest)
      ? rest.replaceAll(',', '')
      : rest;
  if (!/^\d{1,16}(\.\d*)?(e[+-]?\d{1,2})?$/i.test(plain) && !/^\.\d+$/.test(plain)) return null;
  const value = Number(plain) * scale;
  return Number.isFinite(value) && value < LARGEST ? (isNegative ? -value : value) : null;
}

/** Without the dust of binary fractions: money is given in cents, prices with discounts in hundredths of one. */
export function tidy(amount: number): number {
  const rounded = Math.round(amount * 1e4) / 1e4;
  return Object.is(rounded, -0) ? 0 : rounded;
}
