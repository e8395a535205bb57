import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { fakeIo } from '../cli/fake-io.ts';

const HOME = mkdtempSync(join(tmpdir(), 'guanxi-templates-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

interface Checkup {
  readonly workspace: { readonly errors: number; readonly warnings: number };
  readonly remarks: readonly { readonly code: string }[];
}

/** What doctor says of a workspace just started. */
async function checkup(...start: readonly string[]): Promise<Checkup> {
  const cwd = mkdtempSync(join(HOME, 'run-'));
  expect(await run(['init', 'plans', ...start], fakeIo({ cwd }))).toBe(0);
  const io = fakeIo({ cwd });
  expect(await run(['doctor', 'plans', '-f', 'json'], io)).toBe(0);
  return JSON.parse(io.out()) as Checkup;
}

describe('templates', () => {
  it.each(['minimal', 'full', 'ci'])('of %s leave nothing undone that they could show', async (template) => {
    const { workspace, remarks } = await checkup('--template', template);
    expect(workspace).toMatchObject({ errors: 0, warnings: 0 });
    const codes = remarks.map(({ code }) => code);
    for (const left of ['addresses', 'modelines', 'schemas', 'unread']) expect(codes).not.toContain(left);
  });

  it('of an empty workspace leave the addresses to whoever knows them, and doctor asks for them', async () => {
    const { remarks } = await checkup('--name', 'The Firm');
    expect(remarks.map(({ code }) => code)).toContain('addresses');
  });
});
