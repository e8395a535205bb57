import type { Stamps } from '../../workspace/stamps.ts';

export interface Change {
  readonly file: string;
  readonly how: 'changed' | 'new' | 'gone';
}

/** What a watch remembers between two looks. */
export interface Watched {
  /** As the files lay when they were last audited. */
  readonly audited: Stamps;
  /** As they lay at the last look. */
  readonly last: Stamps;
  /** Looks in a row that found them in motion. */
  readonly restless: number;
}

/** A log that is written to without end is audited all the same, every so many looks. */
export const PATIENCE = 10;

export function watchedFrom(stamps: Stamps): Watched {
  return { audited: stamps, last: stamps, restless: 0 };
}

/**
 * One look. `changed` is null while nothing is to be done: nothing changed, or what changed is still changing (a save in several
 * writes, a checkout). The stamps are those of before the audit, so that a change during it is seen by the next look.
 */
export function look(watched: Watched, now: Stamps): { readonly watched: Watched; readonly changed: readonly Change[] | null } {
  const changed = changes(watched.audited, now);
  if (changed.length === 0) return { watched: { ...watched, last: now, restless: 0 }, changed: null };
  const quiet = changes(watched.last, now).length === 0;
  if (quiet || watched.restless >= PATIENCE) return { watched: watchedFrom(now), changed };
  return { watched: { ...watched, last: now, restless: watched.restless + 1 }, changed: null };
}

/** By path in code points. */
function changes(before: Stamps, now: Stamps): readonly Change[] {
  const gone = [...before.keys()].filter((file) => !now.has(file)).map((file): Change => ({ file, how: 'gone' }));
  const other = [...now].flatMap(([file, stamp]): readonly Change[] => {
    const earlier = before.get(file);
    if (earlier === stamp) return [];
    return [{ file, how: earlier === undefined ? 'new' : 'changed' }];
  });
  return [...gone, ...other].sort((a, b) => (a.file < b.file ? -1 : 1));
}
