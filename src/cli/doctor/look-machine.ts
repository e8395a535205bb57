import { gitRoot } from '../../workspace/git-root.ts';
import { GitError } from '../../workspace/git-error.ts';
import { git, gitVersion } from '../../workspace/git.ts';
import { inCi } from '../ci.ts';
import type { Io } from '../io.ts';
import type { MachineSeen } from './checkup.ts';

/** What package.json asks for; a test keeps the two equal. */
export const NODE_NEEDED = '>=20.19';
const LEAST = { major: 20, minor: 19 };

/** What the program runs on. `root`: of the workspace, if there is one; `node`: version of Node, `22.1.0`. */
export function lookAtMachine(root: string | null, io: Io, node: string = process.versions.node): MachineSeen {
  const version = gitVersion(io.env);
  return {
    node,
    nodeNeeded: NODE_NEEDED,
    nodeSupported: isSupported(node),
    platform: process.platform,
    git: version,
    repository: root === null || version === null ? null : repositoryOf(root, io),
    ci: inCi(io),
    screen: io.stdout.isTTY,
    questions: (io.terminal?.() ?? null) !== null,
    utf8: utf8(io),
  };
}

export function isSupported(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > LEAST.major || (major === LEAST.major && minor >= LEAST.minor);
}

function repositoryOf(root: string, { env }: Io): MachineSeen['repository'] {
  if (gitRoot(root) === null) return 'none';
  try {
    git(root, env, ['rev-parse', '--git-dir']);
    return 'readable';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.reason === 'owner' ? 'owner' : error.reason === 'noRepository' ? 'none' : 'failed';
  }
}

/** The first of the variables that POSIX asks says it; Windows has none of them and shows Unicode. */
function utf8({ env }: Io): boolean | null {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale === undefined ? null : /utf-?8/i.test(locale);
}
