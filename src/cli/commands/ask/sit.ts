import { fill, type WrittenAnswers } from '../../../intake/question/answers-file.ts';
import { agree, conduct, type Prompter } from '../../../intake/question/conduct.ts';
import { back, begin, type Interview } from '../../../intake/question/interview.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import { refuseMistakes } from './answers-from.ts';
import { saveDraft } from './drafts.ts';
import { left } from './left.ts';
import type { AskContext } from './mode.ts';
import { opening } from './opening.ts';
import type { Sitting } from './sitting.ts';
import { changesOf, show, shownOnly, unchanged, write } from './writing.ts';

/** Asks the form (or takes the file), shows the change, and writes it once it is agreed to. Gives the exit code. */
export async function sit(sitting: Sitting, context: AskContext): Promise<number> {
  if (sitting.written !== null) return fromFile(sitting, sitting.written, context);
  const { prompter, speaker } = context;
  if (prompter === null) throw new CliError('cli.error.ask.noTerminal', {}, [], speaker.language);
  const start = await opening(sitting, prompter, context);
  return typeof start === 'string' ? left(start, sitting, context) : atTerminal(sitting, start, prompter, context);
}

/** Where there is no terminal the file itself is the consent; else the change is shown first. */
async function fromFile(sitting: Sitting, written: WrittenAnswers, context: AskContext): Promise<number> {
  const { interview, mistakes } = fill(begin(sitting.form), written, sitting.others ?? new Set());
  refuseMistakes(mistakes, context);
  const { prompter, options } = context;
  const changes = changesOf(interview, context);
  if (options.dryRun) return shownOnly(changes, context);
  if (prompter === null || options.yes || unchanged(changes)) return write(sitting, interview, changes, context);
  show(changes, context);
  const agreed = await agree(prompter, { key: 'ask.write' });
  if (agreed === true) return write(sitting, interview, changes, context);
  context.io.stderr.write(`${context.speaker.say('ask.nothingWritten')}\n`);
  return agreed === 'cancelled' ? EXIT.cancelled : EXIT.ok;
}

async function atTerminal(sitting: Sitting, start: Interview, prompter: Prompter, context: AskContext): Promise<number> {
  const { form, respondent, date } = sitting;
  const save = ({ given }: Interview): void => saveDraft(context.plan.workspace.root, { form: form.id, respondent, date, given });
  let from = start;
  for (;;) {
    const { ended, interview } = await conduct(from, prompter, save);
    if (ended !== 'done') return left(ended, sitting, context);
    const changes = changesOf(interview, context);
    if (context.options.dryRun) return shownOnly(changes, context);
    if (context.options.yes || unchanged(changes)) return write(sitting, interview, changes, context);
    const shown = show(changes, context);
    const agreed = await agree(prompter, { key: 'ask.write' }, true);
    if (sitting.hidden === true) shown.wipe();
    if (agreed === true) return write(sitting, interview, changes, context);
    if (agreed !== 'back') return left(agreed === 'cancelled' ? 'cancelled' : 'quit', sitting, context);
    from = back(interview);
    save(from);
  }
}
