import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetLogged, lastLogged } from '../../src/cli/log-last.ts';

it('a line that was taken back stays taken back where what is kept of it cannot be removed', () => {
  const root = mkdtempSync(join(tmpdir(), 'guanxi-last-'));
  // A folder is not removed as a file is, whoever runs this.
  mkdirSync(join(root, '.guanxi/local/last-logged.json'), { recursive: true });
  expect(() => forgetLogged(root)).not.toThrow();
  rmSync(root, { recursive: true });
});

it.each([
  ['as it was kept', {}, true],
  ['of no line', { line: 0 }, false],
  ['of half a line', { count: 0.5 }, false],
  ['of another kind', { log: 2 }, false],
  ['without a file', { file: null }, false],
])('what is kept is read %s', (_what, damage, isRead) => {
  const root = mkdtempSync(join(tmpdir(), 'guanxi-last-'));
  mkdirSync(join(root, '.guanxi/local'), { recursive: true });
  const kept = { log: 1, file: 'interactions/2026.yaml', fresh: false, line: 3, count: 1, sha256: 'x', gone: [], ...damage };
  writeFileSync(join(root, '.guanxi/local/last-logged.json'), JSON.stringify(kept));
  expect(lastLogged(root) !== null).toBe(isRead);
  rmSync(root, { recursive: true });
});
