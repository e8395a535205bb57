import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guanxi, HENGRUI } from './run.ts';

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'guanxi-doctor-e2e-'));
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('guanxi doctor', () => {
  it('prints JSON in the shape it publishes', async () => {
    const [told, shape] = await Promise.all([guanxi(['doctor', HENGRUI, '-f', 'json']), guanxi(['schema', 'doctor'])]);
    expect([told.code, told.stderr]).toEqual([0, '']);
    const check = new Ajv({ strict: false }).compile(JSON.parse(shape.stdout) as object);
    expect(check(JSON.parse(told.stdout)), JSON.stringify(check.errors)).toBe(true);
  });

  it('speaks both languages, plainly into a pipe', async () => {
    const [english, chinese] = await Promise.all(['en', 'zh'].map((lang) => guanxi(['doctor', HENGRUI, '--lang', lang])));
    expect(english?.stdout).toMatch(/^All well: an audit can run\./);
    expect(chinese?.stdout).toMatch(/^一切正常，可以审计。/);
    expect(`${english?.stdout}${chinese?.stdout}`).not.toContain('\u001b');
  });

  it('ends with 2 where there is no workspace, and says how to start one', async () => {
    const { code, stdout } = await guanxi(['doctor'], { cwd: empty });
    expect([code, stdout.includes('guanxi init plans')]).toEqual([2, true]);
  });
});
