import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChanges } from '../../src/cli/write-changes.ts';

let [root, elsewhere] = ['', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-write-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'guanxi-elsewhere-'));
});
afterEach(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true });
});
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** No process has this id: ids end far below. */
const NOBODY = 2 ** 30;

describe('writing the changes of several files', () => {
  it('writes new files, their folders, and those that are as they were read', () => {
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    writeChanges(root, [
      { file: 'a.yaml', before: 'a: 1\n', after: 'a: 1\nb: 2\n' },
      { file: 'x/y/b.yaml', before: null, after: 'c: 3\n' },
    ]);
    expect([read('a.yaml'), read('x/y/b.yaml')]).toEqual(['a: 1\nb: 2\n', 'c: 3\n']);
    expect(readdirSync(root).sort()).toEqual(['a.yaml', 'x']);
  });

  it('writes none where one was changed meanwhile', () => {
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    writeFileSync(join(root, 'b.yaml'), 'somebody else\n');
    const changes = [
      { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
      { file: 'b.yaml', before: 'b: 1\n', after: 'b: 2\n' },
    ];
    expect(() => writeChanges(root, changes)).toThrow(
      expect.objectContaining({ key: 'cli.error.changedMeanwhile', args: { path: 'b.yaml' } }),
    );
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['a: 1\n', 'somebody else\n']);
  });

  it('leaves no folder behind that it made for nothing, and those that were there', () => {
    mkdirSync(join(root, 'x'));
    writeFileSync(join(root, 'a.yaml'), 'somebody else\n');
    const changes = [
      { file: 'x/y/z/b.yaml', before: null, after: 'c: 3\n' },
      { file: 'w/c.yaml', before: null, after: 'c: 3\n' },
      { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
    ];
    expect(() => writeChanges(root, changes)).toThrow('cli.error.changedMeanwhile');
    expect([readdirSync(root).sort(), readdirSync(join(root, 'x'))]).toEqual([['a.yaml', 'x'], []]);
  });

  it('does not write over a file that came into being meanwhile, nor bring one back that went', () => {
    writeFileSync(join(root, 'a.yaml'), '');
    expect(() => writeChanges(root, [{ file: 'a.yaml', before: null, after: 'x' }])).toThrow('cli.error.changedMeanwhile');
    expect(() => writeChanges(root, [{ file: 'b.yaml', before: 'x', after: 'y' }])).toThrow('cli.error.changedMeanwhile');
    expect(existsSync(join(root, 'b.yaml'))).toBe(false);
  });

  it('keeps the byte order mark that reading leaves out', () => {
    writeFileSync(join(root, 'a.yaml'), '\ufeffa: 1\n');
    writeChanges(root, [{ file: 'a.yaml', before: 'a: 1\n', after: 'a: 1\nb: 2\n' }]);
    expect(read('a.yaml')).toBe('\ufeffa: 1\nb: 2\n');
  });

  it('follows no link out of the workspace, be it a file or a folder', () => {
    writeFileSync(join(elsewhere, 'a.yaml'), 'a: 1\n');
    symlinkSync(join(elsewhere, 'a.yaml'), join(root, 'a.yaml'));
    symlinkSync(elsewhere, join(root, 'logs'));
    const linked = (file: string, before: string | null) => () => writeChanges(root, [{ file, before, after: 'x' }]);
    expect(linked('a.yaml', 'a: 1\n')).toThrow('cli.error.linkedAway');
    expect(linked('logs/new.yaml', null)).toThrow('cli.error.linkedAway');
    expect(linked('../new.yaml', null)).toThrow('cli.error.linkedAway');
    expect(readdirSync(elsewhere)).toEqual(['a.yaml']);
    expect(readFileSync(join(elsewhere, 'a.yaml'), 'utf8')).toBe('a: 1\n');
  });

  it('sweeps away what a killed run left of the same file, and nothing else', () => {
    mkdirSync(join(root, 'logs'));
    for (const name of [`a.yaml.${NOBODY}.tmp`, `a.yaml.${process.pid}.tmp`, `b.yaml.${NOBODY}.tmp`, 'a.yaml.tmp'])
      writeFileSync(join(root, 'logs', name), 'half');
    writeChanges(root, [{ file: 'logs/c.yaml', before: null, after: 'c' }]);
    expect(readdirSync(join(root, 'logs'))).toHaveLength(5);
    rmSync(join(root, 'logs', `a.yaml.${process.pid}.tmp`));
    writeChanges(root, [{ file: 'logs/a.yaml', before: null, after: 'a' }]);
    expect(readdirSync(join(root, 'logs')).sort()).toEqual(['a.yaml', 'a.yaml.tmp', `b.yaml.${NOBODY}.tmp`, 'c.yaml']);
  });

  it('leaves a file to another run that is about to write it, and its unfinished text alone', () => {
    const theirs = `a.yaml.${process.ppid}.tmp`;
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    writeFileSync(join(root, theirs), 'theirs');
    const write = () => writeChanges(root, [{ file: 'a.yaml', before: 'a: 1\n', after: 'ours' }]);
    expect(write).toThrow('cli.error.changedMeanwhile');
    expect(readdirSync(root).sort()).toEqual(['a.yaml', theirs]);
    expect([read('a.yaml'), read(theirs)]).toEqual(['a: 1\n', 'theirs']);
    rmSync(join(root, theirs));
    write();
    expect(read('a.yaml')).toBe('ours');
  });

  it('takes no place before all are ready to', () => {
    writeFileSync(join(root, 'a.yaml'), 'a: 1\n');
    // Its own name fits on the disk; with the number of the process behind it, it does not.
    const long = `${'x'.repeat(245)}.yaml`;
    const changes = [
      { file: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' },
      { file: long, before: null, after: 'b' },
    ];
    expect(() => writeChanges(root, changes)).toThrow(expect.objectContaining({ key: 'cli.error.write' }));
    expect([readdirSync(root), read('a.yaml')]).toEqual([['a.yaml'], 'a: 1\n']);
  });

  it.each([-3600, 3600])('is not kept waiting by what a killed run left, though its number is another process by now (%i s)', (shift) => {
    const left = join(root, `a.yaml.${process.ppid}.tmp`);
    writeFileSync(left, 'half');
    utimesSync(left, Date.now() / 1000 + shift, Date.now() / 1000 + shift);
    writeChanges(root, [{ file: 'a.yaml', before: null, after: 'a' }]);
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it('says that a folder stands in the place of a file, and not that somebody changed it', () => {
    mkdirSync(join(root, 'a.yaml'));
    const error = { key: 'cli.error.write', args: { path: 'a.yaml', reason: 'EISDIR' } };
    expect(() => writeChanges(root, [{ file: 'a.yaml', before: null, after: 'a' }])).toThrow(expect.objectContaining(error));
  });

  it('says which folder cannot be made', () => {
    writeFileSync(join(root, 'logs'), 'a file');
    expect(() => writeChanges(root, [{ file: 'logs/a.yaml', before: null, after: 'a' }])).toThrow('cli.error.write');
  });
});
