import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskTree } from '../../src/workspace/disk-tree.ts';
import { findFiles, matcher } from '../../src/workspace/glob.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-glob-'));
  const files = [
    'a.yaml',
    'b.yml',
    'c.txt',
    'x/a.yaml',
    'x/y/z.yaml',
    'x/y/李.yaml',
    '.git/d.yaml',
    'node_modules/e.yaml',
    'Z.yaml',
    'x/a.csv',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  symlinkSync('nowhere', join(root, 'x/broken.yaml'));
  symlinkSync('..', join(root, 'x/loop'));
  if (process.platform !== 'win32') symlinkSync('/dev/zero', join(root, 'x/endless.yaml'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('files by pattern', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['*.yaml'], ['Z.yaml', 'a.yaml']],
    [['./a.yaml'], ['a.yaml']],
    [['missing.yaml'], []],
    [['*.{yaml,yml}'], ['Z.yaml', 'a.yaml', 'b.yml']],
    [['**/*.yaml'], ['Z.yaml', 'a.yaml', 'x/a.yaml', 'x/broken.yaml', 'x/y/z.yaml', 'x/y/李.yaml']],
    [['x/**/*.yaml'], ['x/a.yaml', 'x/broken.yaml', 'x/y/z.yaml', 'x/y/李.yaml']],
    [['x/*.yaml'], ['x/a.yaml', 'x/broken.yaml']],
    [['x/**/**/**/**/*.csv'], ['x/a.csv']],
    [['x/**'], ['x/a.csv', 'x/a.yaml', 'x/broken.yaml', 'x/y/z.yaml', 'x/y/李.yaml']],
    [['?.yaml'], ['Z.yaml', 'a.yaml']],
    [['[a-b].y*ml'], ['a.yaml', 'b.yml']],
    [['[!a].yaml'], ['Z.yaml']],
    [
      ['**/*.yaml', '!x/**'],
      ['Z.yaml', 'a.yaml'],
    ],
    [
      ['a.yaml', '*.yaml'],
      ['Z.yaml', 'a.yaml'],
    ],
    [['nowhere/*.yaml'], []],
    [['x\\*.yaml'], ['x/a.yaml', 'x/broken.yaml']],
  ])('%j', (patterns, expected) => expect(findFiles(new DiskTree(root), patterns)).toEqual(expected));
});

describe('one pattern', () => {
  it.each([
    ['accounts/**/*.yaml', 'accounts/a.yaml', true],
    ['accounts/**/*.yaml', 'accounts/x/y/a.yaml', true],
    ['accounts/**/*.yaml', 'accountsx/a.yaml', false],
    ['a+b(c).yaml', 'a+b(c).yaml', true],
    ['a.yaml', 'aXyaml', false],
    ['{a,b/*}.yaml', 'b/c.yaml', true],
    ['{unclosed', '{unclosed', true],
    ['[c-a].yaml', '[c-a].yaml', true],
    ['[c-a].yaml', 'b.yaml', false],
    ['[a]].yaml', 'a].yaml', true],
    ['*.yaml', 'x/a.yaml', false],
  ])('%s %s: %s', (pattern, file, expected) => expect(matcher(pattern).test(file)).toBe(expected));
});
