import { posix } from 'node:path';
import type { Entry, Tree } from '../../src/workspace/tree.ts';

/** A workspace that lies nowhere: file names with their text. */
export class MemoryTree implements Tree {
  readonly root = '/plan';
  readonly path = null;
  readonly #files: ReadonlyMap<string, string>;
  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  isFile(path: string): boolean {
    return this.#files.has(posix.normalize(path));
  }

  list(folder: string): Entry[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    const below = [...this.#files.keys()].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length).split('/'));
    const kinds = new Map(below.map(([name = '', ...rest]) => [name, rest.length === 0 ? ('file' as const) : ('folder' as const)]));
    return [...kinds].map(([name, kind]) => ({ name, kind }));
  }

  read(file: string): Buffer {
    const text = this.#files.get(posix.normalize(file));
    if (text === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    return Buffer.from(text);
  }
}
