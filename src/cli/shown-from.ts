import { relative } from 'node:path';
import type { Problem } from '../schema/problem.ts';
import type { ConfigError } from '../workspace/config-error.ts';

/** The problems with the folder looked in as the user would name it: no absolute path, which differs by machine. */
export function shownFrom(cwd: string, error: ConfigError): readonly Problem[] {
  return error.problems.map((problem) =>
    problem.name === 'no-workspace' ? { ...problem, at: { ...problem.at, file: relative(cwd, problem.at.file) || '.' } } : problem,
  );
}
