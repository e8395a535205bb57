import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { CliError } from '../../src/cli/errors.ts';
import { runProgram } from '../../src/cli/program.ts';
import { GitError } from '../../src/workspace/git-error.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { ROOT } from '../e2e/run.ts';
import { blockCommands, commandLines, commandsIn, deed, documents, fences, hiddenCommands, read, words } from './documents.ts';

/** What is said of a command line nobody could run, whatever the workspace. */
const USAGE = [
  'command', 'option', 'optionValue', 'operand', 'tooMany', 'usage', 'choice', 'noPath', 'twoOnStdout', 'samePath', 'date', 'closeUp',
  'opposites',
]; // prettier-ignore

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'guanxi-docs-'));
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

/** Why a command line is none; null where it could be run. */
async function refused(args: readonly string[]): Promise<string | null> {
  const cwd = mkdtempSync(join(empty, 'run-'));
  try {
    await runProgram(args, fakeIo({ cwd }));
  } catch (error) {
    if (error instanceof GitError) return null;
    if (!(error instanceof CliError)) throw error;
    const name = error.key.replace('cli.error.', '');
    return USAGE.includes(name) ? `${name} ${JSON.stringify(error.args)}` : null;
  }
  return null;
}

const lines = [
  ...documents().flatMap((file) => commandLines(file).map((line) => [file, line] as const)),
  ...commandsIn(read('docs/ci/gitlab.yml')).map((line) => ['docs/ci/gitlab.yml', line] as const),
];

describe('documents', () => {
  it('hold command lines in README, in CI and in the formats', () => {
    for (const file of ['README.md', 'docs/ci.md', 'docs/ci/gitlab.yml', 'docs/formats/README.md'])
      expect(lines.filter(([of]) => of === file).length, file).toBeGreaterThan(1);
  });

  it.each(lines)('%s: %s', async (_, line) => expect(await refused(words(line)), line).toBeNull());

  it('would be caught naming an option, a format or a command that does not exist', async () => {
    expect(await refused(words('guanxi check plans --ref main'))).toMatch(/^option/);
    expect(await refused(words('guanxi audit -f html5=x'))).toMatch(/^choice/);
    expect(await refused(words('guanxi chekc'))).toMatch(/^command/);
    expect(await refused(words('guanxi check a b # c'))).toMatch(/^tooMany/);
  });

  it('hold no command where no test would read it', () => {
    for (const file of documents()) expect([file, hiddenCommands(file)]).toEqual([file, []]);
  });

  it('hold YAML that parses', () => {
    const blocks = documents().flatMap((file) => fences(file).filter(({ language }) => language === 'yaml'));
    expect(blocks.length).toBeGreaterThan(5);
    for (const { file, line, text } of blocks) {
      for (const document of parseAllDocuments(text)) expect([file, line, document.errors]).toEqual([file, line, []]);
    }
  });
});

describe('pages in Chinese', () => {
  const chinese = documents().filter((file) => file.startsWith('docs/zh/') && !file.endsWith('README.md'));
  const english = (file: string) => file.replace('docs/zh/', 'docs/');

  it('are there for whoever fills a plan', () => {
    const needed = ['capture', 'coding', 'doctor', 'getting-started', 'import', 'log', 'workshop'];
    expect(chinese).toEqual(needed.map((name) => `docs/zh/${name}.md`));
  });

  it.each(chinese)('%s shows the commands of the English page, and no others', (file) => {
    expect(blockCommands(file).length).toBeGreaterThan(1);
    expect(blockCommands(file).map(deed)).toEqual(blockCommands(english(file)).map(deed));
  });

  it.each(chinese)('%s asks for the same keys in YAML', (file) => {
    const yaml = (page: string) =>
      fences(page).flatMap(({ language, text }) => (language === 'yaml' ? [text.replace(/ *# .*$/gm, '')] : []));
    expect(yaml(file)).toEqual(yaml(english(file)));
  });

  it.each(chinese)('%s names every option, key and code the English page names', (file) => {
    const named = (page: string) => [...new Set(read(page).match(/(?<![\w-])--[a-z][a-z-]+|\bGX\d+\b|\bprivacy\.\w+/g) ?? [])].sort();
    expect(named(english(file)).filter((name) => !named(file).includes(name))).toEqual([]);
  });

  it('would be caught leaving out an option or naming another account', () => {
    expect(deed('guanxi init p --name "罗斯文" --lang zh  # 注')).toBe(deed('guanxi init p --name "Northwind"  # note'));
    expect(deed('guanxi ask --code')).not.toBe(deed('guanxi ask --code --double'));
    expect(deed('guanxi log xinhe "a"')).not.toBe(deed('guanxi log mengyuan "a"'));
  });
});

describe('links between pages', () => {
  const linked = documents().flatMap((file) =>
    [
      ...read(file)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .matchAll(/\]\((?!https?:)([^)#\s]+)/g),
    ].map((match) => [file, match[1] ?? ''] as const),
  );

  it('lead to files that are there', () => {
    expect(linked.length).toBeGreaterThan(100);
    const broken = linked.filter(([file, to]) => !existsSync(join(ROOT, dirname(file), to)));
    expect(broken).toEqual([]);
  });
});
