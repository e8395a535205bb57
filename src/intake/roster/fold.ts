import { canonicalDomain } from './mail-domain.ts';

const HAN_GAP = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
/** Legal forms, which one source writes and the next leaves out. They say nothing of who it is. */
const CHINESE_FORM = /(?:有限责任公司|股份有限公司|有限公司|股份公司|股份)$/u;
const LATIN_FORM = /(?:^|[ ,&]+)(?:ltd|limited|co|company|gmbh|inc|incorporated|llc|corp|corporation|ag|plc|s\.?a|b\.?v|kg)\.?$/u;

/** A name as it is compared, never as it is written: case, width and spaces make no difference. Empty: it names nobody. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim().replace(HAN_GAP, '');
}

/** Legal forms stand in names, not in paragraphs: beyond so many letters none is looked for, nor more than so many. */
const LONGEST_NAME = 300;
const MOST_FORMS = 6;

/** The same of an organisation, whose legal form makes no difference either: `蒙原乳业有限公司` is `蒙原乳业`. */
export function foldOrganisation(name: string): string {
  let folded = foldName(name).replace(/[()]/gu, '');
  for (let form = 0; form < MOST_FORMS && folded.length <= LONGEST_NAME; form += 1) {
    const shorter = folded
      .replace(CHINESE_FORM, '')
      .replace(LATIN_FORM, '')
      .replace(/[ ,&]+$/u, '');
    if (shorter === folded || shorter === '') return folded;
    folded = shorter;
  }
  return folded;
}

/** A mail address or account name as it is compared; the domain as mail servers see it (`蒙原.cn` is `xn--…`). */
export function foldAddress(address: string): string {
  const folded = address.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  return at < 1 ? folded : `${folded.slice(0, at + 1)}${canonicalDomain(folded.slice(at + 1))}`;
}

/** What stands behind the `@`, canonical; null where the address has none (an account of a chat program). */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = at < 1 ? '' : canonicalDomain(address.slice(at + 1));
  return domain === '' ? null : domain;
}
