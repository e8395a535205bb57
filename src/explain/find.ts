import { nearest } from '../text/suggest.ts';
import type { Entry } from './registry.ts';

export interface Found {
  /** What was asked for; null: unknown. */
  readonly best: Entry | null;
  /** Others that answer to the same name. */
  readonly others: readonly Entry[];
  /** Codes or names that come near, when nothing was found. */
  readonly suggestions: readonly string[];
}

/** Case, blanks, dashes, underscores and quotes make no difference; list brackets of a path neither. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\[\d*\]/g, '')
    .replace(/[\s_\-“”"'’《》「」]+/g, '');
}

/** A code wins over a name, the report's own words over fields of the files; among names the order of the registry decides. */
export function find(query: string, entries: readonly Entry[]): Found {
  const asked = fold(query);
  const byCode = entries.filter((entry) => fold(entry.code) === asked);
  const byName = entries.filter((entry) => !byCode.includes(entry) && entry.names.some((name) => fold(name) === asked));
  const field = (entry: Entry): boolean => entry.kind === 'field';
  const both = [...byCode, ...byName];
  const [best, ...others] = [...both.filter((entry) => !field(entry)), ...both.filter(field)];
  if (asked !== '' && best) return { best, others, suggestions: [] };
  return {
    best: null,
    others: [],
    suggestions: asked === '' ? [] : suggestions(query, asked, entries),
  };
}

/** Spelling first; for longer input also names that contain it. */
function suggestions(query: string, asked: string, entries: readonly Entry[]): readonly string[] {
  const names = entries.flatMap((entry) => [entry.code, ...entry.names]);
  const near = nearest(query, names);
  const containing = asked.length < 2 ? [] : names.filter((name) => fold(name).includes(asked));
  return [...new Set([...near, ...containing])].slice(0, 5);
}
