import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/commands/init.ts';
import { snapshot } from '../support/snapshot.ts';
import { fakeIo } from './fake-io.ts';

it('init writes all of a workspace or nothing of it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'guanxi-init-'));
  writeFileSync(join(dir, 'interactions'), 'in the way of a folder');
  const begun = run({ dir, template: null, name: null, interview: null, lang: null, color: 'never', width: null }, fakeIo());
  await expect(begun).rejects.toThrow('cli.error.write');
  expect(Object.keys(snapshot(dir))).toEqual(['/interactions']);
  rmSync(dir, { recursive: true });
});
