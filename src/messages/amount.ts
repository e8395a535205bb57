import { type Language, money } from './messages.ts';

const WAN = 10_000;
const YI = 100_000_000;

/**
 * An amount with its currency: `42,000,000 CNY`; to a Chinese reader of CNY `4200 万元`, from a hundred million `1.2 亿元`. Only
 * where two decimals tell the whole amount; any other is left as it is.
 */
export function amount(value: number, currency: string | null, language: Language): string {
  const plain = currency ? `${money(value)} ${currency}` : money(value);
  if (language !== 'zh' || currency !== 'CNY') return plain;
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= YI && size % (YI / 100) === 0) return `${sign}${size / YI} 亿元`;
  return size >= WAN && size % (WAN / 100) === 0 ? `${sign}${size / WAN} 万元` : plain;
}
