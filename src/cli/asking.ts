import type { Prompter } from '../intake/question/conduct.ts';
import type { Speaker } from '../messages/messages.ts';
import { makeStyle } from '../text/style.ts';
import { wantsColour } from './colour.ts';
import type { Io } from './io.ts';
import type { CommonOptions } from './options.ts';

/** Opens the way to a person, or null where there is no terminal to ask at. */
export type OpenPrompter = (io: Io, speaker: Speaker, options: CommonOptions) => Promise<Prompter | null>;

/** Questions on stderr, as wide and as colourful as was asked for. Loads inquirer, so only commands that ask come here. */
export const openPrompter: OpenPrompter = async (io, speaker, { color, width }) => {
  const terminal = io.terminal?.() ?? null;
  if (terminal === null) return null;
  const [{ inquirerPrompter }, { page }] = await Promise.all([
    import('../intake/prompt/inquirer-prompter.ts'),
    import('../intake/prompt/page.ts'),
  ]);
  const style = makeStyle(wantsColour(color, io.env, io.stderr.isTTY));
  const streams = { ...terminal, brackets: io.env['TERM'] !== 'dumb' };
  return inquirerPrompter(streams, (asked, widget) =>
    page(asked, widget, { speaker, style, columns: Math.min(width ?? Infinity, io.stderr.columns) }),
  );
};
