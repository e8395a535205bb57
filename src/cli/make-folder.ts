import { mkdirSync } from 'node:fs';
import { CliError } from './errors.ts';

/** A folder and those above it; `shown` is what the user is told of it. Throws CliError. */
export function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.write', { path: shown, reason });
  }
}
