import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, GUANXI, guanxi, ROOT } from './run.ts';

const page = readFileSync(join(ROOT, 'docs', 'getting-started.md'), 'utf8');
const chinese = readFileSync(join(ROOT, 'docs', 'zh', 'getting-started.md'), 'utf8');
/** The block of the given language, the first of its kind. */
function block(language: string, page: string): string {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';
}
const commands = block('sh', page).trim().split('\n');

let folder: string;
let bin: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-start-'));
  bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'guanxi'), `#!/bin/sh\nexec "${process.execPath}" "${GUANXI}" "$@"\n`, { mode: 0o755 });
  mkdirSync(join(folder, 'work'));
  const source = join(ROOT, 'fixtures', 'northwind', 'source');
  for (const file of readdirSync(source)) if (file.endsWith('.csv')) cpSync(join(source, file), join(folder, 'work', file));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines in one shell, as somebody types them who stops at the first that fails. */
function typed(lines: readonly string[], cwd = join(folder, 'work')) {
  const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  return command('/bin/sh', ['-ec', lines.join('\n')], { cwd, env });
}

describe('getting started', () => {
  it('leads from a folder of tables to a printed audit in at most five commands', async () => {
    expect(commands.length).toBeLessThanOrEqual(5);
    const { stdout, stderr, code } = await typed(commands);
    expect([stderr, code]).toEqual(['', 0]);
    const audit = stdout.slice(stdout.lastIndexOf('Northwind Traders'));
    expect(audit).toContain('as of 1998-05-06');
    expect(audit).toMatch(/mass sales +▐+ +100 %/);
    expect(audit).toContain('Confirmed: mass sales. Possible: unknown.');
    expect(audit).toContain('QUICK-Stop');
    const register = readFileSync(join(folder, 'work', 'plan', 'imports', 'northwind.yaml'), 'utf8');
    expect(register).toMatch(/name: Order_Details\.csv, .*read: 2155, taken: 2155, rejected: 0/);
  });

  it('changes nothing when the import is typed again', async () => {
    const plan = join(folder, 'work', 'plan');
    const before = textsBelow(plan);
    const again = commands.filter((line) => line.startsWith('cd ') || line.startsWith('guanxi import'));
    const { code } = await typed(again);
    expect(code).toBe(0);
    expect(textsBelow(plan)).toEqual(before);
    expect(before.size).toBeGreaterThan(120);
  });

  it('leads there in Chinese too, from the page in Chinese', async () => {
    const own = join(folder, 'work', 'zh');
    mkdirSync(own);
    for (const file of readdirSync(join(folder, 'work'))) if (file.endsWith('.csv')) cpSync(join(folder, 'work', file), join(own, file));
    const { stdout, stderr, code } = await typed(block('sh', chinese).trim().split('\n'), own);
    expect([stderr, code]).toEqual(['', 0]);
    const audit = stdout.slice(stdout.lastIndexOf('罗斯文贸易'));
    expect(audit).toContain('已证实：大量销售；可能达到：未知。');
    expect(audit).toContain('guanxi ask --next');
  });

  it('shows a file of answers that starts a workspace', async () => {
    const answers = join(folder, 'firm-answers.yaml');
    writeFileSync(answers, block('yaml', page));
    const { stdout, stderr, code } = await guanxi(['init', 'own', '--answers', answers], { cwd: folder });
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('接下来，导入别处已有的资料，或逐项录入：\n  guanxi import csv 导出/*.csv --dir own\n');
    expect(readFileSync(join(folder, 'own', 'firm.yaml'), 'utf8')).toContain('陈工');
    const checked = await guanxi(['validate', 'own'], { cwd: folder });
    expect([checked.stdout, checked.code]).toEqual(['2 个文件，没有问题。\n', 0]);
  });
});

function textsBelow(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
}
