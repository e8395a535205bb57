import { freeId, slug } from '../../model/ids.ts';
import type { Talk } from './talk.ts';
import { asId } from './texts.ts';

const MOST_WORDS = 4;

/** An id made of a name or of what was said in a sentence; '' where there is nothing to make it of. */
export function slugOf(said: string): string {
  return slug(said, { words: MOST_WORDS });
}

/** The id of what was said: proposed, and asked for. Undefined until something is said. */
export function idAsked(talk: Talk, said: string | undefined, stem: string, taken: ReadonlySet<string>): string | undefined {
  const id = slugOf(said ?? '');
  const usual = id === '' ? countedId(stem, taken) : freeId(id, taken);
  const given = talk.text('id', 'capture.id', { usual, hint: { key: 'capture.id.hint' } }, asId(taken)) ?? usual;
  return said === undefined ? undefined : given;
}

/** `<stem>-1`, `<stem>-2` …: the first nobody has, where a name gives no id. */
export function countedId(stem: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** `p.` where most ids begin so, or where there are none yet; else nothing. */
export function personPrefix(ids: readonly string[]): string {
  return ids.filter((id) => id.startsWith('p.')).length * 2 >= ids.length ? 'p.' : '';
}
