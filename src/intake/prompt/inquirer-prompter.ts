import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Asked, Move, Prompter } from '../question/conduct.ts';
import { BRACKETS, pasted } from './paste.ts';
import { stroke } from './stroke.ts';
import { TypedAhead } from './typed-ahead.ts';
import { isMove, type Widget } from './widget.ts';
import { widgetFor } from './widget-for.ts';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  /** Never stdout, which carries the report. */
  readonly output: NodeJS.WritableStream;
  /** Whether the terminal can say where a paste begins and ends. */
  readonly brackets?: boolean;
}

/** Where and how inquirer draws. */
interface Context extends Partial<Streams> {
  readonly clearPromptOnDone?: boolean;
  readonly signal?: AbortSignal;
}

export interface Shown {
  readonly widget: Widget;
  draw(widget: Widget): string;
  /** Called with the key that answers, before any other key is heard. */
  answered?(): void;
  /** Whether what comes now is pasted. */
  pasting?(): boolean;
  /** Called when the run goes on that Ctrl-Z had stopped. */
  resumed?(): void;
}

/** One question: keys go to its widget until that makes a move. What was typed is kept by the widget, so readline's line is emptied. */
export const questionPrompt: (shown: Shown, context?: Context) => Promise<Move> = createPrompt<Move, Shown>(
  ({ widget: first, draw, answered, pasting, resumed }, done) => {
    const [widget, setWidget] = useState<Widget>(first);
    const [, redraw] = useState({});
    // readline pauses what it reads when a stopped run goes on, and leaves it so.
    useEffect((readline) => {
      const goOn = (): void => {
        readline.resume();
        resumed?.();
        redraw({});
      };
      readline.on('SIGCONT', goOn);
      return () => readline.removeListener('SIGCONT', goOn);
    }, []);
    useKeypress(({ name, ctrl }, readline) => {
      const text = readline.line;
      readline.clearLine(0);
      const key = pasting?.() === true ? pasted(name, text, widget) : stroke(name, ctrl, text);
      const next = key === null ? widget : widget.press(key);
      if (!isMove(next)) return setWidget(next);
      answered?.();
      done(next);
    });
    return draw(widget);
  },
);

/**
 * Asks on a terminal. Every question is wiped away when it is answered: the next person at this screen sees no answers. Keys typed
 * before a question could be drawn answer it, as they would had it been drawn in time.
 */
export function inquirerPrompter(streams: Streams, draw: (asked: Asked, widget: Widget) => string): Prompter {
  const ahead = TypedAhead.of(streams.input);
  return {
    async ask(asked) {
      const widget = early(widgetFor(asked), ahead);
      if (isMove(widget)) return widget;
      const gone = new AbortController();
      const hangUp = (): void => gone.abort();
      let leaves: 'quit' | 'cancelled' = 'cancelled';
      streams.input.once('end', hangUp);
      const bracket = (code: string): void => void (streams.brackets === true && streams.output.write(code));
      const shown: Shown = {
        widget,
        draw: (now) => draw(asked, now),
        answered: () => ahead.closes(),
        pasting: () => ahead.pasting,
        resumed: () => bracket(BRACKETS.on),
      };
      try {
        ahead.opens(() => {
          leaves = 'quit';
          gone.abort();
        });
        bracket(BRACKETS.on);
        return await questionPrompt(shown, { ...streams, clearPromptOnDone: true, signal: gone.signal });
      } catch (error) {
        if (isLeaving(error)) return { do: leaves };
        throw error;
      } finally {
        ahead.closes();
        bracket(BRACKETS.off);
        streams.input.removeListener('end', hangUp);
      }
    },
  };
}

/** What the keys typed ahead make of a question. Ctrl-C among them leaves, as it does at a question that is open. */
function early(first: Widget, ahead: TypedAhead): Widget | Move {
  let widget = first;
  for (let key = ahead.next(); key !== null; key = ahead.next()) {
    if (key.ctrl && key.name === 'c') return { do: 'cancelled' };
    const next = widget.press(key);
    if (isMove(next)) return next;
    widget = next;
  }
  return widget;
}

/** Ctrl-C, a signal, or the end of input. */
function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
