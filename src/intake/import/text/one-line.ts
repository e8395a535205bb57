import { inert, isUnseen } from '../../../text/inert.ts';
import { foldAddress } from '../../roster/fold.ts';

/** Letters a title or a name may take; what a source says beyond is no name. */
const LONGEST = 200;

/** A text of a source on one line: controls and marks that reorder made harmless, blanks single, cut at `longest` letters. Null where nothing is left. */
export function oneLine(text: string, longest = LONGEST): string | null {
  const line = inert(text.slice(0, longest * 8))
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...line];
  const short =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return isUnseen(short) ? null : short;
}

/** A mail address in lower case, without what stands around it; null where the text is none. */
export function address(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/\?.*$/, '')
    .trim()
    .toLowerCase();
  return bare.length <= 254 && /^[^\s@<>()[\],;:\\"\p{Cc}\p{Cf}]+@[^\s@<>()[\],;:\\"\p{Cc}\p{Cf}]+$/u.test(bare) ? bare : null;
}

/** Whether an address is one of ours (all folded), by itself or by its domain or one above it. */
export function isOurs(who: string | null, own: readonly string[], ownDomains: readonly string[]): boolean {
  if (who === null) return false;
  const folded = foldAddress(who);
  const domain = folded.slice(folded.indexOf('@') + 1);
  return own.includes(folded) || ownDomains.some((ours) => domain === ours || domain.endsWith(`.${ours}`));
}
