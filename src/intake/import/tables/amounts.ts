import { unitOf } from './units.ts';

/** Which mark separates the decimals of a column; null: the column does not say, or says both. */
export type Decimal = 'point' | 'comma' | null;

/** A number with what stands beside it in its cell. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
  /** `15%`. */
  readonly isShare: boolean;
}

/** `unclear`: 1.200 is one thing here and a thousand times as much there. */
export type NoAmount = 'none' | 'unclear';

const SIGNS =
  /[¥$€£₩₹₽₫฿\s'’]|(?:hk|us|nt|au?|ca?|s|cn)(?=[$¥])|(?<![a-z])(?:rmb|cny|usd|eur|euros?|gbp|hkd|jpy|twd|ntd|sgd|aud|cad|krw|inr|chf|vnd|thb|rub|myr)(?![a-z])|人民[币幣]|[美欧歐港日加澳韩新]元|英[镑鎊]|美金|港[币幣]|[新]?[台臺][币幣]|[元圆円整]/gi;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 千: 1e3, 百万: 1e6, 千万: 1e7, k: 1e3, '%': 0.01 };
const SCALED = /(百万|千万|[万萬亿億千k%])$/i;
const LARGEST = 1e15;

const POINT = /^\d{1,3}(?:,\d{2,3})*,\d{3}\.\d*$|^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^0\.\d+$|^\d{4,}\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
const COMMA = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$|^\d{1,3}(?:\.\d{3}){2,}$|^0,\d+$|^\d{4,},\d+$/;
const EITHER_COMMA = /^[1-9]\d{0,2},\d{3}$/;
const EITHER_POINT = /^[1-9]\d{0,2}\.\d{3}$/;

/** What the numbers of a column say of their marks together. `1,234` alone is a thousand; `1.234` alone may be either. */
export function decimalOf(cells: Iterable<string>): Decimal {
  let point = false;
  let comma = false;
  let eitherPoint = false;
  for (const cell of cells) {
    if (cell === '') continue;
    const digits = parted(cell).digits;
    point ||= POINT.test(digits);
    comma ||= COMMA.test(digits);
    eitherPoint ||= EITHER_POINT.test(digits);
  }
  if (point !== comma) return point ? 'point' : 'comma';
  return point || eitherPoint ? null : 'point';
}

/** A number as people write amounts: `1,234.50`, `¥1.2万`, `(300)`, `300-`, `5%`. */
export function readAmount(text: string, decimal: Decimal): Amount | NoAmount {
  const { digits, isNegative, scale, isShare } = parted(text);
  const plain = plainOf(digits, decimal);
  if (plain === null) return 'unclear';
  if (!/^\d{1,16}(\.\d*)?(e[+-]?\d{1,2})?$/i.test(plain) && !/^\.\d+$/.test(plain)) return 'none';
  const value = Number(plain) * scale;
  if (!Number.isFinite(value) || value >= LARGEST) return 'none';
  return { value: isNegative ? -value : value, currency: unitOf(text).currency, isShare };
}

/** A count or a plain number; null where none is written. */
export function numberOf(text: string): number | null {
  const amount = readAmount(text, 'point');
  return typeof amount === 'string' || amount.isShare || amount.currency !== null ? null : amount.value;
}

/** Whether the cell itself says how many ones it counts in: `1.2万`. */
export function hasScale(text: string): boolean {
  return parted(text).scale > 1;
}

interface Parts {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly scale: number;
  readonly isShare: boolean;
}

function parted(text: string): Parts {
  let rest = text.normalize('NFKC').replace(SIGNS, '');
  const isBracketed = /^\(.*\)$/.test(rest);
  if (isBracketed) rest = rest.slice(1, -1);
  const isNegative = isBracketed || /^[-−]|[-−]$/.test(rest);
  rest = rest.replace(/^[-−+]|[-−]$/g, '');
  const word = SCALED.exec(rest)?.[1]?.toLowerCase() ?? '';
  const digits = rest.slice(0, rest.length - word.length);
  return { digits, isNegative, scale: SCALES[word] ?? 1, isShare: word === '%' };
}

/** With a point for its decimals and no other mark; null where nobody can say which mark is which. */
function plainOf(digits: string, decimal: Decimal): string | null {
  if (COMMA.test(digits) && decimal !== 'point') return digits.replaceAll('.', '').replace(',', '.');
  if (EITHER_POINT.test(digits) && decimal !== 'point') return decimal === null ? null : digits.replace('.', '');
  if (EITHER_COMMA.test(digits) && decimal !== 'point') return decimal === null ? null : digits.replace(',', '.');
  return /^\d{1,3}(,\d{2,3})*,\d{3}(\.|$)/.test(digits) ? digits.replaceAll(',', '') : digits;
}

/** Without the dust of binary fractions: money is given in cents, prices with discounts in hundredths of one. */
export function tidy(amount: number): number {
  const rounded = Math.round(amount * 1e4) / 1e4;
  return Object.is(rounded, -0) ? 0 : rounded;
}
