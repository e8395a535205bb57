import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/commands/import.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import { run as guanxi } from '../../src/cli/main.ts';
import type { Asked } from '../../src/intake/question/conduct.ts';
import { fakeIo } from './fake-io.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-refused-'));
  mkdirSync(join(root, 'plan'));
  writeFileSync(join(root, 'plan/guanxi.yaml'), 'guanxi: 1\n');
  writeFileSync(join(root, 'plan/firm.yaml'), 'id: ours\nname: Ours\n');
  writeFileSync(join(root, 'a.csv'), '客户名称,跟进日期,跟进方式\n蒙原乳业,2026-03-02,拜访\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('an import that is not agreed to', () => {
  it.each([
    ['en', '--yes writes what was shown', '--save-mapping columns.yaml'],
    ['zh', '加 --yes 即照此写入', '--save-mapping 对照表.yaml'],
  ])('writes nothing and says how to go on (%s)', async (lang, goOn, columns) => {
    const io = fakeIo({ cwd: root });
    const asked: Asked[] = [];
    const no = {
      ask: (one: Asked) => {
        asked.push(one);
        return Promise.resolve({ do: 'answer', given: { as: 'value', value: false } } as const);
      },
    };
    const options = importOptions('csv', ['a.csv'], { dir: 'plan', lang, width: '200' });
    expect(await run(options, io, () => Promise.resolve(no))).toBe(130);
    expect(asked.map(({ question, canGoBack, keeps }) => [question.asks.key, canGoBack, keeps])).toEqual([['import.ask', false, false]]);
    expect(io.out()).toBe('');
    expect([io.err().includes(goOn), io.err().includes(columns)]).toEqual([true, true]);
    expect(readdirSync(join(root, 'plan'))).toEqual(['firm.yaml', 'guanxi.yaml']);
  });
});

describe('into a plan that cannot be read whole', () => {
  it.each([
    ['accounts/my.yaml', 'id: mengyuan\n\tname: 蒙原乳业\n', 'accounts/my.yaml:2 cannot be read (GX003)'],
    ['accounts/my.yaml', '', 'accounts/my.yaml:1 cannot be read (GX005)'],
    ['interactions/2026.yaml', '- {date: 2026-03-02, account: x}\n<<<<<<< HEAD\n', 'interactions/2026.yaml:2 cannot be read (GX001)'],
  ])('begins nothing that may stand in %s', async (file, text, says) => {
    mkdirSync(join(root, 'plan', file, '..'));
    writeFileSync(join(root, 'plan', file), text);
    for (const [lang, sentence] of [
      ['en', says],
      ['zh', 'guanxi validate'],
    ] as const) {
      const io = fakeIo({ cwd: root });
      expect(await guanxi(['import', 'csv', 'a.csv', '--dir', 'plan', '--lang', lang], io)).toBe(2);
      expect(io.err()).toContain(sentence);
    }
    expect(readdirSync(join(root, 'plan'), { recursive: true })).toHaveLength(4);
  });

  it('does not mind what no import looks into', async () => {
    writeFileSync(join(root, 'plan/chain.yaml'), 'a: [\n');
    expect(await guanxi(['import', 'csv', 'a.csv', '--dir', 'plan'], fakeIo({ cwd: root }))).toBe(0);
  });
});

describe('names that a disk cannot hold or cannot tell apart', () => {
  it('are those of files elsewhere: Windows has devices, and not every disk knows capitals and marks', async () => {
    mkdirSync(join(root, 'plan/accounts'));
    writeFileSync(join(root, 'plan/accounts/Acme.yaml'), 'id: other\nname: Other\nrelation: customer\n');
    writeFileSync(join(root, 'b.csv'), 'Account Name,Date,Type\nCON,2026-03-02,Meeting\nAcme,2026-03-02,Meeting\n');
    expect(await guanxi(['import', 'csv', 'b.csv', '--dir', 'plan'], fakeIo({ cwd: root }))).toBe(0);
    expect(readdirSync(join(root, 'plan/accounts')).sort()).toEqual(['Acme.yaml', 'acme.yml', 'con-2.yaml'].sort());
  });
});

it.skipIf(process.platform === 'win32')('a file that never ends is too large', async () => {
  const io = fakeIo({ cwd: root });
  expect(await guanxi(['import', 'vcard', '/dev/zero', '--dir', 'plan'], io)).toBe(2);
  expect(io.err()).toContain('/dev/zero is too large');
});

describe('without a workspace', () => {
  it('tells how the folder is named, and not the kind for a folder', async () => {
    const io = fakeIo({ cwd: root });
    expect(await guanxi(['import', 'csv', 'a.csv'], io)).toBe(2);
    expect(io.err().replace(/\s+/g, ' ')).toContain('Did you mean plan?');
    expect(io.err().replace(/\s+/g, ' ')).toContain('guanxi import … --dir plans');
    const named = fakeIo({ cwd: root });
    expect(await guanxi(['import', 'csv', 'a.csv', '--dir', 'nowhere'], named)).toBe(2);
    expect(named.err()).toMatch(/^nowhere /);
  });
});

it('an import is not to blame for a key that was unknown before, also where it adds to what holds it', async () => {
  mkdirSync(join(root, 'plan/accounts'));
  const account =
    'id: acme\nname: Acme\nrelation: customer\npeople:\n  - &p {id: p.han, name: Han}\n  - {<<: *p, id: p.li, name: Li Yue}\n';
  writeFileSync(join(root, 'plan/accounts/acme.yaml'), account);
  writeFileSync(join(root, 'c.csv'), 'Contact ID,Account Name,Last Name,Title,Email\n7,Acme,Li Yue,Head,li@acme.example\n');
  const io = fakeIo({ cwd: root });
  expect(await run(importOptions('csv', ['c.csv'], { dir: 'plan', as: 'crm', yes: true }), io)).toBe(0);
  expect(readFileSync(join(root, 'plan/accounts/acme.yaml'), 'utf8')).toMatch(/<<: \*p, id: p\.li, name: Li Yue, .*li@acme\.example/);
});
