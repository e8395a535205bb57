import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of the installed package (`templates`), wherever this file was bundled to. Throws where the package is incomplete. */
export function packageFolder(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) throw new Error(`the package has no ${name}/`);
  }
}
