import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxi-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a report', () => {
  it('replaces a file whole and keeps who may read it', () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'before');
    chmodSync(path, 0o600);
    writeWhole(path, 'a.json', 'after');
    expect(readFileSync(path, 'utf8')).toBe('after');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
  it.skipIf(process.platform === 'win32')('writes where a link leads', () => {
    symlinkSync(join(folder, 'a.json'), join(folder, 'link.json'));
    writeWhole(join(folder, 'link.json'), 'link.json', 'through');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('through');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  });
  it.skipIf(process.platform === 'win32')('writes into a pipe and leaves it a pipe', async () => {
    const path = join(folder, 'pipe');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const reader = spawn('cat', [path], { stdio: ['ignore', 'pipe', 'ignore'] });
    let read = '';
    reader.stdout.on('data', (chunk: Buffer) => (read += chunk.toString()));
    writeWhole(path, 'pipe', 'report');
    await once(reader, 'close');
    expect(read).toBe('report');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });
  it.runIf(existsSync('/dev/full'))('says so where no room is left on the disk', () => {
    expect(() => writeWhole('/dev/full', 'a.json', 'x')).toThrow(
      expect.objectContaining({ key: 'cli.error.diskFull', args: { path: 'a.json', reason: 'ENOSPC' } }),
    );
  });
  it('says in a word why it cannot', () => {
    expect(() => writeWhole(join(folder, 'no', 'a.json'), 'no/a.json', '')).toThrow('cli.error.write');
    expect(() => writeWhole(folder, 'folder', '')).toThrow('cli.error.write');
  });
});
