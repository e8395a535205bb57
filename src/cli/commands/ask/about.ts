import { type About, ABOUTS, captureForm, wish } from '../../../intake/capture/capture.ts';
import type { Prompter } from '../../../intake/question/conduct.ts';
import { CliError } from '../../errors.ts';
import { choice } from '../../options.ts';
import { answersFrom } from './answers-from.ts';
import { left } from './left.ts';
import type { AskContext } from './mode.ts';
import { sceneOf } from './scene-of.ts';
import { sit } from './sit.ts';

/** Whose draft it is where nobody says whose word the answers are. */
const NOBODY = 'guided';

/** Guided capture: `--about person --account mengyuan`, or picked from a menu. */
export async function run(context: AskContext): Promise<number> {
  const { options, speaker } = context;
  const scene = sceneOf(context);
  const written = answersFrom(context);
  const about = choice('--about', ABOUTS, options.values['about']) ?? (await picked(context.prompter));
  if (about === null) return left('cancelled', null, context);
  if (scene.known.accounts.length === 0 && !FREE.includes(about)) throw new CliError('cli.error.ask.noAccount', {}, [], speaker.language);
  const form = captureForm(wish(about, options.account), scene);
  if (form.questions(new Map()).length === 0) throw new CliError('cli.error.ask.noFirm', {}, [], speaker.language);
  const flags = [
    ['--about', about],
    options.account === null ? [] : ['--account', options.account],
    options.respondent === null ? [] : ['--respondent', options.respondent],
    options.date === null ? [] : ['--date', options.date],
  ].flat();
  return sit(
    { form, respondent: options.respondent ?? NOBODY, unnamed: options.respondent === null, date: scene.day, flags, written },
    context,
  );
}

/** What needs no account on file. */
const FREE: readonly About[] = ['account', 'organising', 'economics'];

/** null: they left. */
async function picked(prompter: Prompter | null): Promise<About | null> {
  if (prompter === null) return null;
  const options = ABOUTS.map((value) => ({ value, says: { key: `capture.${value}.title` } as const }));
  const move = await prompter.ask({
    question: { id: 'about', asks: { key: 'capture.menu' }, answer: { kind: 'choice', options }, needed: true },
    offered: null,
    progress: { answered: 0, of: 0 },
    canGoBack: false,
  });
  const value = move.do === 'answer' && move.given.as === 'value' ? move.given.value : null;
  return ABOUTS.find((about) => about === value) ?? null;
}
