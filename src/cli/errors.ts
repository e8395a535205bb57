import { type Language, type MessageKey, Speaker } from '../messages/messages.ts';
import type { Args } from '../result.ts';
import { inert } from '../text/inert.ts';
import { legible, legibleDeep } from '../text/legible.ts';
import { GitError } from '../workspace/git-error.ts';
import { statedLanguage } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Keys `<key>` (what is wrong) and `<key>.how` (what to do) must both exist. */
export type CliErrorKey = Extract<MessageKey, `cli.error.${string}`>;

/** The user asked for something that cannot be done; known, said in one line with the remedy. Ends in exit code 2. */
export class CliError extends Error {
  readonly key: CliErrorKey;
  readonly args: Args;
  /** Did-you-mean, nearest first. */
  readonly suggestions: readonly string[];
  /** The workspace's language, where it is known by now. */
  readonly language: Language | null;
  /** Lines to be copied as they are, shown last. */
  readonly quote: readonly string[];
  constructor(
    key: CliErrorKey,
    args: Args = {},
    suggestions: readonly string[] = [],
    language: Language | null = null,
    quote: readonly string[] = [],
  ) {
    super(key);
    this.name = 'CliError';
    this.key = key;
    this.args = args;
    this.suggestions = suggestions;
    this.language = language;
    this.quote = quote;
  }
}

/** Says what went wrong on stderr and gives the exit code. Every way out of the program that is not a result passes here. */
export function report(error: unknown, argv: readonly string[], io: Io): number {
  const told = foreseen(error);
  const language = statedLanguage(argv) ?? (told instanceof CliError ? told.language : null) ?? 'en';
  const speaker = new Speaker(language);
  io.stderr.write(told instanceof CliError ? errorText(told, speaker) : unforeseen(told, speaker, io));
  return EXIT.impossible;
}

function foreseen(error: unknown): unknown {
  if (error instanceof GitError) return new CliError(`cli.error.git.${error.reason}`, error.args);
  // Node's own word for the folder a command was started in, where that has been removed.
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd' ? new CliError('cli.error.folderGone') : error;
}

/** What is wrong, did-you-mean, what to do: a line each. */
export function errorText({ key, ...error }: CliError, speaker: Speaker): string {
  const args = legibleDeep(error.args);
  const lines = [`guanxi: ${speaker.say(key, args)}`];
  if (error.suggestions.length > 0)
    lines.push(`  ${speaker.say('cli.didYouMean', { options: error.suggestions.map((one) => legible(one)) })}`);
  lines.push(`  ${speaker.say(`${key}.how`, args)}`, ...error.quote.map((line) => `    ${inert(line)}`));
  return `${lines.join('\n')}\n`;
}

/**
 * An internal error. Its message may quote the client's plan, so only its kind and our own place in the code are shown;
 * `GUANXI_DEBUG=1` shows all of it to whoever sits at the machine.
 */
function unforeseen(error: unknown, speaker: Speaker, io: Io): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const lines = [`guanxi: ${speaker.say('cli.internal', { kind, where: whereIn(error) })}`, `  ${speaker.say('cli.internal.how')}`];
  if (io.env['GUANXI_DEBUG'] === '1') lines.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return `${lines.join('\n')}\n`;
}

/** Function and file of the innermost frame, without folders. */
function whereIn(error: unknown): string {
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => /^\s+at /.test(line)) : undefined;
  const found = frame && /at (?:async )?(?:([\w$.<>#]+) )?.*?([\w.-]+:\d+):\d+\)?$/.exec(frame);
  if (!found) return '?';
  return found[1] ? `${found[1]} ${found[2]}` : (found[2] ?? '?');
}
