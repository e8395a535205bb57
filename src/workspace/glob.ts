import { type Entry, reasonOf, type Tree } from './tree.ts';

/** Folders no pattern looks into. */
const SKIPPED = new Set(['node_modules']);

/** Hears of a folder that is there and cannot be looked into; `reason` is the code of the system, such as EACCES. */
export type Unreadable = (folder: string, reason: string) => void;

/**
 * Files of the tree that match any of the patterns, relative with `/`, sorted by code point.
 * Knows `*`, `?`, `**`, `{a,b}`, `[abc]`, and a leading `!` to leave out; folders whose name begins with a dot are not entered.
 * Capitals in an extension make no difference (`crm.CSV`).
 */
export function findFiles(tree: Tree, patterns: readonly string[], unreadable?: Unreadable): string[] {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(plain);
  const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(plain(pattern.slice(1))));
  const found = new Set<string>();
  for (const pattern of wanted) {
    const base = literalFolder(pattern);
    const matches = matcher(pattern);
    if (base === pattern) {
      if (tree.isFile(pattern)) found.add(pattern);
    } else walk(tree, base, (file) => (matches.test(file) || matches.test(lowerExtension(file))) && found.add(file), unreadable);
  }
  return [...found].filter((file) => !left.some((pattern) => pattern.test(file))).sort(byCodePoint);
}

/** A pattern without `./` and doubled slashes, with `/` on every system. */
export function plain(pattern: string): string {
  return pattern
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .replace(/^(\.\/)+/, '')
    .replace(/(\*\*\/)+/g, '**/');
}

export function isPattern(text: string): boolean {
  return /[*?{[]/.test(text) || text.startsWith('!');
}

export function lowerExtension(file: string): string {
  return file.replace(/\.[^./]*$/, (extension) => extension.toLowerCase());
}

/** The folders a pattern names before its first wildcard; the pattern itself where it has none. */
export function literalFolder(pattern: string): string {
  if (!isPattern(pattern)) return pattern;
  const first = pattern.search(/[*?{[]/);
  return pattern.slice(0, pattern.lastIndexOf('/', first) + 1).replace(/\/$/, '');
}

function walk(tree: Tree, folder: string, see: (file: string) => void, unreadable?: Unreadable): void {
  let entries: readonly Entry[];
  try {
    entries = tree.list(folder);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'ENOENT') unreadable?.(folder, reason);
    return;
  }
  for (const { name, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'file') see(path);
    else if (kind === 'folder' && !name.startsWith('.') && !SKIPPED.has(name)) walk(tree, path, see, unreadable);
  }
}

/** `**` spans folders, `*` and `?` stay within one name. */
export function matcher(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '*' && pattern[i + 1] === '*') {
      const folders = pattern[i + 2] === '/';
      source += folders ? '(?:[^/]+/)*' : '.*';
      i += folders ? 2 : 1;
    } else if (c === '*') source += '[^/]*';
    else if (c === '?') source += '[^/]';
    else if (c === '{' && pattern.includes('}', i)) {
      source += '(?:';
      depth++;
    } else if (c === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (c === ',' && depth > 0) source += '|';
    else if (c === '[' && characterClass(pattern, i) !== null) {
      source += characterClass(pattern, i);
      i = pattern.indexOf(']', i + 2);
    } else source += c.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}

/** `[abc]`, `[a-c]` or `[!a]` at `start`; null where it is none, as `[c-a]` is not: then a bracket is a bracket. */
function characterClass(pattern: string, start: number): string | null {
  const end = pattern.indexOf(']', start + 2);
  if (end < 0) return null;
  const source = `[${pattern
    .slice(start + 1, end)
    .replace(/^!/, '^')
    .replaceAll('\\', '\\\\')}]`;
  try {
    new RegExp(source, 'u');
    return source;
  } catch {
    return null;
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
