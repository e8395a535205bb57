import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `exported` names, by file, as shipped: TypeScript taken away, nothing else. */
export async function bundled(into, exported) {
  const outfile = join(into, 'bundled.mjs');
  const lines = Object.entries(exported).map(([file, names]) => `export { ${names} } from './src/${file}';`);
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}
