import type { Step } from '../edit/change.ts';

/** Numbers in other systems, by system: what `source_ids` says. */
export type SourceIds = Readonly<Record<string, readonly string[]>>;

/** Where something is declared: file and path of its map, for edits. */
export interface Standing {
  readonly file: string;
  readonly path: readonly Step[];
}

interface Known extends Standing {
  readonly id: string;
  readonly name: string | null;
  readonly sourceIds: SourceIds;
}

export interface KnownAccount extends Known {
  readonly domains: readonly string[];
}

/** Somebody of theirs. `accounts`: home first, then where else they have worked. */
export interface KnownPerson extends Known {
  readonly addresses: readonly string[];
  readonly accounts: readonly [home: string, ...others: string[]];
}

/** Somebody of ours. */
export interface KnownMember extends Known {
  readonly addresses: readonly string[];
}

/** How something named by a source compares with who is known. Two candidates are never decided between. */
export type Match<T> =
  | { readonly found: 'one'; readonly one: T; readonly by: 'source_id' | 'address' | 'domain' | 'name' }
  | { readonly found: 'many'; readonly many: readonly T[] }
  | { readonly found: 'none' };

export const NOBODY = { found: 'none' } as const;
