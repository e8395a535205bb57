import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlanSide } from '../history/compare-plans.ts';
import { type Reading, readingOf } from '../history/reading.ts';
import type { Named } from '../history/compare.ts';
import type { Comparison } from '../result-comparison.ts';
import type { AuditResult } from '../result.ts';
import { ConfigError } from '../workspace/config-error.ts';
import { below } from '../workspace/find-root.ts';
import { GitError } from '../workspace/git-error.ts';
import { openTree, openWorkspace } from '../workspace/open.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dayOf, statedDay } from './day.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';
import { readResult } from './saved-result.ts';

/** One of the two things compared, as far as it has to be known. */
export type Side = { readonly plan: PlanSide } | { readonly saved: Named & { readonly reading: Reading }; readonly result: AuditResult };

export interface SideRequest {
  /** A ref, a saved result, or null: the files as they lie there. */
  readonly named: string | null;
  /** Folder of the workspace as typed; null: where the command was started. */
  readonly dir: string | null;
  readonly asOf: string | null;
}

/** Files of results are told from refs by their ending. */
export function isSavedResult(named: string): boolean {
  return /\.json$/i.test(named);
}

/** Throws CliError, GitError or ConfigError where it cannot be had. */
export async function openSide({ named, dir, asOf }: SideRequest, io: Io): Promise<Side> {
  if (named !== null && isSavedResult(named)) {
    if (asOf !== null) throw new CliError('cli.error.savedDay', { path: named });
    const result = readResult(named, io);
    return { saved: { label: named, commit: null, reading: readingOf(result) }, result };
  }
  const folder = resolve(io.cwd, dir ?? '.');
  if (dir !== null && !existsSync(folder)) throw new CliError('cli.error.noFolder', { dir });
  if (named !== null) return { plan: await planAt(named, folder, asOf, io) };
  const workspace = openWorkspace(folder);
  const { today, commitDay } = await dayOf({ dir, asOf }, io);
  const usual = commitDay ?? today;
  return { plan: { label: '.', commit: null, workspace, asOf: asOf ?? statedDay(workspace) ?? usual, today: usual } };
}

/** The plan as a commit holds it, looked at on the day it states, else on the day of the commit. */
export async function planAt(ref: string, folder: string, asOf: string | null, io: Io): Promise<PlanSide> {
  const [{ resolveCommit }, { treeAt }] = await Promise.all([import('../workspace/git-commit.ts'), import('../workspace/commit-tree.ts')]);
  const commit = resolveCommit(folder, io.env, ref);
  const workspace = readAt(ref, () => openTree(elsewhere(folder, () => treeAt(folder, io.env, commit))));
  const day = asOf ?? statedDay(workspace) ?? commit.day;
  return { label: ref, commit: commit.short, workspace, asOf: day, today: day };
}

/** The audit of one side: made now, or as it was saved. */
export async function auditOf(side: Side): Promise<AuditResult> {
  if ('saved' in side) return side.result;
  const { audit } = await import('../audit.ts');
  const { workspace, asOf, today } = side.plan;
  return audit({ dir: workspace.root, workspace, asOf, today, draws: null }).result;
}

/** Only where both plans can be read can one thing be put in after the other. Throws CliError where names on the sides cannot meet. */
export async function compareSides(base: Side, head: Side): Promise<Comparison> {
  refuseStrangers(base, head);
  const { comparePlans, compareReadings, readingOfPlan } = await import('../history/compare-plans.ts');
  if ('plan' in base && 'plan' in head) return comparePlans(base.plan, head.plan);
  const known = (side: Side) => ('saved' in side ? side.saved : { ...side.plan, reading: readingOfPlan(side.plan) });
  return compareReadings(known(base), known(head));
}

/** Whom one side calls by another name than the other would have gone, and come: pseudonyms meet only where one key made both. */
function refuseStrangers(...sides: readonly [Side, Side]): void {
  const [fleeting] = sides.flatMap((side) => ('saved' in side && side.result.redacted === 'content' ? [side.saved.label] : []));
  if (fleeting !== undefined) throw new CliError('cli.error.diffFleeting', { path: fleeting });
  const [redacted, ...more] = sides.flatMap((side) => ('saved' in side && side.result.redacted === 'key' ? [side.saved.label] : []));
  if (redacted !== undefined && more.length === 0) throw new CliError('cli.error.diffRedacted', { path: redacted });
}

/** Where the folder holds no plan today either, but a folder in it does, the commit is not to blame. */
function elsewhere<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const [found] = error instanceof GitError && error.reason === 'noPlan' ? below(folder) : [];
    if (found === undefined) throw error;
    throw new CliError('cli.error.git.below', { found });
  }
}

/** A mistake in an earlier guanxi.yaml cannot be mended there: say where it is rather than how to write it. */
function readAt(ref: string, open: () => Workspace): Workspace {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new CliError('cli.error.git.config', { ref, line: error.problems[0]?.at.line ?? 1 }, [], error.language);
  }
}
