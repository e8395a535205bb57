import { createPrompt, useKeypress, useState } from '@inquirer/core';
import type { Asked, Move, Prompter } from '../question/conduct.ts';
import { stroke } from './stroke.ts';
import { isMove, type Widget } from './widget.ts';
import { widgetFor } from './widget-for.ts';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  /** Never stdout, which carries the report. */
  readonly output: NodeJS.WritableStream;
}

/** Where and how inquirer draws. */
interface Context extends Partial<Streams> {
  readonly clearPromptOnDone?: boolean;
  readonly signal?: AbortSignal;
}

export interface Shown {
  readonly widget: Widget;
  draw(widget: Widget): string;
}

/** One question: keys go to its widget until that makes a move. What was typed is kept by the widget, so readline's line is emptied. */
export const questionPrompt: (shown: Shown, context?: Context) => Promise<Move> = createPrompt<Move, Shown>(
  ({ widget: first, draw }, done) => {
    const [widget, setWidget] = useState<Widget>(first);
    useKeypress(({ name, ctrl }, readline) => {
      const text = readline.line;
      readline.clearLine(0);
      const next = widget.press(stroke(name, ctrl, text));
      if (isMove(next)) done(next);
      else setWidget(next);
    });
    return draw(widget);
  },
);

/** Asks on a terminal. Every question is wiped away when it is answered: the next person at this screen sees no answers. */
export function inquirerPrompter(streams: Streams, draw: (asked: Asked, widget: Widget) => string): Prompter {
  return {
    async ask(asked) {
      const gone = new AbortController();
      const hangUp = (): void => gone.abort();
      streams.input.once('end', hangUp);
      const shown: Shown = { widget: widgetFor(asked), draw: (widget) => draw(asked, widget) };
      try {
        return await questionPrompt(shown, { ...streams, clearPromptOnDone: true, signal: gone.signal });
      } catch (error) {
        if (isLeaving(error)) return { do: 'cancelled' };
        throw error;
      } finally {
        streams.input.removeListener('end', hangUp);
      }
    },
  };
}

/** Ctrl-C, a signal, or the end of input. */
function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
