import type { Somebody } from '../../../intake/workshop/who.ts';
import type { WrittenAnswers } from '../../../intake/question/answers-file.ts';
import { CliError } from '../../errors.ts';
import { everybodyOf, refuseStranger } from './everybody.ts';
import type { AskContext } from './mode.ts';

/** Who of ours codes: as the flag or the file says, else whoever sits there says. null: they left. Throws CliError for nobody of ours. */
export async function coderAsked(
  written: WrittenAnswers | null,
  { options, plan, prompter, speaker }: AskContext,
): Promise<Somebody | null> {
  const everybody = everybodyOf(plan.model);
  const stated = written?.get('respondent')?.value;
  const id = options.respondent ?? (typeof stated === 'string' ? stated : null) ?? (await asked());
  if (id === null) return null;
  refuseStranger({ side: 'ours', respondent: id, account: null }, everybody, speaker.language);
  return everybody.find((one) => one.id === id) ?? null;

  async function asked(): Promise<string | null> {
    if (written !== null) throw new CliError('cli.error.ask.whose', {}, [], speaker.language);
    if (prompter === null) throw new CliError('cli.error.ask.code.noTerminal', {}, [], speaker.language);
    const known = everybody.filter(({ side }) => side === 'ours');
    const move = await prompter.ask({
      question: { id: 'respondent', asks: { key: 'code.coder' }, answer: { kind: 'id', known, fresh: false }, needed: true },
      offered: null,
      progress: { answered: 0, of: 0 },
      canGoBack: false,
      keeps: false,
    });
    return move.do === 'answer' && move.given.as === 'value' ? String(move.given.value) : null;
  }
}
