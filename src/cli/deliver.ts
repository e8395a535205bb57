import { resolve } from 'node:path';
import type { Speaker } from '../messages/messages.ts';
import { wantsColour } from './colour.ts';
import type { Io } from './io.ts';
import type { CommonOptions, Format, Output } from './options.ts';
import { writeWhole } from './write-file.ts';

/** The one format whose lines the runner of GitHub Actions is to obey. */
const COMMANDS: Format = 'github';

/**
 * Puts each output where it was asked for: one at most on stdout, the others into files, each named on stderr.
 * A file gets colour only from `--color`: the terminal it was written from says nothing about it. Throws CliError.
 */
export function deliver<F extends string = Format>(
  outputs: readonly Output<F>[],
  render: (format: F, colour: boolean) => string,
  options: CommonOptions,
  speaker: Speaker,
  io: Io,
): void {
  for (const { format, path } of outputs) {
    if (path === null) {
      const text = render(format, wantsColour(options.color, io.env, io.stdout.isTTY));
      io.stdout.write(text, format === COMMANDS ? 'commands' : undefined);
    } else {
      writeWhole(resolve(io.cwd, path), path, render(format, options.color === 'always'));
      io.stderr.write(`${speaker.say('cli.wrote', { path })}\n`);
    }
  }
}
