import { describe, expect, it } from 'vitest';
import { readCall, statedLanguage } from '../../src/cli/arguments.ts';
import { TAKES_VALUE } from '../../src/cli/commands.ts';

const COMMANDS = ['audit', 'validate', 'explain'];
const call = (line: string) => {
  const { command, args } = readCall(line === '' ? [] : line.split(' '), COMMANDS, TAKES_VALUE);
  return `${command ?? 'HELP'}: ${args.join(' ')}`;
};

describe('which command is meant', () => {
  it.each([
    ['', 'audit: '],
    ['plans', 'audit: plans'],
    ['./validate', 'audit: ./validate'],
    ['audit plans', 'audit: plans'],
    ['validate plans', 'validate: plans'],
    ['-f json plans', 'audit: -f json plans'],
    ['--lang zh validate', 'validate: --lang zh'],
    ['--account audit', 'audit: --account audit'],
    ['--lang=zh explain THREAD', 'explain: --lang=zh THREAD'],
    ['-- validate', 'validate: --'],
  ])('%j is %j', (line, expected) => expect(call(line)).toBe(expected));

  it.each([
    ['--help', 'HELP: --help'],
    ['-h', 'HELP: -h'],
    ['--lang zh --help', 'HELP: --lang zh --help'],
    ['help', 'HELP: '],
    ['help validate', 'validate: --help'],
    ['validate --help', 'validate: --help'],
  ])('%j asks for help: %j', (line, expected) => expect(call(line)).toBe(expected));

  it('takes no value of an option for a command, and no command behind a switch for a value', () => {
    expect([...TAKES_VALUE]).toEqual(expect.arrayContaining(['-f', '--format', '--lang', '--template', '--as-of']));
    for (const option of TAKES_VALUE) if (option !== '--color') expect(call(`${option} explain`)).toBe(`audit: ${option} explain`);
    for (const option of ['--watch', '--redact', '--no-redact', '--chain']) expect(call(`${option} explain`)).toBe(`explain: ${option}`);
  });

  it('lets a bare --color swallow nothing', () => {
    expect(call('--color plans')).toBe('audit: --color=always plans');
    expect(call('--no-color plans')).toBe('audit: --color=never plans');
  });
});

describe('the language stated before anything is parsed', () => {
  it.each([
    [['--lang', 'zh'], 'zh'],
    [['audit', '--lang=en'], 'en'],
    [['--lang=en', '--lang', 'zh'], 'zh'],
    [['--lang', 'fr'], null],
    [['--lang'], null],
    [[], null],
  ])('%j: %j', (argv, expected) => expect(statedLanguage(argv)).toBe(expected));
});
