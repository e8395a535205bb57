import type { Speaker } from '../messages/messages.ts';
import type { Problem } from '../schema/problem.ts';
import { type ProblemPage, problemsSummary, problemsText } from '../text/problem-text.ts';
import { makeStyle } from '../text/style.ts';
import { wantsColour } from './colour.ts';
import type { Io, Sink } from './io.ts';
import type { CommonOptions } from './options.ts';

/** Whom problems are told to, and how. */
export interface Telling {
  readonly options: CommonOptions;
  readonly speaker: Speaker;
  /** Text of a file for its code frame; undefined where there is none. */
  readonly text: (file: string) => string | undefined;
}

/** All problems with their frames; with `files` (how many were read) a closing line that counts. Nothing where there are none. */
export function tellProblems(problems: readonly Problem[], files: number | null, to: Sink, io: Io, telling: Telling): void {
  if (problems.length === 0) return;
  const summary = files === null ? '' : `\n${problemsSummary(problems, files, telling.speaker)}\n`;
  to.write(problemsText(problems, page(to, io, telling)) + summary);
}

function page(to: Sink, io: Io, { options, speaker, text }: Telling): ProblemPage {
  return { speaker, style: makeStyle(wantsColour(options.color, io.env, to.isTTY)), width: options.width ?? to.columns, text };
}
