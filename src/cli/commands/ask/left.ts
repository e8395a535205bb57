import { calledAs } from '../../called-as.ts';
import { EXIT } from '../../exit-codes.ts';
import { hasDraft } from './drafts.ts';
import type { Io } from '../../io.ts';
import type { AskContext, AskOptions } from './mode.ts';
import type { Sitting } from './sitting.ts';

/** Says that nothing is lost and how to go on: 130 after Ctrl-C, 0 for whoever left by the key for it. null: before it was known who answers. */
export function left(
  how: 'quit' | 'cancelled',
  sitting: Pick<Sitting, 'form' | 'respondent' | 'flags'> | null,
  context: AskContext,
): number {
  const { plan, io, speaker, options } = context;
  const saved = sitting !== null && hasDraft(plan.workspace.root, sitting.form.id, sitting.respondent);
  const command = commandFor([...(sitting?.flags ?? []), ...(saved ? ['--resume'] : [])], options, io);
  io.stderr.write(`${speaker.say(saved ? 'ask.left' : 'ask.left.nothing', { command })}\n`);
  return how === 'cancelled' ? EXIT.cancelled : EXIT.ok;
}

/** The command that asks the same workspace again with these flags, as a shell takes it. */
export function commandFor(flags: readonly string[], { dir, lang }: AskOptions, io: Io): string {
  const words = ['ask', ...(dir === null ? [] : [dir]), ...flags, ...(lang === null ? [] : ['--lang', lang])];
  return [calledAs(io), ...words.map(quoted)].join(' ');
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^(?:[\w./:=@+,-]+|…)$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
