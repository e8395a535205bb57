import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { Speaker } from '../messages/messages.ts';
import { nearest } from '../text/suggest.ts';
import { ConfigError } from '../workspace/config-error.ts';
import { type Call, readCall, statedLanguage } from './arguments.ts';
import type { CommandSpec } from './command-spec.ts';
import { COMMANDS, TAKES_VALUE } from './commands.ts';
import { CliError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Io } from './io.ts';
import { type CommonOptions, commonOptions, text, type Values } from './options.ts';
import type { RedactOptions } from './redaction.ts';
import { COMMON } from './specs/common.ts';
import type { Typed } from './shown-from.ts';

/** Finds the command, reads its options and runs it. Throws CliError for whatever was asked wrongly. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const speaker = new Speaker(statedLanguage(argv) ?? 'en');
  const names = COMMANDS.map((command) => command.name);
  const call = readCall(argv, names, TAKES_VALUE);
  const spec = COMMANDS.find((command) => command.name === call.command);
  if (spec === undefined) {
    io.stdout.write(programHelp(COMMANDS, COMMON, speaker));
    return EXIT.ok;
  }
  refuseMistypedCommand(call, argv, names, io);
  return parseAndRun(spec, call.args, speaker, io);
}

async function parseAndRun(spec: CommandSpec, args: readonly string[], speaker: Speaker, io: Io): Promise<number> {
  let code: number = EXIT.ok;
  const command = declare(spec).configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} });
  command.configureHelp({ formatHelp: () => commandHelp(spec, COMMON, speaker) });
  command.action(async () => {
    const values = command.opts<Values>();
    try {
      code = await spec.run((command.processedArgs as (string | string[] | undefined)[]).flat(), values, io);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const dir = folderTyped(spec, command);
      code = await refuse(error, { command: namingFolder(spec), dir }, { ...commonOptions(values), redact: askedToHide(spec, values) }, io);
    }
  });
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return EXIT.ok;
    throw usageError(error, command);
  }
  return code;
}

/** Where the workspace was looked for, as it was typed. */
function folderTyped(spec: CommandSpec, command: Command): string | null {
  const { name } = spec;
  if (hasFolderOption(spec)) return text(command.opts<Values>()['dir']);
  return (command.processedArgs as (string | undefined)[])[name === 'explain' ? 1 : 0] ?? null;
}

/** What is typed before the folder. */
function namingFolder(spec: CommandSpec): string {
  if (hasFolderOption(spec)) return `${spec.name} … --dir`;
  return spec.name === 'explain' ? 'explain TOPIC' : spec.name;
}

function hasFolderOption({ options }: CommandSpec): boolean {
  return options.some(({ flags }) => flags.startsWith('--dir '));
}

/** A command without pseudonyms is for whoever has the plan. */
function askedToHide({ options }: CommandSpec, { redact }: Values): boolean | null {
  if (!options.some(({ flags }) => flags.startsWith('--redact'))) return false;
  return typeof redact === 'boolean' ? redact : null;
}

/** No workspace, or none that could be used. */
async function refuse(error: ConfigError, typed: Typed, options: CommonOptions & Pick<RedactOptions, 'redact'>, io: Io): Promise<number> {
  const { configRefused } = await import('./problems.ts');
  const speaker = new Speaker(options.lang ?? error.language ?? 'en');
  io.stderr.write(configRefused(error, typed, speaker, io, options));
  return EXIT.impossible;
}

function declare(spec: CommandSpec): Command {
  const command = new Command(spec.name).exitOverride().allowExcessArguments(false);
  for (const operand of spec.operands.split(' ').filter(Boolean)) command.argument(operand);
  for (const { flags, repeats } of [...spec.options, ...COMMON]) {
    const option = new Option(flags);
    if (repeats) option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
    command.addOption(option);
  }
  refuseOpposites(command);
  return command;
}

/** `--redact --no-redact` is no answer; commander would take the last. */
function refuseOpposites(command: Command): void {
  const stated = new Set<string>();
  for (const { long } of command.options) {
    const option = long?.replace(/^--no-/, '--') ?? '';
    const both = [option, option.replace('--', '--no-')];
    command.on(`option:${long?.slice(2) ?? ''}`, () => {
      stated.add(long ?? '');
      if (both.every((flag) => stated.has(flag))) throw new CliError('cli.error.opposites', { option, opposite: both[1] ?? '' });
    });
  }
}

/** `guanxi adit` falls through to `audit adit`; where no such folder exists and a command is near, say so instead. */
function refuseMistypedCommand(call: Call, argv: readonly string[], names: readonly string[], io: Io): void {
  const operand = argv[0];
  if (call.command !== 'audit' || operand === undefined || !/^[a-z]+$/i.test(operand) || ['audit', 'help'].includes(operand)) return;
  if (existsSync(resolve(io.cwd, operand))) return;
  throw new CliError('cli.error.command', { name: operand, commands: names }, nearest(operand, names));
}

/** commander's complaint in our own words and both languages; it puts what it complains of in quotes. */
function usageError(error: CommanderError, command: Command): CliError {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const args = { what, command: command.name() };
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options.flatMap((option) => option.long ?? []);
      return new CliError('cli.error.option', args, nearest(what.split('=')[0] ?? what, [...flags, '--help']));
    }
    case 'commander.optionMissingArgument':
      return new CliError('cli.error.optionValue', args);
    case 'commander.missingArgument':
      return new CliError('cli.error.operand', args);
    case 'commander.excessArguments':
      return new CliError('cli.error.tooMany', { command: command.name(), given: command.args });
    default:
      return new CliError('cli.error.usage', { ...args, message: error.message });
  }
}
