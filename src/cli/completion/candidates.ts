import { type Call, readCall } from '../arguments.ts';
import type { CommandSpec, OptionSpec } from '../command-spec.ts';
import { LISTS, type Named, valuesOf } from './values.ts';

/** Something that may stand at the cursor. */
export interface Candidate {
  readonly value: string;
  /** Shown beside it where the shell can; '' for nothing. */
  readonly says: string;
}

/** What a command line is made of. */
export interface Line {
  readonly commands: readonly CommandSpec[];
  readonly common: readonly OptionSpec[];
  readonly takesValue: ReadonlySet<string>;
}

/** Where ids come from; asked only when they are wanted. `there`: the people at the account typed before them. */
export type Ids = (of: Named, account?: string) => readonly Candidate[];

/**
 * What may stand in place of the last of `words` (`guanxi`, then what was typed; the last may be ''). Empty: the shell's own files.
 * `says` turns an option or a command into a line of prose.
 */
export function candidates(words: readonly string[], line: Line, ids: Ids, says: (key: CommandSpec['says']) => string): Candidate[] {
  const typed = joinedByEquals(words.slice(1));
  const last = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  if (before.includes('--')) return [];
  const call = called(before, line);
  const spec = line.commands.find(({ name }) => name === call.command);
  const options = [...(spec?.options ?? []), ...line.common];
  const option = optionOf(before.at(-1) ?? '', options);
  if (option !== null && takesValue(option)) return startingWith(last, values(option.flags, ids, spec));
  const stated = /^(--[a-z-]+)=(.*)$/.exec(last);
  if (stated) {
    const [, flag = '', begun = ''] = stated;
    const named = optionOf(flag, options);
    return named === null
      ? []
      : startingWith(begun, values(named.flags, ids, spec)).map((one) => ({ ...one, value: `${flag}=${one.value}` }));
  }
  if (last.startsWith('-'))
    return startingWith(
      last,
      options.flatMap((one) => flagsOf(one, says)),
    );
  const given = operandsIn(call.args, options);
  if (given.length === 0 && call.args.length === before.length)
    return startingWith(
      last,
      line.commands.map((command) => described(command, says)),
    );
  return spec === undefined ? [] : startingWith(last, operand(spec, given, ids));
}

/** The folder the line names for its workspace, by `--dir` or as an operand; null where it leaves that to where one is. */
export function folderIn(words: readonly string[], line: Line): string | null {
  const typed = joinedByEquals(words.slice(1, -1)).flatMap((word) =>
    word.startsWith('--dir=') ? ['--dir', word.slice('--dir='.length)] : [word],
  );
  const stated = typed.lastIndexOf('--dir');
  if (stated !== -1) return typed[stated + 1] ?? null;
  const { command, args } = called(typed, line);
  const spec = line.commands.find(({ name }) => name === command);
  const at = spec?.operands.split(' ').indexOf('[dir]') ?? -1;
  return at === -1 ? null : (operandsIn(args, [...(spec?.options ?? []), ...line.common])[at] ?? null);
}

function called(typed: readonly string[], line: Line): Call {
  const names = line.commands.map(({ name }) => name);
  return readCall(typed, names, line.takesValue);
}

/** bash takes `=` for the end of a word: `--lang = z` is `--lang=z`. */
function joinedByEquals(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const continues = word === '=' || (words[index - 1] === '=' && joined.length > 0);
    if (continues && joined.at(-1)?.startsWith('--')) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
  }
  return joined;
}

function described(command: CommandSpec, says: (key: CommandSpec['says']) => string): Candidate {
  return { value: command.name, says: oneLine(says(command.says)) };
}

function longFlag(option: OptionSpec): string {
  return /--[a-z-]+/.exec(option.flags)?.[0] ?? option.flags;
}

function optionOf(flag: string, options: readonly OptionSpec[]): OptionSpec | null {
  return options.find((one) => one.flags.split(/[ ,]+/).includes(flag)) ?? null;
}

function takesValue(option: OptionSpec): boolean {
  return option.flags.includes('<');
}

function flagsOf(option: OptionSpec, says: (key: CommandSpec['says']) => string): Candidate[] {
  return [{ value: longFlag(option), says: oneLine(says(option.says)) }];
}

/** What the value in an option's angle brackets, or an operand, may be. */
function values(flags: string, ids: Ids, spec: CommandSpec | undefined): readonly Candidate[] {
  const list = valuesOf(flags, spec?.name);
  if (list === null) return [];
  return typeof list === 'string' ? ids(list) : list.map((value) => ({ value, says: '' }));
}

/** The operands typed already. */
function operandsIn(args: readonly string[], options: readonly OptionSpec[]): readonly string[] {
  return args.filter((word, index) => {
    const option = optionOf(args[index - 1] ?? '', options);
    return !word.startsWith('-') && (option === null || !takesValue(option));
  });
}

function operand(spec: CommandSpec, typed: readonly string[], ids: Ids): readonly Candidate[] {
  const given = typed.length;
  const names = spec.operands.split(' ').filter(Boolean);
  const name = names[given] ?? (names.at(-1)?.includes('...') ? names.at(-1) : undefined);
  const list = LISTS[`${spec.name} ${name ?? ''}`];
  if (list === undefined) return [];
  // Who is named already is not offered again.
  return typeof list === 'string'
    ? ids(list, typed[0]).filter(({ value }) => !typed.includes(value))
    : list.map((value) => ({ value, says: '' }));
}

function startingWith(begun: string, all: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return all.filter(({ value }) => value.startsWith(begun) && !seen.has(value) && seen.add(value));
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
