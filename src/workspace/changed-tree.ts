import type { Entry, Tree } from './tree.ts';

/** A workspace as it would be with some of its files written anew: what is to be written can be read first. */
export class ChangedTree implements Tree {
  readonly root: string;
  readonly path: string | null;
  readonly #tree: Tree;
  readonly #changed: ReadonlyMap<string, string>;

  /** `changed`: whole texts by path from the root, with `/`. */
  constructor(tree: Tree, changed: ReadonlyMap<string, string>) {
    this.#tree = tree;
    this.#changed = changed;
    this.root = tree.root;
    this.path = tree.path;
  }

  isFile(path: string): boolean {
    return this.#changed.has(path) || this.#tree.isFile(path);
  }

  list(folder: string): readonly Entry[] {
    const there = new Map(this.#there(folder).map((entry) => [entry.name, entry]));
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const file of this.#changed.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name = '', ...below] = file.slice(prefix.length).split('/');
      if (!there.has(name)) there.set(name, { name, kind: below.length === 0 ? 'file' : 'folder' });
    }
    return [...there.values()];
  }

  read(file: string): Buffer | 'outside' {
    const text = this.#changed.get(file);
    return text === undefined ? this.#tree.read(file) : Buffer.from(text);
  }

  /** A folder that is yet to be made holds nothing on the disk. */
  #there(folder: string): readonly Entry[] {
    try {
      return this.#tree.list(folder);
    } catch (error) {
      const prefix = `${folder}/`;
      if ([...this.#changed.keys()].some((file) => file.startsWith(prefix))) return [];
      throw error;
    }
  }
}
