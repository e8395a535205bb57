import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gate } from '../../src/gate/gate.ts';
import { audit } from '../../src/audit.ts';
import { readPlan } from '../../src/plan.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/check.md'), 'utf8');
const [example = ''] = page.match(/(?<=```yaml\n)policy:[\s\S]*?(?=```)/) ?? [];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'guanxi-docs-'));
  cpSync(join(ROOT, 'fixtures/hengrui'), dir, { recursive: true });
  writeFileSync(join(dir, 'guanxi.yaml'), `${readFileSync(join(dir, 'guanxi.yaml'), 'utf8')}${example}`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the policy of docs/check.md', () => {
  it('can be copied: every key, code, measure, account and tag is understood', () => {
    expect(readPlan({ dir, today: '2026-06-30' }).problems).toEqual([]);
  });

  it('shows every key a policy may have', async () => {
    const { default: schema } = (await import('../../src/schema/config.schema.json', { with: { type: 'json' } })) as unknown as {
      default: { properties: { policy: { properties: Record<string, unknown> } } };
    };
    const keys = Object.keys(schema.properties.policy.properties).filter((key) => key !== 'note');
    expect(keys.filter((key) => !new RegExp(`^  ${key}:`, 'm').test(example))).toEqual([]);
  });

  it('asks for every check', () => {
    const { result, policy } = audit({ dir, today: '2026-06-30', draws: null });
    const { checks, waived } = gate(result, policy, null, { maxWarnings: null });
    expect(checks.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);
    expect(checks.find(({ id }) => id === 'stages')?.outcome, 'no baseline is kept').toBe('warned');
    expect(waived).toBe(1);
  });
});
