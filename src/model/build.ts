import { inOrder } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { LogReading } from '../workspace/log-reader.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buildAccount } from './build-account.ts';
import { buildChain } from './build-chain.ts';
import { buildCommunity } from './build-community.ts';
import { buildFirm } from './build-firm.ts';
import { buildWorkshop } from './build-workshop.ts';
import { Field } from './field.ts';
import { checkLinks } from './link.ts';
import { checkDuplicates, withoutDuplicates } from './link-duplicates.ts';
import type { Model } from './model.ts';
import { linkContacts } from './link-contacts.ts';
import { byId, compare } from './order.ts';

/**
 * The linked model of a workspace and of its interactions as read (`readLogs`). Files that failed their schema (not in
 * `valid`) are built as far as they can be read: a value that does not fit is skipped, the rest is kept. What is wrong
 * between files comes back as problems, by place. Never throws on what a user can write.
 */
export function buildModel(
  workspace: Workspace,
  valid: ReadonlySet<string>,
  logs: LogReading,
): { model: Model; problems: readonly Problem[] } {
  const build = <T>(sources: readonly SourceFile[], one: (root: Field) => T | null): readonly T[] =>
    sources.flatMap((source) => one(Field.root(source)) ?? []);
  const { accounts, people } = withoutDuplicates(build(workspace.accounts, buildAccount));
  const linked: Model = {
    firm: buildFirm(Field.root(workspace.firm ?? workspace.config), workspace.firm === null ? 'firm' : stem(workspace.firm.file)),
    chain: workspace.chain === null ? null : buildChain(Field.root(workspace.chain)),
    accounts: [...accounts].sort(byId),
    people,
    communities: [...build(workspace.communities, buildCommunity)].sort(byId),
    workshops: [...build(workspace.workshops, buildWorkshop)].sort((a, b) => compare(a.respondent, b.respondent)),
    logs: logs.files,
    entries: logs.entries,
    codings: [],
  };
  const { model, problems } = linkContacts(linked, logs, workspace);
  return {
    model,
    problems: inOrder([...checkDuplicates(workspace), ...checkLinks(workspace, valid, linked, logs), ...problems]),
  };
}

function stem(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}
