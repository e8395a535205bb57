import { statSync } from 'node:fs';
import { join } from 'node:path';

/** As `stage` names what has not taken its place: `<file>.<process>.tmp`. */
const UNFINISHED = /^(.+)\.(\d+)\.tmp$/;
/** Milliseconds after which nobody is still writing: what is staged takes its place at once. */
const LONGEST = 10 * 60_000;

/** The name of the file a text is on its way into; null: no such text. */
export function targetOf(name: string): string | null {
  return UNFINISHED.exec(name)?.[1] ?? null;
}

/**
 * Whether a file is what a run that was killed had not finished. By now its number may be another process (in a container, the
 * same one every time): what is old is left over whoever goes by that number.
 */
export function isLeftover(folder: string, name: string): boolean {
  const by = UNFINISHED.exec(name)?.[2];
  return by !== undefined && (!runs(Number(by)) || isOld(join(folder, name)));
}

/** Clocks are set back, too: what is from far ahead is as little being written now. */
function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Math.abs(Date.now() - stats.mtimeMs) > LONGEST;
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
