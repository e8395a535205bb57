import { join, posix } from 'node:path';
import { CONFIG } from './find-root.ts';
import type { Environment } from './git.ts';
import { GitError } from './git-error.ts';
import { type Blob, type Listing, listCommit, readBlobs } from './git-objects.ts';
import { pathInRepository, gitRoot } from './git-root.ts';
import type { Commit } from './git-commit.ts';
import type { Entry, Tree } from './tree.ts';

/** Links that lead to links: more than these lead nowhere. */
const MOST_LINKS = 40;

/** The files of a workspace as a commit holds them; the work tree is neither read nor touched. */
export class CommitTree implements Tree {
  readonly root: string;
  readonly path: string;
  readonly #dir: string;
  readonly #env: Environment;
  readonly #listing: Listing;
  readonly #read = new Map<string, Buffer>();

  /** `path`: the workspace's folder from the root of the repository that `dir` lies in. */
  constructor(dir: string, env: Environment, path: string, listing: Listing) {
    this.#dir = dir;
    this.#env = env;
    this.#listing = listing;
    this.path = path;
    this.root = join(gitRoot(dir) ?? dir, path);
  }

  isFile(path: string): boolean {
    return this.#blob(this.#place(path)) !== null;
  }

  list(folder: string): Entry[] {
    const place = this.#follow(this.#place(folder));
    const names = place === null ? undefined : this.#listing.folders.get(place);
    if (place === null || names === undefined) throw unreadable(this.#listing.submodules.has(place ?? '') ? 'SUBMODULE' : 'ENOENT');
    return [...names].map((name) => ({ name, kind: this.#kind(posix.join(place, name)) }));
  }

  read(file: string): Buffer | 'outside' {
    const place = this.#place(file);
    const target = this.#follow(place);
    if (target === null) throw unreadable('ELOOP');
    if (this.#within(place) && !this.#within(target)) return 'outside';
    const blob = this.#listing.blobs.get(target);
    if (blob === undefined) throw unreadable(this.#listing.folders.has(target) ? 'EISDIR' : 'ENOENT');
    return this.#bytes(blob);
  }

  expect(files: readonly string[]): void {
    const blobs = files.flatMap((file) => this.#blob(this.#place(file)) ?? []);
    this.#fetch([...new Set(blobs.map(({ id }) => id))].filter((id) => !this.#read.has(id)));
  }

  #kind(place: string): Entry['kind'] {
    const blob = this.#listing.blobs.get(place);
    if (blob === undefined) return 'folder';
    if (!blob.link) return 'file';
    const target = this.#follow(place);
    const folder = target !== null && (this.#listing.folders.has(target) || this.#listing.submodules.has(target));
    return folder ? 'other' : 'file';
  }

  #blob(place: string): Blob | null {
    return this.#listing.blobs.get(this.#follow(place) ?? '') ?? null;
  }

  /** From the root of the repository; what lies outside it begins with `..`. */
  #place(path: string): string {
    const place = posix.join(this.path, path.replaceAll('\\', '/'));
    return place === '.' ? '' : place.replace(/\/$/, '');
  }

  #within(place: string): boolean {
    return this.path === '' ? !place.startsWith('..') && !place.startsWith('/') : `${place}/`.startsWith(`${this.path}/`);
  }

  /** Where a path leads once every link on its way is followed, whether or not anything is there; null: round in a circle. */
  #follow(place: string): string | null {
    let steps = place.split('/').filter((step) => step !== '');
    let done = '';
    for (let links = 0; steps.length > 0;) {
      const [step = '', ...rest] = steps;
      const here = posix.join(done, step);
      const blob = this.#listing.blobs.get(here);
      if (blob?.link !== true) {
        done = here === '.' ? '' : here;
        steps = rest;
        continue;
      }
      if (++links > MOST_LINKS) return null;
      const target = this.#bytes(blob).toString();
      if (posix.isAbsolute(target)) return target;
      steps = [...posix.join(done, target).split('/'), ...rest].filter((one) => one !== '' && one !== '.');
      done = '';
    }
    return done;
  }

  #bytes({ id }: Blob): Buffer {
    if (!this.#read.has(id)) this.#fetch([id]);
    return this.#read.get(id) ?? Buffer.alloc(0);
  }

  #fetch(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const [id, bytes] of readBlobs(this.#dir, this.#env, ids)) this.#read.set(id, bytes);
  }
}

/**
 * The workspace of `dir` at a commit: the nearest guanxi.yaml the commit holds at or above that folder.
 * Throws GitError where the commit holds none.
 */
export function treeAt(dir: string, env: Environment, commit: Commit): CommitTree {
  const start = pathInRepository(dir);
  if (start === null) throw new GitError('noRepository', { dir });
  const listing = listCommit(dir, env, commit.id);
  for (let path = start; ; path = posix.dirname(path)) {
    if (path === '.') path = '';
    if (listing.blobs.has(posix.join(path, CONFIG))) return new CommitTree(dir, env, path, listing);
    if (path === '') throw new GitError('noPlan', { commit: commit.short, path: start === '' ? '.' : start });
  }
}

/** The error the disk would give. */
function unreadable(code: string): Error {
  return Object.assign(new Error(code), { code });
}
