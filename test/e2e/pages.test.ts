import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fences, read, words } from '../packaging/documents.ts';
import { guanxi, HENGRUI } from './run.ts';

const HOME = mkdtempSync(join(tmpdir(), 'guanxi-pages-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

/** The bundled plan as `plans` in a folder of its own, in which a reader types what a page shows. */
function desk(): string {
  const folder = mkdtempSync(join(HOME, 'desk-'));
  cpSync(HENGRUI, join(folder, 'plans'), { recursive: true });
  return folder;
}

function block(page: string, language: string, at = 0): string {
  return fences(page).filter((one) => one.language === language)[at]?.text ?? '';
}

const LANGUAGES = [
  ['docs/', 'en'],
  ['docs/zh/', 'zh'],
] as const;

describe.each(LANGUAGES)('what %s shows works as shown', (docs, lang) => {
  it('answers to a questionnaire', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'li.yaml'), block(`${docs}workshop.md`, 'yaml'));
    const done = await guanxi(['ask', 'plans', '--answers', 'li.yaml', '--date', '2026-06-09', '--lang', lang], { cwd });
    expect(done.code).toBe(0);
    const [, written] = /(workshops\/\S+\.yaml)/.exec(done.stdout) ?? [];
    expect(readFileSync(join(cwd, 'plans', written ?? ''), 'utf8')).toMatch(/contact_all_year: 2/);
  });

  it('answers of one of us: of the firm, of the accounts known well, and the week recalled', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'tang.yaml'), block(`${docs}workshop.md`, 'yaml', 1));
    const done = await guanxi(['ask', 'plans', '--answers', 'tang.yaml', '--date', '2026-06-09', '--lang', lang], { cwd });
    expect(done.code).toBe(0);
    const written = readFileSync(join(cwd, 'plans/workshops/2026-06-09/u.tang.yaml'), 'utf8');
    expect(written).toContain('deshun: {problems_first: 1}');
    expect(written).toContain('mengyuan: {problems_first: 3, importance: 4}');
    expect(written).toContain('- {ours: u.tang, theirs: p.wang, date: 2026-06-08}');
  });

  it('answers that describe an account', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'harbour.yaml'), block(`${docs}capture.md`, 'yaml'));
    const done = await guanxi(['ask', 'plans', '--about', 'account', '--answers', 'harbour.yaml', '--lang', lang], { cwd });
    expect(done.code).toBe(0);
    expect(readFileSync(join(cwd, 'plans/accounts/harbour-sauce.yaml'), 'utf8')).toMatch(/pains: none/);
  });

  it('answers to the next questions, and what they do to the verdict', async () => {
    const page = `${docs}capture.md`;
    const cwd = desk();
    const answers = [...read(page).matchAll(/`(\w+\/[\w./]+: \w+)`/g)].map((match) => match[1]);
    expect(answers).toHaveLength(2);
    writeFileSync(join(cwd, 'next.yaml'), answers.join('\n'));
    const done = await guanxi(['ask', 'plans', '--next', '--answers', 'next.yaml', '--lang', lang], { cwd });
    expect(done.code).toBe(0);
    expect(done.stdout + done.stderr).toContain(block(page, 'text').trim());
  });

  it('one contact in one line', async () => {
    const cwd = join(desk(), 'plans');
    const [line = ''] = block(`${docs}log.md`, 'sh')
      .split('\n')
      .filter((one) => one.startsWith('guanxi log'));
    const args = [...words(line), '--on', '2026-06-29', '--lang', lang];
    const done = await guanxi(args, { cwd, env: { GUANXI_ME: 'u.chen' } });
    expect(done).toMatchObject({ code: 0, stdout: block(`${docs}log.md`, 'text') });
  });
});
