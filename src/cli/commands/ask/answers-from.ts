import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Mistake, type WrittenAnswers, writtenAnswers } from '../../../intake/question/answers-file.ts';
import { legible } from '../../../text/legible.ts';
import { DiskTree } from '../../../workspace/disk-tree.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import { readText } from '../../../workspace/read.ts';
import { CliError } from '../../errors.ts';
import { problemsPage } from '../../problems.ts';
import type { AskContext, AskOptions } from './mode.ts';

/** As much of what a mode of `ask` works with as a file of answers needs. */
export type AnswersContext = Pick<AskContext, 'io' | 'speaker'> & {
  readonly options: Pick<AskOptions, 'answers' | 'lang' | 'color' | 'width'>;
};

/** The file of answers (YAML, or JSON, which YAML is a wider form of); null where none was named. Throws CliError on one that cannot be read. */
export function answersFrom({ options, io, speaker }: AnswersContext): WrittenAnswers | null {
  const { answers } = options;
  if (answers === null) return null;
  const path = resolve(io.cwd, answers);
  if (!existsSync(path)) throw new CliError('cli.error.ask.noAnswers', { file: answers }, [], speaker.language);
  const { text, problem } = readText(new DiskTree(dirname(path)), basename(path));
  const { source, problems } = problem === null ? parseYaml(answers, text) : { source: null, problems: [problem] };
  const written = source === null ? null : writtenAnswers(source);
  if (written !== null) return written;
  io.stderr.write(problemsPage(problems, new Map([[answers, text]]), speaker, options, io, io.stderr));
  throw new CliError('cli.error.ask.answersUnread', { file: answers }, [], speaker.language);
}

/** Says every mistake with its line, then throws CliError; does nothing where there is none. */
export function refuseMistakes(mistakes: readonly Mistake[], { options, io, speaker }: AnswersContext): void {
  if (mistakes.length === 0) return;
  const file = options.answers ?? '';
  for (const { line, question, says } of mistakes) {
    const place = line === null ? file : `${file}:${line}`;
    io.stderr.write(`${legible(place)}  ${legible(question)}: ${speaker.say(says.key, says.args)}\n`);
  }
  throw new CliError('cli.error.ask.answers', { file, count: mistakes.length }, [], speaker.language);
}
