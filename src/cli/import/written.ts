import type { FileChange } from '../../intake/edit/change.ts';

/** Files of one folder (or one file by itself) with the lines they gain. */
export interface Group {
  readonly what: string;
  readonly files: number;
  readonly lines: number;
}

/** What would be written, folder by folder, and the first entries as they will stand. */
export function writtenSummary(
  changes: readonly FileChange[],
  most: number,
): { readonly groups: readonly Group[]; readonly samples: readonly string[] } {
  const groups = new Map<string, { what: string; files: number; lines: number }>();
  for (const { file, before, after } of changes) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const group = groups.get(folder) ?? { what: file, files: 0, lines: 0 };
    if (group.files > 0) group.what = folder;
    group.files += 1;
    group.lines += Math.max(1, lineCount(after) - lineCount(before ?? ''));
    groups.set(folder, group);
  }
  const samples = changes.flatMap(({ before, after }) =>
    before === null ? entriesIn(after, most) : entriesIn(after.slice(commonLength(before, after)), most),
  );
  return { groups: [...groups.values()], samples: samples.slice(0, most) };
}

function lineCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function entriesIn(text: string, most: number): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/^ *- (\{date: .*)$/gm)) {
    found.push(match[1] ?? '');
    if (found.length >= most) break;
  }
  return found;
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return b.lastIndexOf('\n', at) + 1;
}
