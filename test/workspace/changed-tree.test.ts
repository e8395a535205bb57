import { describe, expect, it } from 'vitest';
import { ChangedTree } from '../../src/workspace/changed-tree.ts';
import { findFiles } from '../../src/workspace/glob.ts';
import { MemoryTree } from '../support/memory-tree.ts';

describe('a workspace as it would be', () => {
  const tree = new ChangedTree(
    new MemoryTree({ 'a.yaml': 'old', 'logs/b.yaml': 'b' }),
    new Map([
      ['a.yaml', 'new'],
      ['logs/c.yaml', 'c'],
      ['fresh/deep/d.yaml', 'd'],
    ]),
  );

  it('finds changed, new and untouched files', () => {
    expect(findFiles(tree, ['**/*.yaml'])).toEqual(['a.yaml', 'fresh/deep/d.yaml', 'logs/b.yaml', 'logs/c.yaml']);
    expect(['a.yaml', 'logs/b.yaml', 'fresh/deep/d.yaml'].map((file) => tree.read(file).toString())).toEqual(['new', 'b', 'd']);
    expect([tree.isFile('fresh/deep/d.yaml'), tree.isFile('logs/b.yaml'), tree.isFile('x')]).toEqual([true, true, false]);
  });
});
