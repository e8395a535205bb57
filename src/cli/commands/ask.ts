import { resolve } from 'node:path';
import { Speaker } from '../../messages/messages.ts';
import { readPlan } from '../../plan.ts';
import { openPrompter, type OpenPrompter } from '../asking.ts';
import { dayOf } from '../day.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { left } from './ask/left.ts';
import type { AskContext, AskMode, AskOptions } from './ask/mode.ts';
import { modesWanted, MODES } from './ask/modes.ts';

/** Asks a person, or takes the answers from a file, and writes them into the plan once they have been shown. */
export async function run(options: AskOptions, io: Io, open: OpenPrompter = openPrompter): Promise<number> {
  const request = { dir: resolve(io.cwd, options.dir ?? '.'), ...(await dayOf({ dir: options.dir, asOf: null }, io)) };
  const plan = readPlan(request);
  const speaker = new Speaker(options.lang ?? plan.settings.language ?? 'en');
  const context: AskContext = { options, io, plan, request, speaker, prompter: await open(io, speaker, options) };
  const mode = await modeFor(context);
  return typeof mode === 'string' ? left(mode, null, context) : mode.run(context);
}

/** What the flags say; at a terminal without any, what the person says, or how they left. */
async function modeFor({ options, prompter, plan }: AskContext): Promise<AskMode | 'quit' | 'cancelled'> {
  const [mode, second] = modesWanted(options);
  if (mode !== undefined && second !== undefined)
    throw new CliError('cli.error.ask.modes', { modes: [mode.flag, second.flag] }, [], options.lang ?? plan.settings.language);
  const [only] = MODES;
  if (mode !== undefined || prompter === null || MODES.length === 1) return mode ?? only;
  const move = await prompter.ask({
    question: {
      id: 'mode',
      asks: { key: 'ask.menu' },
      answer: { kind: 'choice', options: MODES.map(({ id, says }) => ({ value: id, says })) },
      needed: true,
    },
    offered: null,
    progress: { answered: 0, of: 0 },
    canGoBack: false,
    keeps: false,
  });
  if (move.do !== 'answer') return move.do === 'cancelled' ? 'cancelled' : 'quit';
  const picked = move.given.as === 'value' ? move.given.value : null;
  return MODES.find(({ id }) => id === picked) ?? only;
}
