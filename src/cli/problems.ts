import type { Speaker } from '../messages/messages.ts';
import type { Problem } from '../schema/problem.ts';
import { problemsText } from '../text/problem-text.ts';
import { makeStyle } from '../text/style.ts';
import type { ConfigError } from '../workspace/config-error.ts';
import { CONFIG } from '../workspace/find-root.ts';
import { wantsColour, type When } from './colour.ts';
import type { Io, Sink } from './io.ts';
import type { RedactOptions } from './redaction.ts';
import { shownFrom, type Typed } from './shown-from.ts';

/** How problems are shown: what the flags say, else the stream. */
export interface Showing {
  readonly color: When;
  readonly width: number | null;
}
const AS_THE_STREAM: Showing = { color: 'auto', width: null };

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

/** Problems on stderr; where names are asked to be hidden only that there are some, since their frames quote the plan. */
export function problemsShown(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  speaker: Speaker,
  options: Showing & RedactOptions,
  io: Io,
): string {
  if (problems.length === 0 || options.redact !== true) return problemsPage(problems, texts, speaker, options, io, io.stderr);
  return `${speaker.say('cli.redact.problems')}\n`;
}

/** Why nothing could be audited. */
export function configPage(
  error: ConfigError,
  typed: Typed,
  speaker: Speaker,
  io: Io,
  sink: Sink,
  showing: Showing = AS_THE_STREAM,
): string {
  const texts = new Map(error.text === undefined ? [] : [[CONFIG, error.text]]);
  return problemsPage(shownFrom(typed, error), texts, speaker, showing, io, sink);
}
