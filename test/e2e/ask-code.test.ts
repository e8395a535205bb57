import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guanxi, ROOT } from './run.ts';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-ask-code-'));
  cpSync(join(ROOT, 'fixtures/intake/uncoded'), join(base, 'plan'), { recursive: true });
  writeFileSync(join(base, 'codings.yaml'), 'crm-3: training\ncrm-1: planning\n');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const DAY = '2026-06-30';
const ask = (...more: readonly string[]) => guanxi(['ask', 'plan', '--code', '--date', DAY, ...more], { cwd: base });

it('cannot ask where there is no terminal, and says in both languages what can be done', async () => {
  const [english, chinese] = [await ask('--respondent', 'u.li'), await ask('--respondent', 'u.li', '--lang', 'zh')];
  for (const { code, stdout, stderr } of [english, chinese]) {
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--answers');
  }
  expect(chinese.stderr).toContain('没有可以提问的终端');
});

it('codes from a file: one line on stdout, the rest on stderr, and nothing new the second time', async () => {
  const sheet = join(base, `plan/workshops/${DAY}/u.li.yaml`);
  const first = await ask('--respondent', 'u.li', '--answers', 'codings.yaml');
  expect([first.code, first.stdout]).toEqual([0, `wrote workshops/${DAY}/u.li.yaml\n`]);
  expect(first.stderr).toContain('--double');
  const written = readFileSync(sheet, 'utf8');
  expect(written).toBe(
    `respondent: u.li\nside: ours\ndate: ${DAY}\ncoding:\n  - {interaction: crm-3, purpose: training}\n  - {interaction: crm-1, purpose: planning}\n`,
  );
  expect((await ask('--respondent', 'u.li', '--answers', 'codings.yaml')).code).toBe(0);
  expect(readFileSync(sheet, 'utf8')).toBe(written);
});

it('leaves a plan that audits cleanly and knows more than before', async () => {
  const { code, stdout } = await guanxi(['audit', 'plan', '--as-of', DAY, '-f', 'json'], { cwd: base });
  const result = JSON.parse(stdout) as { sayDo?: { agreement: { coding?: unknown } } };
  expect([code, result.sayDo?.agreement.coding]).toMatchObject([0, { coders: 1, coded: 2, twice: 0, enough: false }]);
});
