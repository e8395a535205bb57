import { distance } from 'fastest-levenshtein';

/** The candidates a mistyped word most likely meant, nearest first, at most three; ties by code point. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const folded = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, off: distance(folded, candidate.toLowerCase()) }))
    .filter(({ candidate, off }) => off <= Math.floor(Math.max(candidate.length, word.length) / 3))
    .sort((a, b) => a.off - b.off || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
