import { slug } from '../../../model/ids.ts';
import { fnv1a64 } from '../../../policy/hash.ts';
import type { Veil } from './veil.ts';

const LONGEST = 40;
/** Latin letters and digits a name must have to make an id of it. */
const LEAST = 3;
const DIGEST = 8;

/** The letters imports have spelt out from the first: what is imported again keeps the id it has. */
const SPELT = { ß: 'ss', æ: 'ae', ø: 'o' };

/** What an id is made of. */
export interface Naming {
  readonly kind: 'account' | 'person' | 'team';
  /** What the source calls it, if it does. */
  readonly name: string | null;
  readonly address: string | null;
  readonly system: string;
  readonly sourceId: string | null;
  /** Tells it from everything else of its kind, the same at every repeat. */
  readonly seed: string;
}

const BEFORE: Readonly<Record<Naming['kind'], string>> = { account: '', person: 'p.', team: 'u.' };

/**
 * An id nobody has yet: of the Latin name; else of the address before the `@`; else of the number in the other system; else a digest.
 * The same for the same source, whatever the order of its rows, unless two share all of these.
 */
export function freshId(naming: Naming, isTaken: (id: string) => boolean, veil: Veil): string {
  const { kind, seed } = naming;
  const hidden = veil.digits(kind, seed);
  const digest = hidden ?? fnv1a64(`${kind}\n${seed}`).slice(0, DIGEST);
  const wanted = hidden === null ? readable(naming, digest) : `${kind === 'account' ? 'a.' : BEFORE[kind]}${hidden}`;
  if (!isTaken(wanted)) return wanted;
  for (let n = 1; ; n += 1) {
    const next = n === 1 ? `${wanted}-${digest}` : `${wanted}-${digest}-${n}`;
    if (!isTaken(next)) return next;
  }
}

function readable({ kind, name, address, system, sourceId }: Naming, digest: string): string {
  const before = BEFORE[kind];
  const named = slug(name ?? '', { letters: SPELT });
  if (named.replaceAll('-', '').length >= LEAST) return before + named;
  const local = address === null ? '' : (address.split('@')[0] ?? '').replace(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z0-9]+|-+$/g, '');
  if (/[a-z]/.test(local)) return before + local.slice(0, LONGEST);
  const number = (sourceId ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '');
  if (number !== '') return `${before}${system}-${number}`.slice(0, LONGEST + before.length);
  return `${before === '' ? 'c-' : before}${digest}`;
}
