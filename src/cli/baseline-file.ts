import { isAbsolute, posix } from 'node:path';
import { BASELINE_FILE, type Policy } from '../policy/policy.ts';
import type { Language } from '../messages/messages.ts';
import type { Baseline } from '../result-gate.ts';
import { baselineErrors } from '../schema/baseline.ts';
import { DiskTree } from '../workspace/disk-tree.ts';
import { readText } from '../workspace/read.ts';
import { CliError } from './errors.ts';

/** Path of the baseline from the workspace's root, with `/`. Throws CliError on one outside of it. */
export function baselinePath({ baseline }: Policy, language: Language | null): string {
  const path = posix.normalize((baseline ?? BASELINE_FILE).replaceAll('\\', '/'));
  if (isAbsolute(path) || path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path))
    throw new CliError('cli.error.baselineOutside', { path }, [], language);
  return path;
}

/** The baseline at `path` below `root`; null where there is none. Throws CliError on one that cannot be read. */
export function readBaseline(root: string, path: string, language: Language | null): Baseline | null {
  const { text, problem } = readText(new DiskTree(root), path);
  if (problem?.args['reason'] === 'ENOENT') return null;
  const damaged = (where: string): CliError => new CliError('cli.error.baselineDamaged', { path, where }, [], language);
  if (problem !== null) throw damaged(problem.name);
  const data = parsed(text);
  if (data === undefined) throw damaged('JSON');
  const { format, formatVersion } = (data ?? {}) as { readonly format?: unknown; readonly formatVersion?: unknown };
  if (format === 'guanxi-baseline' && formatVersion !== 1) {
    throw new CliError('cli.error.baselineVersion', { path, version: String(formatVersion) }, [], language);
  }
  const [wrong] = baselineErrors(data);
  if (wrong !== undefined) throw damaged(wrong.instancePath === '' ? wrong.keyword : wrong.instancePath);
  return data as Baseline;
}

/** undefined: no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
