import { isAbsolute, posix } from 'node:path';
import { BASELINE_FILE, type Policy } from '../policy/policy.ts';
import type { Language } from '../messages/messages.ts';
import type { Baseline } from '../result-gate.ts';
import { baselineErrors } from '../schema/baseline.ts';
import { parsedJson } from '../text/json.ts';
import { DiskTree, linkedAway } from '../workspace/disk-tree.ts';
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
  const text = textAt(root, path, language);
  return text === null ? null : baselineIn(text, path, language);
}

/**
 * The baseline that a new one is to replace; null where there is none, or one of another version or damaged. Throws CliError
 * on a file that is something else: `policy.baseline` may name any file, and no other is ours to overwrite.
 */
export function replacedBaseline(root: string, path: string, language: Language | null): Baseline | null {
  const text = textAt(root, path, language);
  if (text === null) return null;
  if (!isBaseline(text)) throw new CliError('cli.error.baselineForeign', { path }, [], language);
  try {
    return baselineIn(text, path, language);
  } catch (error) {
    if (error instanceof CliError) return null;
    throw error;
  }
}

/** null: absent. Throws CliError on what leads out of the workspace, or is no text. */
function textAt(root: string, path: string, language: Language | null): string | null {
  if (linkedAway(root, path)) throw new CliError('cli.error.baselineLinked', { path }, [], language);
  const { text, problem } = readText(new DiskTree(root), path);
  if (problem?.args['reason'] === 'ENOENT') return null;
  if (problem !== null) throw damaged(path, problem.name, language);
  return text;
}

function baselineIn(text: string, path: string, language: Language | null): Baseline {
  const data = parsedJson(text);
  if (data === undefined) throw damaged(path, 'JSON', language);
  const { format, formatVersion } = headOf(data);
  if (format === FORMAT && formatVersion !== 1) {
    throw new CliError('cli.error.baselineVersion', { path, version: String(formatVersion) }, [], language);
  }
  const [wrong] = baselineErrors(data);
  if (wrong !== undefined) throw damaged(path, wrong.instancePath === '' ? wrong.keyword : wrong.instancePath, language);
  return data as Baseline;
}

function damaged(path: string, where: string, language: Language | null): CliError {
  return new CliError('cli.error.baselineDamaged', { path, where }, [], language);
}

const FORMAT: Baseline['format'] = 'guanxi-baseline';
const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7}).*$/gm;
const BEGINNING = /^\s*\{\s*"format":\s*"guanxi-baseline"/;

/** By the format it states; where a conflict or a cut left no JSON, by how it begins. */
function isBaseline(text: string): boolean {
  const data = parsedJson(text);
  return data === undefined ? BEGINNING.test(text.replace(CONFLICT, '')) : headOf(data).format === FORMAT;
}

function headOf(data: unknown): { readonly format?: unknown; readonly formatVersion?: unknown } {
  return data ?? {};
}
