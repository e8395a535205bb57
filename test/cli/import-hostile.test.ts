import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CliError } from '../../src/cli/errors.ts';
import { run } from '../../src/cli/commands/import.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import { readPlan } from '../../src/plan.ts';
import { fakeIo } from './fake-io.ts';

const SOURCES = join(import.meta.dirname, '../../fixtures/intake/three-sources');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-hostile-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Cut, bytes changed, bytes from elsewhere of the file put in between. */
const damage = fc.record({
  keep: fc.double({ min: 0, max: 1, noNaN: true }),
  changes: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.constantFrom(0, 10, 13, 34, 44, 58, 59, 123, 127, 255) }),
    { maxLength: 12 },
  ),
  insert: fc.constantFrom('', '"', '=cmd()', '\u202e', '\ufeff', '\r', 'x'.repeat(10_000), '\u0000\u0000'),
});

function damaged(
  bytes: Uint8Array,
  {
    keep,
    changes,
    insert,
  }: { readonly keep: number; readonly changes: readonly { readonly at: number; readonly to: number }[]; readonly insert: string },
): Buffer {
  const middle = Math.floor(bytes.length / 2);
  const whole = Buffer.concat([bytes.subarray(0, middle), Buffer.from(insert), bytes.subarray(middle)]);
  for (const { at, to } of changes) whole[Math.floor(at * (whole.length - 1))] = to;
  return whole.subarray(0, Math.ceil(keep * whole.length));
}

it.each([
  ['csv', 'crm.csv'],
  ['ics', 'calendar.ics'],
  ['mail', 'mail.mbox'],
  ['xlsx', 'crm.csv'],
  ['vcard', 'mail.mbox'],
])('a damaged file ends in a sentence or in a sound plan: %s of %s', async (kind, name) => {
  const bytes = readFileSync(join(SOURCES, name));
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(damage, async (how) => {
      turn += 1;
      const dir = join(root, String(turn));
      cpSync(join(SOURCES, 'plan'), dir, { recursive: true });
      writeFileSync(join(root, name), damaged(bytes, how));
      const io = { ...fakeIo({ cwd: root }), zone: () => 'Asia/Shanghai' };
      const outcome = await run(importOptions(kind, [name], { dir, as: 'crm' }), io).catch((error: unknown) => error);
      if (typeof outcome !== 'number') expect(outcome).toBeInstanceOf(CliError);
      else expect([0, 1]).toContain(outcome);
      expect(readdirSync(dir, { recursive: true }).filter((file) => String(file).endsWith('.tmp'))).toEqual([]);
      const { problems } = readPlan({ dir, today: '2026-07-01' });
      expect(problems).toEqual([]);
      expect(io.out()).not.toMatch(/[\u0000-\u0008\u202e]/);
      if (typeof outcome !== 'number') return;
      const again = { ...fakeIo({ cwd: root }), zone: () => 'Asia/Shanghai' };
      await run(importOptions(kind, [name], { dir, as: 'crm' }), again);
      expect(again.out()).toMatch(/no\s+file\s+was\s+touched/i);
    }),
    { numRuns: 40 },
  );
});
