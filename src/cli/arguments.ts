import type { Language } from '../messages/messages.ts';

/** What was asked for before any option is checked. */
export interface Call {
  /** null: help for the program as a whole. */
  readonly command: string | null;
  readonly args: readonly string[];
}

const HELP = new Set(['-h', '--help']);

/**
 * Finds the command wherever it stands (`guanxi --lang zh validate`), falls back to `audit`, and turns
 * `help X` into `X --help`; `takesValue` are the options whose next argument is their value. A bare `--color` means always: it must not swallow the folder behind it.
 */
export function readCall(argv: readonly string[], commands: readonly string[], takesValue: ReadonlySet<string>): Call {
  const args = argv.map(spellColour);
  const at = firstOperand(args, takesValue);
  const first = at === -1 ? undefined : args[at];
  if (first === 'help') {
    const rest = args.filter((_, index) => index !== at);
    const next = readCall(rest, commands, takesValue);
    return firstOperand(rest, takesValue) === -1
      ? { command: null, args: rest }
      : { command: next.command, args: [...next.args, '--help'] };
  }
  if (first !== undefined && commands.includes(first)) return { command: first, args: args.filter((_, index) => index !== at) };
  if (first === undefined && args.some((arg) => HELP.has(arg))) return { command: null, args };
  return { command: 'audit', args };
}

/** `--lang` as written, if it names a language we speak; errors and help need it before anything is parsed. */
export function statedLanguage(argv: readonly string[]): Language | null {
  let stated: string | undefined;
  argv.forEach((arg, index) => {
    if (arg === '--lang') stated = argv[index + 1];
    else if (arg.startsWith('--lang=')) stated = arg.slice('--lang='.length);
  });
  return stated === 'en' || stated === 'zh' ? stated : null;
}

function firstOperand(args: readonly string[], takesValue: ReadonlySet<string>): number {
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (arg === '--') return index + 1 < args.length ? index + 1 : -1;
    if (takesValue.has(arg)) index++;
    else if (!arg.startsWith('-') || arg === '-') return index;
  }
  return -1;
}

function spellColour(arg: string): string {
  if (arg === '--color') return '--color=always';
  if (arg === '--no-color') return '--color=never';
  return arg;
}
