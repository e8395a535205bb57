import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function inRoot(...parts) {
  return resolve(ROOT, ...parts);
}

/** Scripts speak on stderr: stdout belongs to what they start. */
export function say(text) {
  process.stderr.write(`guanxi: ${text}\n`);
}
