import { slug } from '../../model/ids.ts';

const MOST_WORDS = 4;

/** An id made of a name or of what was said in a sentence; '' where there is nothing to make it of. */
export function slugOf(said: string): string {
  return slug(said, { words: MOST_WORDS });
}

/** `<stem>-1`, `<stem>-2` …: the first nobody has, where a name gives no id. */
export function countedId(stem: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** `p.` where most ids begin so, or where there are none yet; else nothing. */
export function personPrefix(ids: readonly string[]): string {
  return ids.filter((id) => id.startsWith('p.')).length * 2 >= ids.length ? 'p.' : '';
}
