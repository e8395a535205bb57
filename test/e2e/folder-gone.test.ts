import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { command, GUANXI } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxi-gone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inNoFolder = (name: string, ...args: string[]) =>
  command('sh', [
    '-c',
    'mkdir "$1" && cd "$1" && rmdir "$1" && shift && exec "$@"',
    'sh',
    join(folder, name),
    process.execPath,
    GUANXI,
    ...args,
  ]);

// A shell stays where it is when somebody removes the folder under it.
it.skipIf(process.platform === 'win32')('says in a folder that is gone what is the matter, and needs none to say its version', async () => {
  const [en, zh, version] = await Promise.all([
    inNoFolder('a', 'audit'),
    inNoFolder('b', 'log', '--lang', 'zh'),
    inNoFolder('c', '--version'),
  ]);
  expect([en.code, en.stderr]).toEqual([2, 'guanxi: the folder you are in is gone.\n  Go into one that is there (cd) and try again.\n']);
  expect([zh.code, zh.stderr]).toEqual([2, 'guanxi: 当前所在的文件夹已经不在了。\n  请先 cd 到一个存在的文件夹再试。\n']);
  expect([version.code, version.stderr]).toEqual([0, '']);
});
