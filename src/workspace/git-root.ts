import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The folder that holds `.git` (a folder, or the file of a worktree) at or above `folder`; null outside a repository. */
export function gitRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** `folder` from the root of its git repository, with `/`: '' at the root, null outside one. */
export function pathInRepository(folder: string): string | null {
  const root = gitRoot(folder);
  return root === null ? null : relative(root, folder).split(sep).join('/');
}
