import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeError } from './write-error.ts';

/** A text that lies beside its file, whole, and has yet to take its place. */
export interface Staged {
  /** Where it lies. null: a pipe or a device, which is written to at once. */
  readonly temporary: string | null;
  /** Takes the place of what is there. Throws CliError. */
  readonly enter: () => void;
  /** Goes, as if it had never been; after `enter` nothing. */
  readonly drop: () => void;
}

/**
 * Writes all or nothing: a reader never sees half a file, and a failure leaves what was there. A link stays a link, and a
 * pipe or a device (`-f json=/dev/null`, `>(gzip)`) is written to and stays what it is. Throws CliError.
 */
export function writeWhole(path: string, shown: string, text: string): void {
  stage(path, shown, text).enter();
}

/** Writes a text beside its file, so that but a change of names is left to do. Throws CliError, and then nothing of it is left. */
export function stage(path: string, shown: string, text: string): Staged {
  let temporary: string | null = null;
  const drop = (): void => {
    try {
      if (temporary !== null) rmSync(temporary, { force: true });
    } catch {
      // A name too long to be written is too long to be removed; what is left over else the next run sweeps away.
    }
  };
  const told = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      drop();
      throw writeError(shown, error);
    }
  };
  let target = path;
  told(() => {
    const present = statSync(path, { throwIfNoEntry: false });
    if (present?.isFile() === false) return writeFileSync(path, text);
    target = present ? realpathSync(path) : path;
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, present ? { mode: present.mode } : {});
  });
  const ready: string | null = temporary;
  return { temporary: ready, enter: () => told(() => ready !== null && renameSync(ready, target)), drop };
}
