import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { CliError } from '../../src/cli/errors.ts';
import { runProgram } from '../../src/cli/program.ts';
import { GitError } from '../../src/workspace/git-error.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { commandLines, commandsIn, documents, fences, read, words } from './documents.ts';

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

  it('hold YAML that parses', () => {
    const blocks = documents().flatMap((file) => fences(file).filter(({ language }) => language === 'yaml'));
    expect(blocks.length).toBeGreaterThan(5);
    for (const { file, line, text } of blocks) {
      for (const document of parseAllDocuments(text)) expect([file, line, document.errors]).toEqual([file, line, []]);
    }
  });
});
