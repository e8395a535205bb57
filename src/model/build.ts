import type { Problem } from '../schema/problem.ts';
import { readLogs } from '../workspace/log-reader.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Account } from './account.ts';
import { buildAccount } from './build-account.ts';
import { buildChain } from './build-chain.ts';
import { buildCommunity } from './build-community.ts';
import { buildFirm } from './build-firm.ts';
import { buildWorkshop } from './build-workshop.ts';
import { Field } from './field.ts';
import { checkDuplicates, withoutDuplicates } from './link-duplicates.ts';
import { checkLinks } from './link.ts';
import type { Model } from './model.ts';
import { byId, compare } from './order.ts';
import type { Person } from './person.ts';
import type { Day } from './values.ts';

/**
 * The linked model of a workspace. Files that failed their schema (not in `valid`) are built as far as they can be read:
 * a value that does not fit is skipped, the rest is kept. What is wrong between files comes back as problems, by place.
 * Interactions after `asOf` are left out. Never throws on what a user can write.
 */
export function buildModel(workspace: Workspace, valid: ReadonlySet<string>, asOf: Day): { model: Model; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open = (source: SourceFile): Field => Field.root(source);
  const build = <T>(sources: readonly SourceFile[], one: (root: Field) => T | null): readonly T[] =>
    sources.flatMap((source) => one(open(source)) ?? []);

  const fallback = workspace.firm === null ? 'firm' : stem(workspace.firm.file);
  const { accounts, people } = withoutDuplicates(build(workspace.accounts, buildAccount));
  const logs = readLogs(workspace.logs, asOf);
  const model: Model = {
    firm: buildFirm(open(workspace.firm ?? workspace.config), fallback),
    chain: workspace.chain === null ? null : buildChain(open(workspace.chain)),
    accounts: [...accounts].sort(byId),
    people,
    communities: [...build(workspace.communities, buildCommunity)].sort(byId),
    workshops: [...build(workspace.workshops, buildWorkshop)].sort((a, b) => compare(a.respondent, b.respondent)),
    logs: logs.files,
    entries: logs.entries,
  };
  problems.push(...logs.problems, ...checkDuplicates(workspace), ...checkLinks(workspace, model, logs));
  return { model, problems: problems.sort(byPlace) };
}

function stem(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.at.file, b.at.file) || a.at.line - b.at.line || (a.at.col ?? 0) - (b.at.col ?? 0) || compare(a.code, b.code);
}
