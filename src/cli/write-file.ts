import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { CliError } from './errors.ts';

/** Writes all or nothing: a reader never sees half a file, and a failure leaves what was there. Throws CliError. */
export function writeWhole(path: string, shown: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.write', { path: shown, reason });
  }
}
