import type { Places } from '../../intake/import/settle/request.ts';
import { literalFolder, matcher } from '../../workspace/glob.ts';
import { type Listed, patternsOf } from '../../workspace/patterns.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What Windows takes for a device, whatever stands behind the point: a plan is to be cloned there too. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Files the workspace will read, for what an import adds. A path is never one that is taken. */
export class WorkspacePlaces implements Places {
  readonly #workspace: Workspace;
  readonly #id: string;
  /** Files that are there or will be, as a disk that takes Ä, ä and A with a mark for one letter tells them apart. */
  readonly #taken: Set<string>;

  constructor(workspace: Workspace, id: string) {
    this.#workspace = workspace;
    this.#id = id;
    this.#taken = new Set([...workspace.texts.keys()].map(onAnyDisk));
  }

  /** A file of its own for an account: `accounts/<id>.yaml`. */
  account(id: string): string | null {
    const file = this.#fitting('accounts', id, (path) => !this.#taken.has(onAnyDisk(path)));
    if (file !== null) this.#taken.add(onAnyDisk(file));
    return file;
  }

  /** The file the import keeps its contacts in, there or not: `interactions/import-<id>.yaml`. */
  contacts(suffix: string): string | null {
    return this.#fitting('interactions', `import-${this.#id}${suffix}`, () => true);
  }

  /** Whether a new file named so would be read. */
  fits(kind: Listed, stem: string): boolean {
    return this.#fitting(kind, stem, () => true) !== null;
  }

  isOf(kind: Listed, file: string): boolean {
    return this.#patterns(kind).some((pattern) => !pattern.startsWith('!') && matcher(pattern).test(file));
  }

  register(): string | null {
    return this.#fitting('imports', this.#id, () => true);
  }

  #fitting(kind: Listed, stem: string, isFree: (path: string) => boolean): string | null {
    const patterns = this.#patterns(kind);
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1).replace(/^(\.\/)+/, '')));
    for (const pattern of wanted) {
      const folder = literalFolder(pattern);
      if (folder === pattern) continue;
      const taken = matcher(pattern);
      for (const name of DEVICE.test(stem)
        ? [`${stem}-2.yaml`]
        : [`${stem}.yaml`, `${stem}.yml`, `${stem}-2.yaml`, `imported/${stem}.yaml`]) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (taken.test(path) && !left.some((one) => one.test(path)) && isFree(path)) return path;
      }
    }
    return null;
  }

  #patterns(kind: Listed): readonly string[] {
    return patternsOf(this.#workspace.config.data, kind).map((pattern) => pattern.replace(/^(\.\/)+/, ''));
  }
}

function onAnyDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
