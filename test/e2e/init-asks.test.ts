import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';
import { guanxi } from './run.ts';
import { Terminal, TMUX } from './terminal.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-init-e2e-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const DRAFT = '.guanxi/drafts/init-workspace.json';
const SAYS = {
  en: ['1', 'called', 'short id', 'What kind', 'trade', 'Three letters', 'Who of you', 'Write this?'],
  zh: ['2', '叫什么', '简短的标识', '哪一类', '哪个行业', 'CNY', '谁与客户打交道', '写入以上内容吗'],
} as const;

it.each([
  ['en', 'no terminal'],
  ['zh', '没有'],
])('cannot ask without a terminal, and makes no folder (%s)', async (lang, words) => {
  const { stdout, stderr, code } = await guanxi(['init', `none-${lang}`, '--interactive', '--lang', lang], { cwd: base });
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toContain(words);
  expect(existsSync(join(base, `none-${lang}`))).toBe(false);
});

describe.runIf(TMUX !== '')(`guanxi init --interactive in a terminal (${TMUX || 'no tmux here: not run'})`, () => {
  it.each(['en', 'zh'] as const)(
    'begins a workspace in a folder that is not there yet: back, Ctrl-C, on from there, and a plan without problems (%s)',
    async (lang) => {
      const [pick, name, id, kind, industry, currency, person, write] = SAYS[lang];
      const terminal = new Terminal(`init-${lang}`, base, 80, 24);
      const root = join(base, lang);
      try {
        await terminal.run(`init ${lang} --interactive`);
        await terminal.shows('English');
        await terminal.answer(pick, name);
        terminal.press('-l', '恒瑞 Hengrui');
        await terminal.shows('› 恒瑞 Hengrui');
        await terminal.answer('Enter', id);
        await terminal.answer('Enter', kind);
        expect(await terminal.answer('Left', id)).toContain('hengrui');
        await terminal.answer('Enter', kind);
        for (const line of (await terminal.answer('1', industry)).split('\n')) expect(width(line)).toBeLessThan(80);
        expect(await terminal.answer('C-d', 'exit=0')).toContain('--resume');
        await terminal.run(`init ${lang} --interactive --resume`);
        await terminal.shows(industry);
        expect(await terminal.answer('C-c', 'exit=130')).toContain(`init ${lang} --interactive --resume`);
        expect(readdirSync(root)).toEqual(['.guanxi']);

        await terminal.run(`init ${lang} --interactive --resume`);
        await terminal.shows(industry);
        for (const [typed, shown] of [
          ['-', currency],
          ['cny', 'example.com'],
          ['-', person],
          ['Chen', '9/11'],
          ['-', '10/11'],
          ['-', '11/11'],
        ] as const) {
          terminal.press('-l', typed);
          await terminal.answer('Enter', shown);
        }
        expect(await terminal.answer('Enter', write)).toContain('currency: CNY');
        await terminal.answer('y', 'exit=0');
      } finally {
        terminal.close();
      }
      expect(existsSync(join(root, DRAFT))).toBe(false);
      expect(readFileSync(join(root, 'guanxi.yaml'), 'utf8')).toContain(`language: ${lang}`);
      expect(readFileSync(join(root, 'firm.yaml'), 'utf8')).toMatch(/^name: 恒瑞 Hengrui$/m);
      expect(await guanxi(['validate', lang, '--lang', 'en'], { cwd: base })).toMatchObject({ code: 0, stderr: '' });
      expect(await guanxi(['audit', lang, '--no-simulation', '-f', 'json'], { cwd: base })).toMatchObject({ code: 0, stderr: '' });
    },
  );
});
