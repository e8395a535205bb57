import type { FileChange } from '../../intake/edit/change.ts';
import type { Entry, Tree } from '../../workspace/tree.ts';

/** The files of a workspace as they will lie once the changes are written. */
export class PlannedTree implements Tree {
  readonly #tree: Tree;
  readonly #changes: ReadonlyMap<string, string>;

  constructor(tree: Tree, changes: readonly FileChange[]) {
    this.#tree = tree;
    this.#changes = new Map(changes.map(({ file, after }) => [file, after]));
  }

  get root(): string {
    return this.#tree.root;
  }
  get path(): string | null {
    return this.#tree.path;
  }

  isFile(path: string): boolean {
    return this.#changes.has(path) || this.#tree.isFile(path);
  }

  list(folder: string): readonly Entry[] {
    const planned = this.#below(folder);
    const there = planned.length > 0 ? this.#thereOrNone(folder) : this.#tree.list(folder);
    const names = new Set(there.map(({ name }) => name));
    return [...there, ...planned.filter(({ name }) => !names.has(name))];
  }

  read(file: string): Buffer | 'outside' {
    const after = this.#changes.get(file);
    return after === undefined ? this.#tree.read(file) : Buffer.from(after);
  }

  #below(folder: string): readonly Entry[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    const entries = new Map<string, Entry>();
    for (const file of this.#changes.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name = '', ...rest] = file.slice(prefix.length).split('/');
      entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
    }
    return [...entries.values()];
  }

  /** A folder that is still to be made. */
  #thereOrNone(folder: string): readonly Entry[] {
    try {
      return this.#tree.list(folder);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}
