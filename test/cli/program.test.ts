import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/main.ts';
import { width } from '../../src/text/width.ts';
import { VERSION } from '../../src/version.ts';
import { fakeIo } from './fake-io.ts';

async function guanxi(...argv: string[]) {
  const io = fakeIo({ cwd: import.meta.dirname });
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err() };
}

describe('help', () => {
  it('lists every command, in both languages', async () => {
    for (const lang of ['en', 'zh']) {
      const { code, out, err } = await guanxi('--help', '--lang', lang);
      expect(code).toBe(0);
      expect(err).toBe('');
      for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    expect((await guanxi('--lang', 'zh', '--help')).out).toContain('退出码');
  });

  it('stays within 80 cells, and every command has its page', async () => {
    for (const lang of ['en', 'zh']) {
      for (const argv of [['--help'], ...COMMANDS.map(({ name }) => ['help', name])]) {
        const { code, out } = await guanxi(...argv, '--lang', lang);
        expect(code).toBe(0);
        for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(80);
      }
    }
  });

  it('says every option of a command', async () => {
    for (const { name, options } of COMMANDS) {
      const { out } = await guanxi(name, '--help');
      for (const { flags } of options) expect(out).toContain(flags);
      expect(out).toContain('--lang');
    }
  });
});

describe('--version', () => {
  it.each(['--version', '-V'])('%s prints the version and nothing else', async (flag) => {
    expect(await guanxi(flag)).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});

describe('bad usage ends with 2, nothing on stdout, and a remedy', () => {
  it.each([
    ['an unknown command', ['adit'], 'Did you mean audit?'],
    ['an unknown option', ['--forma', 'json'], 'Did you mean --format?'],
    ['an unknown option with a value', ['audit', '--acount=x'], 'Did you mean --account?'],
    ['an option without its value', ['audit', '--account'], '--account <id> needs a value'],
    ['too many operands', ['audit', '.', 'more'], 'was given more than it takes: ., more'],
    ['an unknown format', ['-f', 'jsonl'], 'Did you mean json?'],
    ['an unknown lens', ['--lens', 'v11'], 'It can be: v1, v2'],
    ['an unknown language', ['--lang', 'cn'], 'It can be: en, zh'],
    ['a day that does not exist', ['--as-of', '2026-02-30'], '2026-06-30'],
    ['a width that is none', ['--width', 'x'], '80 or 120'],
    ['an unknown colour', ['--color=alway'], 'Did you mean always?'],
    ['a route as a page', ['route', '-f', 'html=route.html'], 'It can be: terminal, json'],
    ['a departure for a platform', ['leave', 'wang', '-f', 'sarif'], 'It can be: terminal, json'],
    ['problems as a comment', ['validate', '-f', 'markdown'], 'It can be: terminal, json'],
    ['a file without a name', ['-f', 'markdown='], '-f markdown=report.md'],
    ['names and none', ['audit', '--redact', '--no-redact'], '--redact and --no-redact exclude each other'],
    ['none and names', ['check', '--no-redact', '--redact'], '--redact and --no-redact exclude each other'],
    ['one account in a page of all', ['audit', '--account', 'x', '-f', 'html=x.html'], '--account goes deep on a screen; html'],
    ['one lens in data', ['audit', '--lens', 'v4', '-f', 'terminal', '-f', 'csv=x.csv'], '--lens goes deep on a screen; csv'],
    ['one account of a saved result', ['render', 'x.json', '--account', 'x', '-f', 'json'], '-f terminal=account.txt'],
  ])('%s', async (_, argv, expected) => {
    const { code, out, err } = await guanxi(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(expected);
    expect(err).toMatch(/^guanxi: .*\n( {2}.*\n)+$/);
  });

  it('speaks Chinese where asked', async () => {
    const { err } = await guanxi('--forma', '--lang', 'zh');
    expect(err).toBe('guanxi: audit 没有 --forma 这个选项。\n  是不是想写 --format？\n  请看：guanxi audit --help\n');
  });
});
