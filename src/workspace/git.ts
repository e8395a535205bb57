import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { GitError } from './git-error.ts';
import { gitRoot } from './git-root.ts';

/** Variables of the process, as `cli/` hands them on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing a repository configures is run, nothing is fetched, nothing is locked or written. */
const CAREFUL = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'protocol.allow=never'].flatMap((one) => ['-c', one]),
];

/**
 * What git prints, in the repository `folder` lies in. Reads and never writes. Throws GitError where there is no git, no
 * repository, one that belongs to somebody else, or git refuses.
 */
export function git(folder: string, env: Environment, args: readonly string[], input?: string): Buffer {
  const root = gitRoot(folder);
  if (root === null) throw new GitError('noRepository', { dir: folder });
  const run = spawnSync('git', [...CAREFUL, ...args], {
    cwd: root,
    env: ownEnvironment(env),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (run.error !== undefined) throw couldNotStart(run.error, root);
  if (run.status === 0) return run.stdout;
  const said = run.stderr.toString().trim();
  if (/dubious ownership|unsafe repository/.test(said)) throw new GitError('owner', { dir: root });
  if (/not a git repository/i.test(said)) throw new GitError('noRepository', { dir: folder });
  throw new GitError('failed', { command: args[0] ?? '', said: said.split('\n')[0] ?? '' });
}

/** Day of the commit checked out, as its committer's calendar had it; null without git, repository or commit. Never throws a GitError. */
export function commitDay(dir: string, env: Environment): string | null {
  try {
    return dayOfCommit(dir, env, 'HEAD');
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}

/** `YYYY-MM-DD` of a commit, as its committer's calendar had it. Throws GitError. */
export function dayOfCommit(dir: string, env: Environment, commit: string): string {
  const day = git(dir, env, ['show', '-s', '--format=%cs', `${commit}^{commit}`])
    .toString()
    .trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new GitError('failed', { command: 'show', said: day });
  return day;
}

/** A hook runs with GIT_DIR and the like of another repository or index: only what configures git for its user stays. */
function ownEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || /^GIT_(CONFIG_|CEILING_DIRECTORIES$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}

function couldNotStart(error: NodeJS.ErrnoException, root: string): GitError {
  if (error.code === 'ENOENT' && existsSync(root)) return new GitError('missing');
  return new GitError('failed', { command: 'git', said: error.code ?? error.name });
}
