import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../intake/edit/change.ts';
import { addedLines, type Remembered } from '../intake/log/undo.ts';
import { isMap } from '../model/field.ts';
import { parsedJson } from '../text/json.ts';
import { DiskTree, linkedAway } from '../workspace/disk-tree.ts';
import { readText } from '../workspace/read.ts';
import { reasonOf } from '../workspace/tree.ts';
import { CliError } from './errors.ts';
import { writeError } from './write-error.ts';
import { writeWhole } from './write-file.ts';

/** What is of this clone alone and never committed. */
const LOCAL = '.guanxi/local';
const LAST = `${LOCAL}/last-logged.json`;

/** The line `guanxi log` added last in this clone. */
export interface LastLogged extends Remembered {
  readonly file: string;
  /** The file was begun for it. */
  readonly fresh: boolean;
}

/**
 * Keeps where the line lies that is about to be added, and a digest of it: the words themselves stand in the plan alone. Written
 * before the line is, so that it never speaks of an older one. Throws CliError.
 */
export function rememberLogged(root: string, { file, before, after }: FileChange, line: number): void {
  const fresh = before === null;
  const head = fresh
    ? after
        .split('\n')
        .slice(0, line - 1)
        .concat('')
        .join('\n')
    : before;
  const added = addedLines(head, after);
  const kept = {
    log: 1,
    file,
    fresh,
    line: added.line,
    count: added.lines.length,
    sha256: digest(added.lines.join('\n')),
    gone: added.gone,
  };
  try {
    if (linkedAway(root, LAST)) throw new CliError('cli.error.linkedAway', { path: LAST });
    mkdirSync(join(root, LOCAL), { recursive: true });
    const ignore = join(root, LOCAL, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw writeError(LAST, error);
  }
  writeWhole(join(root, LAST), LAST, `${JSON.stringify(kept)}\n`);
}

/** null: nothing was logged here, or it was taken back already, or what was kept of it cannot be read. */
export function lastLogged(root: string): LastLogged | null {
  if (!existsSync(join(root, LAST))) return null;
  const kept = parsedJson(readText(new DiskTree(root), LAST).text);
  if (!isMap(kept) || kept['log'] !== 1) return null;
  const { file, fresh, line, count, sha256, gone } = kept;
  if (typeof file !== 'string' || typeof fresh !== 'boolean' || typeof sha256 !== 'string') return null;
  if (!isCount(line) || !isCount(count) || !Array.isArray(gone)) return null;
  return { file, fresh, line, count, gone: gone.map(String), isSame: (lines) => digest(lines) === sha256 };
}

/** Where that cannot be written, what is kept there speaks of a line that stands no more, and so takes nothing out again. */
export function forgetLogged(root: string): void {
  try {
    rmSync(join(root, LAST), { force: true });
  } catch (error) {
    if (reasonOf(error) === 'unknown') throw error;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
