/** What one run put into a file: whole lines, and those they took the place of. `line`: the first of them, 1-based. */
export interface AddedLines {
  readonly line: number;
  readonly lines: readonly string[];
  /** Lines they replaced: `entries: []`; almost always none. */
  readonly gone: readonly string[];
}

/** The lines by which a text differs from the one before. */
export function addedLines(before: string, after: string): AddedLines {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shortest && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  return { line: head + 1, lines: fresh.slice(head, fresh.length - tail), gone: old.slice(head, old.length - tail) };
}

/** Lines to take out again: where they were put, how many, and how to tell that they are still the same. */
export interface Remembered {
  readonly line: number;
  readonly count: number;
  readonly gone: readonly string[];
  readonly isSame: (lines: string) => boolean;
}

/**
 * The text without those lines, every other byte as it is, and the line they stood at: where they were put, or in the one place
 * they have moved to. Null where they are no longer there as they were, or could be any of several.
 */
export function withoutLines(
  text: string,
  { line, count, gone, isSame }: Remembered,
): { readonly text: string; readonly line: number } | null {
  const lines = text.split('\n');
  const stands = (at: number): boolean => isSame(lines.slice(at, at + count).join('\n'));
  const put = line - 1;
  const places = stands(put) ? [put] : lines.flatMap((_, at) => (at + count <= lines.length && stands(at) ? [at] : []));
  const [at, another] = places;
  if (at === undefined || another !== undefined) return null;
  return { text: [...lines.slice(0, at), ...gone, ...lines.slice(at + count)].join('\n'), line: at + 1 };
}
