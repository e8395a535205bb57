import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { result as compiled } from '../../src/schema/compiled/result.js';
import { publishedSchema } from '../../src/schema/publish.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const folders = ['hengrui', 'northwind', ...below('cases'), ...below('errors')].filter(audited);
/** Workspaces with a usable guanxi.yaml: the others have no result. */
function audited(folder: string): boolean {
  const expected = join(FIXTURES, folder, 'expected.json');
  const exit = existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as { exit?: number }).exit : 0;
  return existsSync(join(FIXTURES, folder, 'guanxi.yaml')) && exit !== 2;
}
function below(folder: string): string[] {
  return readdirSync(join(FIXTURES, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
}

let published: ValidateFunction;
beforeAll(async () => {
  published = new Ajv({ allErrors: true, strict: false }).compile(await publishedSchema('result'));
});

describe('what audit -f json prints', () => {
  it.each(folders)('of %s is as the result schema says', (folder) => {
    const { result } = audit({ dir: join(FIXTURES, folder), today: '2026-07-01' });
    expect(compiled(result)).toBe(true);
    const text = renderJson(result, 'zh');
    published(JSON.parse(text));
    expect(published.errors ?? []).toEqual([]);
    for (const finding of (JSON.parse(text) as { findings: { at: unknown[]; nowhere?: unknown }[] }).findings) {
      expect(finding.at.length > 0).toBe(finding.nowhere === undefined);
    }
  });

  it('is closed: an unknown key anywhere is refused', () => {
    const { result } = audit({ dir: join(FIXTURES, 'hengrui'), today: '2026-07-01' });
    expect(compiled({ ...result, extra: 1 })).toBe(false);
    expect(compiled({ ...result, firm: { ...result.firm, extra: 1 } })).toBe(false);
    expect(compiled({ ...result, accounts: [{ ...result.accounts[0], extra: 1 }] })).toBe(false);
  });
});
