import type { Workspace } from '../workspace/workspace.ts';
import { type Account, DEFAULT_PROCESS } from './account.ts';
import { isMap } from './field.ts';
import type { ReferenceKind } from './link-references.ts';
import type { Model } from './model.ts';

/** Ids a kind of reference may name, or null where that cannot be told (an unlisted team, a file that could not be read). */
export type KnownIds = ReadonlySet<string> | null;

/** What may be referred to in a workspace. Missing files leave a kind open rather than make every reference wrong. */
export class Known {
  readonly #byKind: Readonly<Record<Exclude<ReferenceKind, 'pain' | 'stage' | 'claimant'>, KnownIds>>;

  constructor(workspace: Workspace, valid: ReadonlySet<string>, model: Model) {
    const unread = unreadFiles(workspace);
    const misplaced = workspace.accounts.filter((source) => !valid.has(source.file)).flatMap((source) => idsIn(source.data));
    const accounts = new Set([...model.accounts.map((account) => account.id), ...unread.map(stem)]);
    const people = unread.some((file) => isAmong(file, workspace)) ? null : new Set([...model.people.keys(), ...misplaced]);
    const team = model.firm.team === null ? null : new Set(model.firm.team.map((member) => member.id));
    const someone = people === null || team === null ? null : new Set([...people, ...team]);
    const org = new Set([...accounts, model.firm.id, 'us']);
    this.#byKind = {
      account: accounts,
      person: people,
      team,
      someone,
      org,
      anyone: someone === null ? null : new Set([...someone, ...org]),
      node: model.chain === null ? null : new Set(model.chain.nodes.map((node) => node.id)),
      community: new Set([...model.communities.map((community) => community.id), ...unread.map(stem)]),
    };
  }

  /** `account` is whose pains and stages are meant; `customer` whose side a claimant is on. */
  ids(
    kind: ReferenceKind,
    scope: {
      readonly account?: Account | undefined;
      readonly customer?: boolean;
    } = {},
  ): KnownIds {
    if (kind === 'claimant') return this.#byKind[scope.customer === true ? 'person' : 'team'];
    if (kind === 'pain') return scope.account === undefined ? null : new Set(scope.account.pains?.map((pain) => pain.id));
    if (kind === 'stage') return scope.account === undefined ? null : stagesOf(scope.account);
    return this.#byKind[kind];
  }
}

/** Stages of the account's own process, or the default list where it declares none. */
export function stagesOf(account: Account): ReadonlySet<string> {
  return new Set(account.process ?? DEFAULT_PROCESS);
}

/** Every id in a file whose schema does not hold: a key spelt wrong must not make all that refers to its content wrong too. */
function idsIn(data: unknown): readonly string[] {
  if (Array.isArray(data)) return data.flatMap(idsIn);
  if (!isMap(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'id' && typeof value === 'string' ? [value] : idsIn(value)));
}

/** Files with a problem that kept them out of every list. */
function unreadFiles(workspace: Workspace): readonly string[] {
  const read = new Set<string>();
  for (const source of [workspace.config, workspace.firm, workspace.chain, ...workspace.accounts, ...workspace.communities]) {
    if (source !== null) read.add(source.file);
  }
  for (const source of [...workspace.workshops, ...workspace.logs]) read.add(source.file);
  return [...new Set(workspace.problems.map((each) => each.at.file))].filter((file) => !read.has(file));
}

/** Whether a file lies where account files lie. */
function isAmong(file: string, workspace: Workspace): boolean {
  const top = file.split('/')[0];
  return top === 'accounts' || workspace.accounts.some((account) => account.file.includes('/') && account.file.split('/')[0] === top);
}

function stem(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}
