import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot, ROOT } from './root.mjs';

/** Whether every package of package-lock.json that this platform needs is installed at its locked version. */
export function installIsCurrent() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const present = packagesOf(inRoot('node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true;
  });
}

/**
 * `npm ci`, silent unless it fails. No script of any package runs; our own `prepare` would come back here. Addresses are left
 * out of what it says: they are a matter of the machine.
 */
export function installDependencies() {
  const { command, args } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  if (done.status === 0) return;
  process.stderr.write(withoutAddresses(`${done.stdout ?? ''}${done.stderr ?? ''}`));
  throw new Error('`npm ci` failed: dependencies could not be installed. Is the package registry within reach?');
}

export function withoutAddresses(text) {
  return text.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"')]+/gi, '<address>');
}

/** The npm that runs us, else the one on the path. */
export function npm(args) {
  const self = process.env.npm_execpath ?? '';
  if (/^npm-cli\.[cm]?js$/.test(basename(self))) return { command: process.execPath, args: [self, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}
