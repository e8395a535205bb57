import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeError } from './write-error.ts';

/** A folder and those above it; `shown` is what the user is told of it. Gives what takes away again those it made. Throws CliError. */
export function makeFolder(folder: string, shown: string): () => void {
  try {
    const first = mkdirSync(folder, { recursive: true });
    return () => first !== undefined && removeEmpty(folder, first);
  } catch (error) {
    throw writeError(shown, error);
  }
}

/** Folders from the innermost up to `first`, as long as nothing is in them. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let at = folder; at.length >= first.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody put something into it meanwhile: theirs it stays.
  }
}
