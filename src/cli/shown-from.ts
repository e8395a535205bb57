import { posix } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import { inert } from '../text/inert.ts';
import type { ConfigError } from '../workspace/config-error.ts';

/** What the user typed to get here: the command, and the folder if one was named. */
export interface Typed {
  readonly command: string;
  readonly dir: string | null;
}

/**
 * The problems with the folder looked in as it was typed, suggestions that work from here, and the command that was run in the
 * remedy: no absolute path, which differs by machine.
 */
export function shownFrom({ command, dir }: Typed, error: ConfigError): readonly Problem[] {
  return error.problems.map((problem) => {
    if (problem.name !== 'no-workspace') return problem;
    const suggestions = problem.suggestions.map((name) => (dir === null ? name : posix.join(inert(dir), name)));
    return { ...problem, at: { ...problem.at, file: dir ?? '.' }, args: { ...problem.args, command }, suggestions };
  });
}
