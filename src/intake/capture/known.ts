import { byId } from '../../model/order.ts';
import { patternsOf } from '../../workspace/patterns.ts';
import type { SourceFile } from '../../workspace/source.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A map as a file states it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Named {
  readonly id: string;
  /** The id itself where no name is stated. */
  readonly name: string;
}

export interface KnownAccount extends Named {
  readonly relation: string;
  readonly file: string;
  /** The file as it stands. */
  readonly stated: Row;
}

/** What forms need of a workspace: who and what is known by which id, and what is stated where. Lists are sorted by id. */
export interface Known {
  readonly firm: { readonly file: string; readonly stated: Row } | null;
  readonly team: readonly Named[];
  readonly nodes: readonly Named[];
  readonly accounts: readonly KnownAccount[];
  /** Ids of people of either side: one kind, so that no two share one. */
  readonly people: ReadonlySet<string>;
  readonly accountPatterns: readonly string[];
  /** Whether guanxi.yaml writes `accounts` as a list, one text, or not at all. */
  readonly accountsStated: 'list' | 'text' | 'absent';
  readonly files: ReadonlySet<string>;
}

/** Reads what is stated, whether or not a schema would pass it: a file that could not be parsed is known by its path alone. */
export function knownOf(workspace: Workspace): Known {
  const team = named(rowsOf(rowOf(workspace.firm?.data)['team']));
  const accounts = workspace.accounts.flatMap((source) => accountOf(source)).sort(byId);
  const stated = rowOf(workspace.config.data)['accounts'];
  return {
    firm: workspace.firm === null ? null : { file: workspace.firm.file, stated: rowOf(workspace.firm.data) },
    team,
    nodes: named(rowsOf(rowOf(workspace.chain?.data)['nodes'])),
    accounts,
    people: new Set([...team.map(({ id }) => id), ...accounts.flatMap((account) => peopleOf(account).map(({ id }) => id))]),
    accountPatterns: patternsOf(workspace.config.data, 'accounts'),
    accountsStated: stated === undefined ? 'absent' : Array.isArray(stated) ? 'list' : 'text',
    files: new Set(workspace.texts.keys()),
  };
}

export function accountKnown(known: Known, id: string | null | undefined): KnownAccount | null {
  return known.accounts.find((account) => account.id === id) ?? null;
}

export function peopleOf(account: KnownAccount): readonly Named[] {
  return named(rowsOf(account.stated['people']));
}

/** The maps of a list that carry an id, by id. */
export function named(rows: readonly Row[]): readonly Named[] {
  return rows
    .flatMap((row) => (typeof row['id'] === 'string' ? [{ id: row['id'], name: textOf(row['name'] ?? row['what']) ?? row['id'] }] : []))
    .sort(byId);
}

/** The map at hand, or an empty one. */
export function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

/** The items of a list, each as a map and at its own index; none where there is no list. */
export function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(rowOf) : [];
}

function accountOf({ file, data }: SourceFile): readonly KnownAccount[] {
  const stated = rowOf(data);
  const { id, name, relation } = stated;
  if (typeof id !== 'string') return [];
  return [{ id, name: textOf(name) ?? id, relation: textOf(relation) ?? '', file, stated }];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
