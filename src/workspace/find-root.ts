import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../schema/catalogue.ts';
import { ConfigError } from './config-error.ts';
import { isFile } from './disk-tree.ts';

export const CONFIG = 'guanxi.yaml';
/** What people call it by mistake. */
const NEAR_NAMES = ['guanxi.yml', '.guanxi.yaml', '.guanxi.yml', 'Guanxi.yaml'];

/** The folder that holds guanxi.yaml, looked for from `start` (a folder or a file) upwards. Throws ConfigError where there is none. */
export function findRoot(start: string): string {
  const from = resolve(start);
  const stat = statSync(from, { throwIfNoEntry: false });
  if (!stat) throw none(start, 'NO_FOLDER', []);
  const first = stat.isDirectory() ? from : dirname(from);
  for (let folder = first; ; folder = dirname(folder)) {
    if (isFile(join(folder, CONFIG))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw none(start, 'NO_CONFIG', [...misnamed(first), ...below(first)]);
}

/** Whether `folder` itself is the root of a workspace. */
export function hasConfig(folder: string): boolean {
  return isFile(join(folder, CONFIG));
}

function none(folder: string, reason: 'NO_FOLDER' | 'NO_CONFIG', suggestions: readonly string[]): ConfigError {
  return new ConfigError([problem('no-workspace', { file: folder, line: 1 }, { args: { reason, command: 'audit' }, suggestions })]);
}

function misnamed(folder: string): string[] {
  return NEAR_NAMES.filter((name) => isFile(join(folder, name)) && entriesOf(folder).some((entry) => entry.name === name)).map(
    (name) => `${name} → ${CONFIG}`,
  );
}

/** Workspaces one folder down: started one level too high. At most three. */
export function below(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && isFile(join(folder, entry.name, CONFIG)))
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, 3);
}

/** Suggestions are worth no second error: a folder that may not be looked into has none. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
