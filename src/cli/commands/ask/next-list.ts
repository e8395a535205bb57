import { insteadOfAsking } from '../../../intake/capture/next/next.ts';
import type { Scene } from '../../../intake/capture/scene.ts';
import type { Question as Open } from '../../../result.ts';
import { makeStyle } from '../../../text/style.ts';
import { calledAs } from '../../called-as.ts';
import { wantsColour } from '../../colour.ts';
import { EXIT } from '../../exit-codes.ts';
import { lines, openText } from './next-words.ts';
import type { AskContext } from './mode.ts';

const SHOWN = 10;

/** What would narrow the verdict most, with what it is worth and how it is settled, on stdout. */
export function listOpen(open: readonly Open[], scene: Scene, context: AskContext): number {
  const { io, speaker, options } = context;
  const style = makeStyle(wantsColour(options.color, io.env, io.stdout.isTTY));
  const out = (text: string, indent = '', paint: 'strong' | 'faint' | null = null): void => {
    const told = lines(text, io.stdout, context, indent);
    io.stdout.write(paint === null ? told : told.replace(/[^\n]+/g, (line) => style(line, paint)));
  };
  out(speaker.say(open.length === 0 ? 'capture.next.none' : 'capture.next.heading'), '', 'strong');
  for (const [at, one] of open.slice(0, SHOWN).entries()) {
    const { asks, worth } = openText(one, context);
    const instead = insteadOfAsking(one, scene);
    const command = [calledAs(io), 'ask', ...(options.dir === null ? [] : [options.dir]), '--next', ...ofAccount(one)].join(' ');
    io.stdout.write(`\n${String(at + 1).padStart(2)}  ${lines(asks, io.stdout, context, '    ').slice(4)}`);
    out(worth, '    ', 'faint');
    // A command stays on one line, so that it can be copied.
    if (instead === null) io.stdout.write(`    ${style(speaker.say('capture.next.ask', { command }), 'faint')}\n`);
    else out(speaker.say(instead.key, instead.args), '    ', 'faint');
  }
  const more = open.length - SHOWN;
  if (more > 0) io.stdout.write(`\n${speaker.say('ui.unknown.more', { count: more })}\n`);
  return EXIT.ok;
}

function ofAccount({ entity }: Open): readonly string[] {
  return entity.kind === 'account' ? ['--account', entity.id] : [];
}
