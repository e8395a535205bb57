import { posix } from 'node:path';
import { type Environment, git } from './git.ts';
import { GitError } from './git-error.ts';

export interface Blob {
  readonly id: string;
  /** A symbolic link; its bytes are where it leads. */
  readonly link: boolean;
}

/** All that a commit holds; paths from the root of the repository, with `/`. */
export interface Listing {
  readonly blobs: ReadonlyMap<string, Blob>;
  /** Names in each folder; '' is the root. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folders whose content another repository holds. */
  readonly submodules: ReadonlySet<string>;
}

const RECORD = /^(\d{6}) (\w+) ([0-9a-f]+)\t(.*)$/s;

export function listCommit(dir: string, env: Environment, commit: string): Listing {
  const blobs = new Map<string, Blob>();
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  const submodules = new Set<string>();
  const text = git(dir, env, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString();
  for (const record of text.split('\0')) {
    const [, mode, type, id = '', path = ''] = RECORD.exec(record) ?? [];
    if (path === '') continue;
    if (type === 'blob') blobs.set(path, { id, link: mode === '120000' });
    else submodules.add(path);
    enter(folders, path);
  }
  return { blobs, folders, submodules };
}

/** Names the path in its folder, and that folder in its own. */
function enter(folders: Map<string, Set<string>>, path: string): void {
  for (let at = path; at !== '';) {
    const dirname = posix.dirname(at);
    const folder = dirname === '.' ? '' : dirname;
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, new Set([posix.basename(at)]));
    else known.add(posix.basename(at));
    at = known === undefined ? folder : '';
  }
}

const NEWLINE = 10;

/** Bytes by id, all read by one process. Throws GitError where the clone does not hold one of them. */
export function readBlobs(dir: string, env: Environment, ids: readonly string[]): Map<string, Buffer> {
  const out = git(dir, env, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  const found = new Map<string, Buffer>();
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(NEWLINE, at);
    const [id = '', type, size] = out.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new GitError('partial', { id });
    const from = end + 1;
    const to = from + Number(size);
    found.set(id, out.subarray(from, to));
    at = to + 1;
  }
  return found;
}
