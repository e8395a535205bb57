// `npm start`: sets up what is missing, then audits the bundled workspace. Arguments go on to `guanxi audit`.
import { spawnSync } from 'node:child_process';
import { inRoot, ROOT, say } from './lib/root.mjs';
import { setup } from './setup.mjs';

try {
  await setup();
  const env = { ...process.env, GUANXI_CALLED_AS: 'node bin/guanxi.js' };
  const args = [inRoot('bin', 'guanxi.js'), 'audit', 'fixtures/hengrui', ...process.argv.slice(2)];
  const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  if (done.error) throw done.error;
  process.exitCode = done.status ?? 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
