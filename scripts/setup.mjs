// Brings a checkout to the point where it runs: dependencies as locked, build of the present sources.
// Quiet when nothing is to do; several at once wait for each other. Run by `npm start`, `npm test`, `npm run check`.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installDependencies, installIsCurrent } from './lib/install.mjs';
import { withLock } from './lib/lock.mjs';
import { inRoot, say } from './lib/root.mjs';
import { buildIsCurrent } from './lib/stamp.mjs';

export const OLDEST_NODE = [20, 19];

export function nodeIsRecent(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

export async function setup() {
  if (!nodeIsRecent()) throw new Error(`guanxi needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  if (isReady()) return;
  await withLock(inRoot('.setup.lock'), async () => {
    if (!installIsCurrent()) {
      say('installing dependencies …');
      installDependencies();
    }
    if (!buildIsCurrent()) {
      say('building …');
      const { build } = await import('./build.mjs');
      await build();
    }
  });
}

function isReady() {
  return !existsSync(inRoot('.setup.lock')) && installIsCurrent() && buildIsCurrent();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await setup();
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
