import type { Speaker } from '../messages/messages.ts';
import type { Problem } from '../schema/problem.ts';
import { problemLines } from '../text/problem-lines.ts';
import { problemsText } from '../text/problem-text.ts';
import { makeStyle } from '../text/style.ts';
import type { ConfigError } from '../workspace/config-error.ts';
import { CONFIG } from '../workspace/find-root.ts';
import { inCi } from './ci.ts';
import { wantsColour, type When } from './colour.ts';
import type { Io, Sink } from './io.ts';
import type { RedactOptions } from './redaction.ts';
import { shownFrom, type Typed } from './shown-from.ts';

/** How problems are shown: what the flags say, else the stream. */
export interface Showing {
  readonly color: When;
  readonly width: number | null;
}

/** Lines longer than this are hard to read, however wide the screen. */
const WIDEST = 100;

/** Problems as they go to one stream; empty where there are none. */
export function problemsPage(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  speaker: Speaker,
  showing: Showing,
  io: Io,
  sink: Sink,
): string {
  if (problems.length === 0) return '';
  return problemsText(problems, {
    speaker,
    style: makeStyle(wantsColour(showing.color, io.env, sink.isTTY)),
    width: Math.min(showing.width ?? sink.columns, WIDEST),
    text: (file) => texts.get(file),
  });
}

/**
 * Problems on stderr. Their frames quote the plan: where names are asked to be hidden only that there are some, and in CI, whose
 * logs others read, place, code and what is wrong without the words quoted, unless names are asked to be shown.
 */
export function problemsShown(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  speaker: Speaker,
  options: Showing & RedactOptions,
  io: Io,
): string {
  if (problems.length === 0) return '';
  if (options.redact === true) return `${speaker.say('cli.redact.problems')}\n`;
  return quotes(options, io) ? problemsPage(problems, texts, speaker, options, io, io.stderr) : unquoted(problems, speaker);
}

/** Problems as the report itself, on stdout: where names are hidden each with its place, for without it nobody finds the line. */
export function problemsReport(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  speaker: Speaker,
  options: Showing & RedactOptions,
  io: Io,
): string {
  return quotes(options, io) ? problemsPage(problems, texts, speaker, options, io, io.stdout) : unquoted(problems, speaker);
}

/** Whether problems may quote the plan. */
function quotes({ redact }: Pick<RedactOptions, 'redact'>, io: Io): boolean {
  return redact === null ? !inCi(io) : !redact;
}

/** Place, code and what is wrong, a line each, and where the words can be seen. */
function unquoted(problems: readonly Problem[], speaker: Speaker): string {
  return `${problemLines(problems, speaker)}\n${speaker.say('cli.redact.unquoted')}\n`;
}

/** Why nothing could be audited, on stderr; guanxi.yaml is quoted where the problems of a plan are. */
export function configRefused(
  error: ConfigError,
  typed: Typed,
  speaker: Speaker,
  io: Io,
  showing: Showing & Pick<RedactOptions, 'redact'>,
): string {
  if (error.text === undefined || quotes(showing, io)) return configPage(error, typed, speaker, io, io.stderr, showing);
  return unquoted(error.problems, speaker);
}

/** Why nothing could be audited. */
export function configPage(error: ConfigError, typed: Typed, speaker: Speaker, io: Io, sink: Sink, showing: Showing): string {
  const texts = new Map(error.text === undefined ? [] : [[error.file ?? CONFIG, error.text]]);
  return problemsPage(shownFrom(typed, error), texts, speaker, showing, io, sink);
}
