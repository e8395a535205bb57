import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathInRepository } from './git-root.ts';
import type { Entry, Tree } from './tree.ts';

/** The files as they lie on the disk. */
export class DiskTree implements Tree {
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  get path(): string | null {
    return pathInRepository(this.root);
  }

  isFile(path: string): boolean {
    return isFile(join(this.root, path));
  }

  list(folder: string): Entry[] {
    return readdirSync(join(this.root, folder), { withFileTypes: true }).map((entry) => {
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
      const readable = entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(this.root, folder, entry.name)));
      return { name: entry.name, kind: readable ? 'file' : 'other' };
    });
  }

  read(file: string): Buffer | 'outside' {
    return leadsOutside(this.root, file) ? 'outside' : readFileSync(join(this.root, file));
  }
}

export function isFile(path: string): boolean {
  return kindOf(path)?.isFile() === true;
}

/** A link that leads nowhere counts: that it cannot be read is worth saying. One to a folder or a device (`/dev/zero` never ends) does not. */
function leadsToFile(path: string): boolean {
  return kindOf(path)?.isFile() ?? true;
}

/** null for what is absent or a link that leads nowhere. */
function kindOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** By a link; a path that guanxi.yaml itself writes with `..` is meant. */
function leadsOutside(root: string, file: string): boolean {
  return within(resolve(root), resolve(root, file)) && !within(realpathSync(root), realpathSync(join(root, file)));
}

/**
 * Whether what is read from or written to `file` below `root` may lie elsewhere: it, or the nearest folder on its way that is
 * there, leads out of `root` by a link or is a link that leads nowhere. Never throws; what the disk does not tell counts as away.
 */
export function linkedAway(root: string, file: string): boolean {
  try {
    for (let at = resolve(root, file); within(resolve(root), at); at = dirname(at)) {
      if (lstatSync(at, { throwIfNoEntry: false }) !== undefined) return !within(realpathSync(root), realpathSync(at));
    }
  } catch {
    return true;
  }
  return true;
}

function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
