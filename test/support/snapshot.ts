import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, as `/path` from there, with its text; sorted. */
export function snapshot(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(dir.length).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}
