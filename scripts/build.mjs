// dist/: cli.js (what bin/guanxi.js loads), program.js and errors.js (what it loads when it must), index.js (the public
// API), their chunks, the notices of what is bundled, and with --types the declarations. Everything is bundled: an installed guanxi needs no other package (docs/adr/0001).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { flatMessages } from './lib/flat-messages.mjs';
import { notices } from './lib/notices.mjs';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { sourceHash, writeStamp } from './lib/stamp.mjs';

const DIST = inRoot('dist');
const CHUNKS = 'chunks';
/** Bundled CommonJS packages ask for Node's own modules through `require`, which only the chunk with esbuild's runtime looks for. */
const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
const ASKS_FOR_REQUIRE = /\b__require\s*=/;

const COMMON = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  write: false,
  logLevel: 'warning',
};

/** What the start-up file imports only when it must; so `--version` loads one small file. */
const LAZY = { program: 'src/cli/program.ts', errors: 'src/cli/errors.ts' };

export async function build({ types = false } = {}) {
  const hash = sourceHash();
  await compileSchemas();
  const { build: bundle } = await import('esbuild');
  const start = await bundle({ ...COMMON, entryPoints: { cli: 'src/cli/main.ts' }, plugins: [leaveOut(LAZY)] });
  const rest = await bundle({
    ...COMMON,
    entryPoints: { ...LAZY, index: 'src/index.ts' },
    splitting: true,
    chunkNames: `${CHUNKS}/[name]-[hash]`,
    plugins: [flatMessages(bundle), unstarted],
  });
  publish([...start.outputFiles, ...rest.outputFiles]);
  writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), notices(start.metafile, rest.metafile));
  if (types) declarations();
  writeStamp(hash);
}

/** esbuild plugin: imports of these entries stay imports of their built files. */
function leaveOut(entries) {
  const names = new Map(Object.entries(entries).map(([name, path]) => [inRoot(path), name]));
  return {
    name: 'leave-out',
    setup(context) {
      context.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const name = names.get(resolve(resolveDir, path));
        return name === undefined ? undefined : { path: `./${name}.js`, external: true };
      });
    },
  };
}

/**
 * esbuild plugin: commander loads `node:child_process` for subcommands that are programs of their own. guanxi has none,
 * and that module alone is a tenth of a start.
 */
const unstarted = {
  name: 'unstarted',
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'unstarted' } : undefined,
    );
    context.onLoad({ filter: /.*/, namespace: 'unstarted' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** Chunks first, then the entries that name them, then away with chunks nobody names: a running guanxi keeps its files until the end. */
function publish(files) {
  mkdirSync(join(DIST, CHUNKS), { recursive: true });
  const entriesLast = [...files].sort((a, b) => Number(dirname(a.path) === DIST) - Number(dirname(b.path) === DIST));
  for (const file of entriesLast) {
    const temporary = `${file.path}.${process.pid}.tmp`;
    writeFileSync(temporary, ASKS_FOR_REQUIRE.test(file.text) ? REQUIRE + file.text : file.text);
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
