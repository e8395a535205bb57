import { isMap } from '../../model/field.ts';
import { compare } from '../../model/order.ts';
import { openWorkspace } from '../../workspace/open.ts';
import type { SourceFile } from '../../workspace/source.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Candidate } from './candidates.ts';

export interface KnownIds {
  readonly account: readonly Candidate[];
  readonly person: readonly Candidate[];
  /** Whose account file lists them, by account. */
  readonly at: ReadonlyMap<string, readonly Candidate[]>;
  readonly team: readonly Candidate[];
  readonly community: readonly Candidate[];
}

const NONE: KnownIds = { account: [], person: [], at: new Map(), team: [], community: [] };

/** Ids of the workspace a folder lies in, with names, by code point; none where there is no workspace: completion never complains. */
export function knownIds(dir: string): KnownIds {
  let workspace: Workspace;
  try {
    workspace = openWorkspace(dir);
  } catch {
    return NONE;
  }
  return {
    account: sorted(workspace.accounts.flatMap(self)),
    person: sorted(workspace.accounts.flatMap((source) => listed(source, 'people'))),
    at: new Map(
      workspace.accounts.flatMap((source) => self(source).map(({ value }) => [value, sorted(listed(source, 'people'))] as const)),
    ),
    team: sorted(workspace.firm === null ? [] : listed(workspace.firm, 'team')),
    community: sorted(workspace.communities.flatMap(self)),
  };
}

function self(source: SourceFile): Candidate[] {
  return named(source.data);
}

function listed(source: SourceFile, key: string): Candidate[] {
  const list = isMap(source.data) ? source.data[key] : null;
  return Array.isArray(list) ? list.flatMap(named) : [];
}

function named(value: unknown): Candidate[] {
  if (!isMap(value) || typeof value['id'] !== 'string') return [];
  return [{ value: value['id'], says: typeof value['name'] === 'string' ? value['name'] : '' }];
}

function sorted(found: readonly Candidate[]): Candidate[] {
  return [...found].sort((a, b) => compare(a.value, b.value));
}
