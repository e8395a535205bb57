import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from '../intake/edit/change.ts';
import { linkedAway } from '../workspace/disk-tree.ts';
import { CliError } from './errors.ts';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-file.ts';

/** As `writeWhole` names what it has not finished: `<file>.<process>.tmp`. */
const UNFINISHED = /^(.+)\.(\d+)\.tmp$/;
const MARK = '\ufeff';

/**
 * Writes files of a workspace, each whole or not at all, in the order given. Before the first is written all are looked at: one
 * that is not as it was read, or lies elsewhere by a link, refuses them all. A byte order mark that reading left out is kept.
 * Equal files are not touched. Of two runs at one file at most one writes it, and the other throws. Throws CliError; what was
 * written before a failing disk stays whole.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const moved = changes.filter(({ before, after }) => before !== after);
  const whole = moved.map((change) => ({ ...change, after: withMark(change, asItLies(root, change)) }));
  for (const folder of new Set(moved.map(({ file }) => dirname(file)))) makeFolder(join(root, folder), folder);
  for (const [index, { file, after }] of whole.entries()) {
    clean(dirname(join(root, file)), basename(file));
    writeWhole(join(root, file), file, after, (temporary) => {
      // Whoever writes is seen before the text is looked at again: of two, the later either sees the other or what it wrote.
      if (isWrittenByOthers(temporary)) throw new CliError('cli.error.changedMeanwhile', { path: file });
      asItLies(root, moved[index] ?? { file, before: null, after });
    });
  }
}

/** The text on the disk, null for none; it is the one the change was made from. */
function asItLies(root: string, { file, before }: FileChange): string | null {
  if (statSync(join(root, dirname(file)), { throwIfNoEntry: false })?.isFile())
    throw new CliError('cli.error.write', { path: file, reason: 'ENOTDIR' });
  if (linkedAway(root, file)) throw new CliError('cli.error.linkedAway', { path: file });
  const text = textOf(join(root, file), file);
  if (before === null ? text !== null : text !== before && text !== MARK + before)
    throw new CliError('cli.error.changedMeanwhile', { path: file });
  return text;
}

function withMark({ before, after }: FileChange, text: string | null): string {
  return before !== null && text === MARK + before && !after.startsWith(MARK) ? MARK + after : after;
}

function textOf(path: string, file: string): string | null {
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new CliError('cli.error.changedMeanwhile', { path: file });
  }
}

/** What runs that were killed between writing and renaming left of this file. */
function clean(folder: string, file: string): void {
  for (const name of readdirSync(folder))
    if (UNFINISHED.exec(name)?.[1] === file && isLeftover(name)) rmSync(join(folder, name), { force: true });
}

/** Whether another run is about to put its text in the place that a temporary file of ours is for. */
function isWrittenByOthers(temporary: string): boolean {
  const [own, file] = [basename(temporary), UNFINISHED.exec(basename(temporary))?.[1]];
  return readdirSync(dirname(temporary)).some((name) => name !== own && UNFINISHED.exec(name)?.[1] === file && !isLeftover(name));
}

/** Whether a file is what a run that was killed had not finished. */
export function isLeftover(name: string): boolean {
  const by = UNFINISHED.exec(name)?.[2];
  return by !== undefined && !runs(Number(by));
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
