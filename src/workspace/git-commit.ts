import { type Environment, git } from './git.ts';
import { GitError } from './git-error.ts';

/** Length to which ids of commits are cut: the same in every repository, whatever it configures. */
const SHORT = 10;

export interface Commit {
  readonly id: string;
  readonly short: string;
  /** Day of the commit as its committer's calendar had it, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The commit a ref names: branch, tag, id, `HEAD~3`. Throws GitError where there is none, or a shallow clone left it out. */
export function resolveCommit(dir: string, env: Environment, ref: string): Commit {
  // A leading dash would be an option; a ref holds no control characters.
  if (ref.trim() === '' || ref.startsWith('-') || /\p{Cc}/u.test(ref)) throw new GitError('ref', { ref });
  const id = commitId(dir, env, ref);
  if (id === null) throw new GitError(isShallow(dir, env) ? 'shallow' : 'ref', { ref });
  const day = git(dir, env, ['show', '-s', '--format=%cs', id]).toString().trim();
  return { id, short: id.slice(0, SHORT), day };
}

/** The last commit that both have in their history, where one left the other. Throws GitError where there is none. */
export function forkOf(dir: string, env: Environment, one: string, other: string): Commit {
  const [from, to] = [resolveCommit(dir, env, one), resolveCommit(dir, env, other)];
  try {
    return resolveCommit(dir, env, git(dir, env, ['merge-base', from.id, to.id]).toString().trim());
  } catch (error) {
    if (!(error instanceof GitError) || error.reason !== 'failed') throw error;
    throw new GitError(isShallow(dir, env) ? 'shallow' : 'noFork', { ref: one, one, other });
  }
}

/** The commit `ref` names and those before it along first parents, newest first. Throws GitError. */
export function commitsUpTo(dir: string, env: Environment, ref: string): Commit[] {
  const { id } = resolveCommit(dir, env, ref);
  const lines = git(dir, env, ['log', '--first-parent', '--format=%H %cs', id]).toString().trim().split('\n');
  return lines.map((line) => {
    const [hash = '', day = ''] = line.split(' ');
    return { id: hash, short: hash.slice(0, SHORT), day };
  });
}

/** Whether the clone leaves out older commits. */
export function isShallow(dir: string, env: Environment): boolean {
  return git(dir, env, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true';
}

function commitId(dir: string, env: Environment, ref: string): string | null {
  try {
    return git(dir, env, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
      .toString()
      .trim();
  } catch (error) {
    if (error instanceof GitError && error.reason === 'failed') return null;
    throw error;
  }
}
