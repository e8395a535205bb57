import { withoutCommands } from '../text/workflow-commands.ts';
import type { Sink } from './io.ts';

/** In a step of GitHub Actions, where the runner reads both streams for commands. */
export function inActions(env: Readonly<Record<string, string | undefined>>): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/** The same sink with nothing in it that the runner would obey, but for what is written as commands. */
export function commandless(sink: Sink): Sink {
  return {
    isTTY: sink.isTTY,
    columns: sink.columns,
    write: (text, as) => sink.write(as === 'commands' ? text : withoutCommands(text)),
  };
}
