/** An id made of a name's Latin letters and digits, at most so long that it can be typed; '' where the name has none. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.slice(0, MOST_WORDS).join('-').slice(0, LONGEST).replace(/-+$/, '');
  return /[a-z]/.test(kept) ? kept : '';
}

const MOST_WORDS = 4;
const LONGEST = 40;

/** The id, or the first of `<id>-2`, `<id>-3` … that nobody has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** `<stem>-1`, `<stem>-2` …: the first nobody has, where a name gives no id. */
export function countedId(stem: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** `p.` where most ids begin so, or where there are none yet; else nothing. */
export function personPrefix(ids: readonly string[]): string {
  return ids.filter((id) => id.startsWith('p.')).length * 2 >= ids.length ? 'p.' : '';
}
