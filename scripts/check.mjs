// `npm run check`: everything that can be said of the code without running the product, then the coverage of the
// pure folders. All checks run even if one fails; the last line says which failed.
import { spawnSync } from 'node:child_process';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { setup } from './setup.mjs';

const bin = (name, ...path) => inRoot('node_modules', name, ...path);

const CHECKS = [
  { name: 'format', script: bin('prettier', 'bin', 'prettier.cjs'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', script: bin('eslint', 'bin', 'eslint.js'), args: ['--max-warnings=0', '.'] },
  { name: 'types', script: bin('typescript', 'bin', 'tsc'), args: ['-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of tests', script: bin('typescript', 'bin', 'tsc'), args: ['-p', 'tsconfig.test.json', '--noEmit'] },
  {
    name: 'import rules',
    script: bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'bin'],
  },
  { name: 'unused code', script: bin('knip', 'bin', 'knip.js'), args: [] },
  {
    name: 'coverage of the pure folders',
    script: bin('vitest', 'vitest.mjs'),
    args: ['run', '--coverage', '--reporter=default', '--exclude=test/e2e/**', '--exclude=test/meta/**'],
  },
];

try {
  await setup();
  const failed = CHECKS.filter(({ name, script, args }) => {
    say(`check: ${name}`);
    const done = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
    if (done.error) throw done.error;
    return done.status !== 0;
  });
  say(failed.length === 0 ? 'all checks passed' : `failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  say(`the checks could not run: ${error.message}`);
  process.exitCode = 1;
}
