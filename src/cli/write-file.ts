import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CliError } from './errors.ts';

/**
 * Writes all or nothing: a reader never sees half a file, and a failure leaves what was there. A link stays a link, and a
 * pipe or a device (`-f json=/dev/null`, `>(gzip)`) is written to and stays what it is. `last` is asked when all is ready beside the
 * file to take its place, and keeps it from doing so by throwing. Throws CliError.
 */
export function writeWhole(path: string, shown: string, text: string, last: (temporary: string) => void = () => {}): void {
  let temporary: string | null = null;
  try {
    const present = statSync(path, { throwIfNoEntry: false });
    if (present && !present.isFile()) return writeFileSync(path, text);
    const target = present ? realpathSync(path) : path;
    temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, text, present ? { mode: present.mode } : {});
    last(temporary);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    if (error instanceof CliError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.write', { path: shown, reason });
  }
}
