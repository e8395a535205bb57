// `npm test`: sets up what is missing, then runs vitest. Arguments go on to `vitest run`.
// The closing line `N passed, N failed` is for whoever reads the output by machine; no test at all is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { setup } from './setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'guanxi-test-'));
try {
  await setup();
  const report = join(folder, 'report.json');
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const done = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
  if (done.error) throw done.error;
  const { numPassedTests: passed, numFailedTests: failed, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  const nothing = passed + failed === 0;
  if (nothing) say('no test ran');
  process.exitCode = done.status || (nothing || failed > 0 || numFailedTestSuites > 0 ? 1 : 0);
} catch (error) {
  say(`the tests could not run: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
