import { findFiles, isPattern, literalFolder } from './glob.ts';
import type { Tree } from './tree.ts';

/** Files that look like a part of the plan; notes, pictures and contracts beside it may lie where they are. */
const DATA = '*.{csv,tsv,txt,json,jsonl,ndjson,yaml,yml,xls,xlsx,ods,numbers}';

/** Data files in the folders the patterns look into that none of them matches, by code point; what `!` leaves out is meant. */
export function unreadFiles(tree: Tree, kinds: readonly (readonly string[])[]): readonly string[] {
  const patterns = kinds.flat();
  const left = patterns.filter((pattern) => pattern.startsWith('!'));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const folders = new Set(wanted.filter(isPattern).map((pattern) => literalFolder(pattern.replace(/^(\.\/)+/, ''))));
  folders.delete('');
  const present = findFiles(tree, [...[...folders].map((folder) => `${folder}/**/${DATA}`), ...left]);
  const read = new Set(findFiles(tree, wanted));
  return present.filter((file) => !read.has(file));
}
