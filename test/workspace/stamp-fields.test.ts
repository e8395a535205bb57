import type * as Fs from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { PlanFiles } from '../../src/workspace/stamps.ts';

/** What the disk is made to say of one file. */
const said = vi.hoisted(() => ({ path: '', over: {} as object }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const statSync = (path: string, options?: object): Fs.Stats => {
    const stats = fs.statSync(path, options as undefined);
    return path === said.path ? Object.assign(stats, said.over) : stats;
  };
  return { ...fs, statSync };
});

const root = mkdtempSync(join(tmpdir(), 'guanxi-stamp-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const STATS = { mtimeMs: 1, ctimeMs: 1, size: 6, ino: 1 };
beforeEach(() => {
  writeFileSync(join(root, 'guanxi.yaml'), 'guanxi: 1\n');
  writeFileSync(join(root, 'firm.yaml'), 'id: f\n');
  said.path = join(root, 'firm.yaml');
});

it.each([
  ['mtimeMs', 'saved again'],
  ['ctimeMs', 'saved again with its size, its inode and its time put back'],
  ['size', 'saved again within a tick of the clock'],
  ['ino', 'another in its place, of the same size and tick'],
])('%s alone tells a file that was %s', (field) => {
  said.over = { ...STATS };
  const files = new PlanFiles(root);
  const before = files.stamps();
  expect(files.stamps()).toEqual(before);
  said.over = { ...STATS, [field]: 7 };
  const after = files.stamps();
  expect([...after.keys()].filter((file) => after.get(file) !== before.get(file))).toEqual(['firm.yaml']);
});
