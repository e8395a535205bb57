import { plain } from './cells.ts';
import { simplified } from './simplified.ts';

/** Dynamics cuts headers at 64 characters. */
const CUT = 60;
const SUFFIX = /\s*[(（][^()（）]*[)）]?\s*$/;
/** `订单金额/万元`: what the number is counted in is no part of what it is. */
const UNIT = /[\s/／:：,，_-]*(?:单位[:：]?)?(?:人民币)?[百千]?[万亿萬億]?[元圆圓]$/;
const INSIDE = /[(（]([^()（）]+)[)）]\s*$/;

/** A header without capitals, blanks and punctuation: ` Full Name`, `Full_Name` and `fullname` are one, 客戶名稱 and 客户名称 too. */
export function headerKey(header: string): string {
  return simplified(plain(header).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Keys a header may be known by, best first: as it stands; without suffixes of lookups (`Customer (Regarding) (Customer
 * Product)`, also cut off); what a suffix says (`saleProcess(销售阶段)`).
 */
export function headerKeys(header: string): readonly string[] {
  const keys = [headerKey(header)];
  const inside = INSIDE.exec(header)?.[1];
  let bare = header;
  while (SUFFIX.test(bare) && bare.replace(SUFFIX, '') !== bare) bare = bare.replace(SUFFIX, '');
  keys.push(headerKey(bare.replace(UNIT, '')));
  if (inside !== undefined) keys.push(headerKey(inside));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Whether a header of the file is the one a mapping names; one that was cut is known by its beginning. */
export function isSameHeader(header: string, named: string): boolean {
  const key = headerKey(header);
  const wanted = headerKey(named);
  if (key === '') return plain(header) !== '' && plain(header) === plain(named);
  return key === wanted || (plain(header).length >= CUT && plain(named).length > CUT && wanted.startsWith(key));
}
