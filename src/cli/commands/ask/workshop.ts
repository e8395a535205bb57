import { fill, type WrittenAnswers } from '../../../intake/question/answers-file.ts';
import { conduct } from '../../../intake/question/conduct.ts';
import { begin, type Interview } from '../../../intake/question/interview.ts';
import { type StatedWho, type Who, whoForm, whoOf } from '../../../intake/workshop/who.ts';
import { answersOn, workshopForm } from '../../../intake/workshop/workshop-form.ts';
import { calledAs } from '../../called-as.ts';
import { CliError } from '../../errors.ts';
import { answersFrom, refuseMistakes } from './answers-from.ts';
import { dayAsked } from './day-asked.ts';
import { respondentsWithDraft } from './drafts.ts';
import { everybodyOf, refuseStranger } from './everybody.ts';
import { left } from './left.ts';
import type { AskContext } from './mode.ts';
import { sheetFor } from './sheet.ts';
import { sit } from './sit.ts';

/** The questionnaire of a workshop: who answers, then the items; one file for one person and one day. */
export async function run(context: AskContext): Promise<number> {
  const { plan } = context;
  const date = dayAsked(context);
  const written = answersFrom(context);
  const stated = statedWho(written, context);
  const who = await whoAnswers(stated, written, context);
  if (typeof who === 'string') return left(who, null, context);
  const { file, sheet } = sheetFor(who, date, context);
  const { model } = plan;
  const everybody = everybodyOf(model);
  const form = workshopForm({
    who,
    firm: model.firm.name ?? model.firm.id,
    accounts: model.accounts.map(({ id, name }) => ({ id, name: name ?? id })),
    others: everybody.filter(({ side }) => side !== who.somebody.side),
    date,
    file,
    sheet,
  });
  return sit(
    {
      form,
      respondent: who.somebody.id,
      date,
      flags: ['--respondent', who.somebody.id, ...(context.options.date === null ? [] : ['--date', date])],
      ...(sheet === null ? {} : { before: answersOn(sheet) }),
      written,
      others: new Set(['side', 'respondent', 'account']),
      hidden: true,
      next: next(date, context),
    },
    context,
  );
}

/** Flags win over the file; with `--resume` alone the one person who has a draft is meant. */
function statedWho(written: WrittenAnswers | null, { options, plan }: AskContext): StatedWho {
  const said = (id: string): string | null => {
    const value = written?.get(id)?.value;
    return typeof value === 'string' ? value : null;
  };
  const drafts = options.resume && written === null ? respondentsWithDraft(plan.workspace.root, 'workshop') : [];
  const begun = drafts.length === 1 ? (drafts[0] ?? null) : null;
  const side = options.side ?? said('side');
  return {
    side: side === 'ours' || side === 'customer' ? side : null,
    respondent: options.respondent ?? said('respondent') ?? begun,
    account: options.account ?? said('account'),
  };
}

/** Who it is, or how they left when asked. Throws CliError for nobody known, or the wrong side. */
async function whoAnswers(stated: StatedWho, written: WrittenAnswers | null, context: AskContext): Promise<Who | 'quit' | 'cancelled'> {
  const { plan, prompter, speaker } = context;
  const everybody = everybodyOf(plan.model);
  refuseStranger(stated, everybody, speaker.language);
  const start = begin(whoForm(plan.model.firm.name ?? plan.model.firm.id, everybody, stated));
  if (written !== null && stated.respondent === null) throw new CliError('cli.error.ask.whose', {}, [], speaker.language);
  const interview = written === null ? await asked(start) : fromFile(start, written, context);
  if (typeof interview === 'string') return interview;
  return whoOf(everybody, interview.given, stated) ?? 'quit';

  async function asked(from: Interview): Promise<Interview | 'quit' | 'cancelled'> {
    if (from.questions.length === 0) return from;
    if (prompter === null) throw new CliError('cli.error.ask.noTerminal', {}, [], speaker.language);
    const { ended, interview } = await conduct(from, prompter, () => {});
    return ended === 'done' ? interview : ended;
  }
}

function fromFile(start: Interview, written: WrittenAnswers, context: AskContext): Interview {
  const { interview, mistakes } = fill(start, written, new Set(written.keys()));
  refuseMistakes(mistakes, context);
  return interview;
}

/** Answers later than the plan's own day would not be counted: say how they are. */
function next(
  date: string,
  { io, options, plan }: AskContext,
): { readonly key: 'workshop.next' | 'workshop.next.later'; readonly args: Record<string, string> } {
  const command = [calledAs(io), 'audit', ...(options.dir === null ? [] : [options.dir])].join(' ');
  const { asOfText } = plan.settings;
  return date <= asOfText
    ? { key: 'workshop.next', args: { command } }
    : { key: 'workshop.next.later', args: { asOf: asOfText, command: `${command} --as-of ${date}` } };
}
