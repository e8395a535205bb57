// Writes docs/indicators and docs/glossary from what `guanxi explain` says. A test fails while they differ.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { setup } from './setup.mjs';

const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
const folder = mkdtempSync(join(tmpdir(), 'guanxi-docs-'));
try {
  await setup();
  const outfile = join(folder, 'documents.mjs');
  const entryPoints = [inRoot('src', 'explain', 'documents.ts')];
  await build({ absWorkingDir: ROOT, entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', banner: { js: REQUIRE } });
  const { documents } = await import(pathToFileURL(outfile).href);
  const pages = Object.entries(await documents());
  for (const folders of ['indicators', 'glossary']) rmSync(inRoot('docs', folders), { recursive: true, force: true });
  for (const [path, text] of pages) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
  }
  say(`${pages.length} pages written`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
