// dist/: cli.js (what bin/guanxi.js loads), index.js (the public API), their chunks, the notices of what is bundled,
// and with --types the declarations. Everything is bundled: an installed guanxi needs no other package (docs/adr/0001).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notices } from './lib/notices.mjs';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { sourceHash, writeStamp } from './lib/stamp.mjs';

const DIST = inRoot('dist');
const CHUNKS = 'chunks';
/** Bundled CommonJS packages ask for Node's own modules through `require`. */
const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

export async function build({ types = false } = {}) {
  const hash = sourceHash();
  await compileSchemas();
  const { build: bundle } = await import('esbuild');
  const result = await bundle({
    absWorkingDir: ROOT,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: 'dist',
    chunkNames: `${CHUNKS}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: REQUIRE },
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    treeShaking: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  publish(result.outputFiles);
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), notices(result.metafile));
  if (types) declarations();
  writeStamp(hash);
}

/** Chunks first, then the entries that name them, then away with chunks nobody names: a running guanxi keeps its files until the end. */
function publish(files) {
  mkdirSync(join(DIST, CHUNKS), { recursive: true });
  const entriesLast = [...files].sort((a, b) => Number(dirname(a.path) === DIST) - Number(dirname(b.path) === DIST));
  for (const file of entriesLast) {
    const temporary = `${file.path}.${process.pid}.tmp`;
    writeFileSync(temporary, file.contents);
    renameSync(temporary, file.path);
  }
  const wanted = new Set(files.map((file) => basename(file.path)));
  for (const name of readdirSync(join(DIST, CHUNKS))) {
    if (!wanted.has(name)) rmSync(join(DIST, CHUNKS, name));
  }
}

async function compileSchemas() {
  const script = inRoot('scripts', 'compile-schemas.mjs');
  if (!existsSync(script)) return;
  const module = await import(pathToFileURL(script).href);
  await module.compileSchemas();
}

function declarations() {
  rmSync(join(DIST, 'types'), { recursive: true, force: true });
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const done = spawnSync(process.execPath, [tsc, '-p', inRoot('tsconfig.types.json')], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('the declarations do not compile');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await build({ types: process.argv.includes('--types') });
  } catch (error) {
    say(`build failed: ${error.message}`);
    process.exitCode = 1;
  }
}
