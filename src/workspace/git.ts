import { spawnSync } from 'node:child_process';
import { GitError } from './git-error.ts';
import { gitRoot } from './git-root.ts';

/** Variables of the process, as `cli/` hands them on. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where git is started from: our own folder. Windows looks for a program first in the folder it is to run in, and a `git.exe`
 * that lies in a repository must not be run. Node heeds `NoDefaultCurrentDirectoryInExePath` in newer versions only, and only as
 * it was started itself, not for a child (libuv #4238).
 */
const HERE = import.meta.dirname;

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
  const run = spawnSync('git', ['-C', root, ...CAREFUL, ...args], {
    cwd: HERE,
    env: ownEnvironment(env),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (run.error !== undefined) throw couldNotStart(run.error);
  if (run.status === 0) return run.stdout;
  const said = run.stderr.toString().trim();
  if (/dubious ownership|unsafe repository/.test(said)) throw new GitError('owner', { dir: root });
  if (/not a git repository/i.test(said)) throw new GitError('noRepository', { dir: folder });
  throw new GitError('failed', { command: args[0] ?? '', said: said.split('\n')[0] ?? '' });
}

/** Version of the git that would be asked (`2.39.5`); null: there is none, or it cannot be started. */
export function gitVersion(env: Environment): string | null {
  const run = spawnSync('git', ['--version'], { cwd: HERE, env: ownEnvironment(env), windowsHide: true });
  return /\d+(?:\.\d+)+/.exec(run.stdout?.toString() ?? '')?.[0] ?? null;
}

/**
 * Day of the commit checked out, as its committer's calendar had it; null outside a repository and where nothing was committed
 * yet. Throws GitError where there is a commit and git does not tell its day.
 */
export function commitDay(dir: string, env: Environment): string | null {
  try {
    return dayOfCommit(dir, env, 'HEAD');
  } catch (error) {
    if (error instanceof GitError && (error.reason === 'noRepository' || isUnborn(dir, env))) return null;
    throw error;
  }
}

/** Whether nothing was committed yet: git then fails without a word. */
function isUnborn(dir: string, env: Environment): boolean {
  try {
    git(dir, env, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return false;
  } catch (error) {
    return error instanceof GitError && error.reason === 'failed' && error.args['said'] === '';
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

/** The last: what git itself starts is not looked for in the repository either (see HERE). */
const OURS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', NoDefaultCurrentDirectoryInExePath: '1' };

/** A hook runs with GIT_DIR and the like of another repository or index: only what configures git for its user stays. */
function ownEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || /^GIT_(CONFIG_|CEILING_DIRECTORIES$)/.test(name));
  return { ...Object.fromEntries(kept), ...OURS };
}

function couldNotStart(error: NodeJS.ErrnoException): GitError {
  return error.code === 'ENOENT' ? new GitError('missing') : new GitError('failed', { command: 'git', said: error.code ?? error.name });
}
