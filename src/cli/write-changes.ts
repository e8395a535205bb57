import { readdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from '../intake/edit/change.ts';
import { linkedAway } from '../workspace/disk-tree.ts';
import { reasonOf } from '../workspace/tree.ts';
import { CliError } from './errors.ts';
import { isLeftover, targetOf } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';
import { stage, type Staged } from './write-file.ts';

const MARK = '\ufeff';

/**
 * Writes files of a workspace, each whole or not at all, in the order given. All are first written beside the files they are to
 * replace; then all files are looked at again, and one that is not as it was read, or lies elsewhere by a link, refuses them all; then
 * they take their places one right behind the other. A byte order mark that reading left out is kept. Equal files are not touched. Of
 * two runs at one file at most one writes it, and the other throws. Throws CliError; only a run that is killed, or a disk that fails,
 * between the first place taken and the last leaves some new and some old, each whole.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const moved = changes.filter(({ before, after }) => before !== after);
  const whole = moved.map((change) => ({ ...change, after: withMark(change, asItLies(root, change)) }));
  const unmade: (() => void)[] = [];
  const staged: (Staged & { readonly file: string })[] = [];
  try {
    for (const folder of new Set(moved.map(({ file }) => dirname(file)))) unmade.unshift(makeFolder(join(root, folder), folder));
    for (const { file, after } of whole) staged.push({ file, ...stage(join(root, file), file, after) });
    // Whoever writes is seen before the texts are looked at again: of two, the later either sees the other or what it wrote.
    lookAround(staged);
    for (const change of moved) asItLies(root, change);
    for (const one of staged) one.enter();
  } catch (error) {
    for (const one of staged) one.drop();
    for (const unmake of unmade) unmake();
    throw error;
  }
}

/** The text on the disk, null for none; it is the one the change was made from. */
function asItLies(root: string, { file, before }: FileChange): string | null {
  if (statOf(join(root, dirname(file)), file)?.isFile()) throw new CliError('cli.error.write', { path: file, reason: 'ENOTDIR' });
  const there = statOf(join(root, file), file);
  if (linkedAway(root, file)) throw new CliError('cli.error.linkedAway', { path: file });
  if (there?.isDirectory()) throw new CliError('cli.error.write', { path: file, reason: 'EISDIR' });
  const text = there === null ? null : textOf(join(root, file), file);
  if (before === null ? text !== null : text !== before && text !== MARK + before)
    throw new CliError('cli.error.changedMeanwhile', { path: file });
  return text;
}

function withMark({ before, after }: FileChange, text: string | null): string {
  return before !== null && text === MARK + before && !after.startsWith(MARK) ? MARK + after : after;
}

/** null for what is not there. A folder that may not be looked into tells nothing of what is in it. */
function statOf(path: string, file: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A link in a circle is one that leads away.
    if (reasonOf(error) === 'ELOOP') return null;
    throw new CliError('cli.error.write', { path: file, reason: reasonOf(error) });
  }
}

function textOf(path: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new CliError('cli.error.changedMeanwhile', { path: file });
  }
}

/**
 * Sweeps away what runs that were killed between writing and renaming left of these files. Throws CliError where another run is
 * about to put its text into one of them.
 */
function lookAround(staged: readonly (Staged & { readonly file: string })[]): void {
  const ours = new Map(staged.flatMap(({ temporary, file }) => (temporary === null ? [] : [[temporary, file]])));
  const files = new Map([...ours].map(([temporary, file]) => [join(dirname(temporary), targetOf(basename(temporary)) ?? ''), file]));
  for (const folder of new Set([...ours.keys()].map((path) => dirname(path))))
    for (const name of namesIn(folder)) {
      const [target, path] = [targetOf(name), join(folder, name)];
      const file = target === null || ours.has(path) ? undefined : files.get(join(folder, target));
      if (file === undefined) continue;
      if (!isLeftover(folder, name)) throw new CliError('cli.error.changedMeanwhile', { path: file });
      rmSync(path, { force: true });
    }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new CliError('cli.error.write', { path: basename(folder), reason: reasonOf(error) });
  }
}
