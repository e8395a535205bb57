import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from './root.mjs';

/** Everything the build depends on. */
const SOURCES = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.types.json'];
const GENERATED = inRoot('src', 'schema', 'compiled');
const STAMP = inRoot('dist', '.stamp');
const MUST_EXIST = [inRoot('dist', 'cli.js'), inRoot('dist', 'index.js'), GENERATED];

export function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(inRoot(name))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function buildIsCurrent() {
  if (!MUST_EXIST.every((path) => existsSync(path))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash();
}

export function writeStamp(hash) {
  writeFileSync(STAMP, hash);
}

function filesUnder(path) {
  if (path === GENERATED || !existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries.flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}
