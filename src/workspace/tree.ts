/** What lies in a folder. other: what no pattern means, such as a link to a folder or a device. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * The files of a workspace, wherever they are read from: the disk, or a commit. Paths are relative to `root`, with `/`, and may
 * begin with `..`. What cannot be read throws an Error whose `code` says why, such as EACCES.
 */
export interface Tree {
  /** Absolute path of the folder that holds guanxi.yaml. */
  readonly root: string;
  /** The same folder from the root of its git repository, with `/`: '' at the root, null outside one. */
  readonly path: string | null;
  isFile(path: string): boolean;
  list(folder: string): readonly Entry[];
  /** outside: by a link that leads out of the workspace; a path that itself begins with `..` is meant. */
  read(file: string): Buffer | 'outside';
  /** Files that will be read: who can read many at once faster than one by one does so. */
  expect?(files: readonly string[]): void;
}

/** The reason a tree gives for what it cannot read. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
