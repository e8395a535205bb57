import type { Phrase } from '../../../intake/question/question.ts';
import type { AuditResult, Question as Open } from '../../../result.ts';
import { legibleDeep } from '../../../text/legible.ts';
import { wrap } from '../../../text/wrap.ts';
import type { Sink } from '../../io.ts';
import type { AskContext } from './mode.ts';

/** Below this an answer shows in no printed number. */
const SHOWN = 0.005;

/** What is open, worth most first; with `--account` of that account alone. */
export function openIn({ questions }: AuditResult, { options }: AskContext): readonly Open[] {
  return options.account === null ? questions : questions.filter(({ entity }) => entity.id === options.account);
}

/** Phrases on stderr, a line each (more where they do not fit). */
export function sayAll(phrases: readonly Phrase[], context: AskContext): void {
  const { io, speaker } = context;
  for (const { key, args } of phrases) io.stderr.write(lines(speaker.say(key, legibleDeep(args ?? {})), io.stderr, context));
}

/** What is open, and what knowing it is worth. */
export function openText(open: Open, context: AskContext): { readonly asks: string; readonly worth: string } {
  const { speaker } = context;
  const worth = open.worth < SHOWN ? speaker.say('capture.next.noWorth') : speaker.say('ui.next.narrows', { worth: open.worth });
  return { asks: speaker.say(`question.${open.code}`, legibleDeep(open.args)), worth };
}

/** Text in lines that fit, each with its indent. */
export function lines(text: string, sink: Sink, { options }: AskContext, indent = ''): string {
  const width = Math.min(options.width ?? Infinity, sink.columns) - indent.length;
  return wrap(text, width)
    .map((line) => `${indent}${line}\n`)
    .join('');
}
