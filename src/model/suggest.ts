import { distance } from 'fastest-levenshtein';
import { compare } from './order.ts';

const MOST = 3;

/** Known ids near to what was written, nearest first: at most a third of the letters wrong. */
export function nearest(written: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const found: { id: string; far: number }[] = [];
  for (const id of known) {
    if (Math.abs(id.length - written.length) > limit) continue;
    const far = distance(written, id);
    if (far <= limit) found.push({ id, far });
  }
  return found
    .sort((a, b) => a.far - b.far || compare(a.id, b.id))
    .slice(0, MOST)
    .map((each) => each.id);
}
