import { resolve } from 'node:path';
import type { Audit } from '../audit.ts';
import { evenDays, pointOf, replayed, wholeDay } from '../history/replay.ts';
import type { HistoryPoint } from '../result-history.ts';
import type { AuditResult } from '../result.ts';
import { readSettings } from '../settings.ts';
import type { Commit } from '../workspace/git-commit.ts';
import { GitError } from '../workspace/git-error.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';
import { planAt } from './sides.ts';

export interface HistoryRequest {
  /** How many points; null: none was asked for. */
  readonly points: number | null;
  /** A ref or a day to begin at; null: at the first commit that holds the plan. */
  readonly since: string | null;
  /** Folder of the workspace as typed. */
  readonly dir: string | null;
}

const USUAL_POINTS = 12;

/**
 * The result with where the firm stood at earlier days, by today's ruler, itself as the last point; oldest first. Days are spread
 * evenly; each is read from the last commit up to it. A plan that pins `as_of` is looked at on that day. Throws CliError, GitError.
 */
export async function withHistory({ result, workspace }: Audit, request: HistoryRequest, io: Io): Promise<AuditResult> {
  if (request.points === null && request.since === null) return result;
  const folder = resolve(io.cwd, request.dir ?? '.');
  const commits = (await firstParents(folder, io)).filter(({ day }) => day <= result.asOf);
  const first = await beginning(request.since, commits, folder, io);
  const { rules } = readSettings(workspace, { asOf: result.asOf, today: io.today() });
  const days = first === null ? [] : evenDays(first, result.asOf, request.points ?? USUAL_POINTS).slice(0, -1);
  const points: HistoryPoint[] = [];
  for (const day of days) {
    const commit = commits.find((one) => one.day <= day);
    const side = commit === undefined ? null : await planThen(commit, folder, io);
    if (side === null) continue;
    const asOf = side.pinned ? wholeDay(side.asOf) : day;
    if (asOf < result.asOf && !points.some((point) => point.asOf === asOf)) points.push(replayed({ ...side, asOf, today: asOf }, rules));
  }
  const history = [...points, pointOf(result, null)].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  return { ...result, history };
}

/** Newest first. */
async function firstParents(folder: string, io: Io): Promise<readonly Commit[]> {
  const { commitsUpTo } = await import('../workspace/git-commit.ts');
  return commitsUpTo(folder, io.env, 'HEAD');
}

async function beginning(since: string | null, commits: readonly Commit[], folder: string, io: Io): Promise<string | null> {
  if (since === null) return commits.at(-1)?.day ?? null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return since;
  const { resolveCommit } = await import('../workspace/git-commit.ts');
  return resolveCommit(folder, io.env, since).day;
}

/** null: the commit holds no plan yet, or one whose guanxi.yaml cannot be used; the look back begins later then. */
async function planThen(commit: Commit, folder: string, io: Io) {
  try {
    const side = await planAt(commit.id, folder, null, io);
    return { ...side, pinned: side.asOf !== commit.day };
  } catch (error) {
    if (error instanceof CliError || (error instanceof GitError && error.reason === 'noPlan')) return null;
    throw error;
  }
}
