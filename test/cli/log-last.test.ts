import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetLogged } from '../../src/cli/log-last.ts';

it('a line that was taken back stays taken back where what is kept of it cannot be removed', () => {
  const root = mkdtempSync(join(tmpdir(), 'guanxi-last-'));
  // A folder is not removed as a file is, whoever runs this.
  mkdirSync(join(root, '.guanxi/local/last-logged.json'), { recursive: true });
  expect(() => forgetLogged(root)).not.toThrow();
  rmSync(root, { recursive: true });
});
