import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan.ts';
import { snapshot } from '../support/snapshot.ts';
import { type Finished, guanxi, ROOT } from './run.ts';

/** Six customers, nine of ours, and their orders of half a year: a file each, the firm's, the log and the register. */
const WORKBOOK = join(ROOT, 'fixtures', 'import', 'tables', 'northwind.xlsx');
const HOOK = pathToFileURL(join(import.meta.dirname, 'die-at.mjs')).href;
const MOMENTS = ['before', 'half', 'written', 'renamed'] as const;

let folder = '';
let before: Readonly<Record<string, string>> = {};
let after: Readonly<Record<string, string>> = {};
/** Files the import writes or changes. */
let written: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-killed-'));
  await guanxi(['init', join(folder, 'empty'), '--name', 'Traders']);
  before = snapshot(join(folder, 'empty'));
  expect((await imported(plan('undisturbed'))).code).toBe(0);
  after = snapshot(join(folder, 'undisturbed'));
  written = Object.keys(after).filter((file) => after[file] !== before[file]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plan(name: string): string {
  const dir = join(folder, name);
  cpSync(join(folder, 'empty'), dir, { recursive: true });
  return dir;
}

function imported(dir: string, dieAt?: string): Promise<Finished> {
  const env = dieAt === undefined ? {} : { NODE_OPTIONS: `--import=${HOOK}`, DIE_AT: dieAt };
  return guanxi(['import', 'xlsx', WORKBOOK, '--dir', dir, '--as', 'traders', '--zone', 'UTC', '--ground', 'contract'], { env });
}

const isTemporary = (file: string): boolean => file.endsWith('.tmp');

describe('an import that is killed while it writes', () => {
  it('writes more than one file', () => {
    expect(written).toHaveLength(9);
  });

  // Every file is cut off at one moment, and the first and the last at all of them.
  const kills = Array.from({ length: 9 }, (_, index) => index + 1).flatMap((nth) =>
    MOMENTS.filter((_, turn) => nth === 1 || nth === 9 || turn === nth % MOMENTS.length).map((moment) => [nth, moment] as const),
  );

  it.each(kills)('at file %i, %s: every file is whole, and the next run completes it', async (nth, moment) => {
    const dir = plan(`${nth}-${moment}`);
    expect((await imported(dir, `${nth}:${moment}`)).code).toBe(null);
    const left = snapshot(dir);
    const temporary = Object.keys(left).filter(isTemporary);
    // All are written before the first takes its place: only between the first and the last is some of it new and some old.
    expect(temporary).toHaveLength({ before: nth - 1, half: nth, written: nth, renamed: written.length - nth }[moment]);
    const changed = Object.keys(left).filter((file) => !isTemporary(file) && left[file] !== before[file]);
    expect(changed).toHaveLength(moment === 'renamed' ? nth : 0);
    for (const file of changed) expect(left[file], file).toBe(after[file]);
    expect(readPlan({ dir, today: '2026-07-01' }).problems).toEqual([]);
    expect((await imported(dir)).code).toBe(0);
    expect(snapshot(dir)).toEqual(after);
    expect((await guanxi(['validate', dir])).code).toBe(0);
  });
});
