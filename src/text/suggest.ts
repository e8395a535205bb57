import { distance } from 'fastest-levenshtein';

/** Most that is offered: more is no help. */
const MOST = 3;

/**
 * The candidates a mistyped word most likely meant, nearest first, at most three; ties by code point. Capitals and
 * `-`, `_` or blanks between words make no difference, and letters swapped count as one slip.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = fold(word);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, off: slips(folded, fold(candidate)) }))
    .filter(({ candidate, off }) => off <= allowed(Math.max(candidate.length, word.length)))
    .sort((a, b) => a.off - b.off || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Slips forgiven at this length: none in two letters, which could be anything, then one in three. */
function allowed(length: number): number {
  return length < 3 ? 0 : Math.max(1, Math.floor(length / 3));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[-_\s]/g, '');
}

function slips(a: string, b: string): number {
  const apart = distance(a, b);
  return apart === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : apart;
}
function sorted(text: string): string {
  return [...text].sort().join('');
}
