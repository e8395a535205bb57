import { codingForm } from '../../../intake/coding/coding-form.ts';
import type { Wish } from '../../../intake/coding/to-code.ts';
import { conduct } from '../../../intake/question/conduct.ts';
import { begin } from '../../../intake/question/interview.ts';
import { type Plan, readPlan } from '../../../plan.ts';
import { calledAs } from '../../called-as.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import { choice, text } from '../../options.ts';
import { answersFrom } from './answers-from.ts';
import { codedLast, countedFrom } from './coded-earlier.ts';
import { CodingSheet } from './coding-sheet.ts';
import { coderAsked } from './coder-asked.ts';
import { type Ended, endOf } from './coding-end.ts';
import { itemsNamed } from './coding-items.ts';
import { itemsFor } from './coding-wanted.ts';
import { dayAsked } from './day-asked.ts';
import { commandFor } from './left.ts';
import type { AskContext } from './mode.ts';
import { sheetFor } from './sheet.ts';
import { sit } from './sit.ts';
import { changesOf, shownOnly } from './writing.ts';

/** Keys of an answers file that are no interaction. */
const ABOUT_IT: ReadonlySet<string> = new Set(['respondent', 'side', 'account']);

/** The plan up to the day of coding, and the day its audit looks back from. */
interface Coding extends AskContext {
  readonly auditDay: string;
}

/** Walks one of ours through interactions without a purpose, a key each; every answer is on the disk before the next is asked. */
export async function run(asked: AskContext): Promise<number> {
  const date = dayAsked(asked);
  const context: Coding = { ...asked, plan: planOf(date, asked), auditDay: asked.plan.settings.asOfText };
  const written = answersFrom(context);
  const coder = await coderAsked(written, context);
  if (coder === null) {
    context.io.stderr.write(`${context.speaker.say('code.stopped.nothing')}\n`);
    return EXIT.cancelled;
  }
  const { file } = sheetFor({ somebody: coder, account: null }, date, context);
  const sheet = { file, coder: coder.id, date };
  const wish = wishOf(coder.id, context);
  if (written === null) return atTerminal(wish, sheet, context);
  const named = [...written.keys()].filter((key) => !ABOUT_IT.has(key));
  const items = itemsNamed(context.plan, named, coder.id);
  const fresh = items.filter(({ reference, said }) => said !== written.get(reference)?.value).length;
  const form = codingForm(items, sheet);
  const exit = await sit({ form, respondent: coder.id, date, flags: flagsOf(wish, context), written, others: ABOUT_IT }, context);
  if (exit === EXIT.ok && !context.options.dryRun) end(wish, planOf(date, context), fresh, context);
  return exit;
}

/** Everything up to the day of coding is looked at, whatever day the audit is pinned to. */
function planOf(date: string, { plan, io }: AskContext): Plan {
  return readPlan({ dir: plan.workspace.root, asOf: date, today: io.today() });
}

function wishOf(coder: string, { options, plan, speaker }: AskContext): Wish {
  const { account, values } = options;
  if (account !== null && !plan.model.accounts.some(({ id }) => id === account)) {
    const accounts = plan.model.accounts.map(({ id }) => id);
    throw new CliError('cli.error.account', { id: account, accounts }, [], speaker.language);
  }
  return { coder, account, double: values['double'] === true, first: choice('--first', ['newest', 'weight'], values['first']) ?? 'newest' };
}

async function atTerminal(wish: Wish, sheet: CodingSheet['sheet'], context: Coding): Promise<number> {
  const { prompter, speaker, plan, io, options } = context;
  if (prompter === null) throw new CliError('cli.error.ask.code.noTerminal', {}, [], speaker.language);
  const items = itemsFor(wish, context);
  if (items.length === 0) {
    end(wish, plan, 0, context);
    return EXIT.ok;
  }
  const disk = new CodingSheet(plan.workspace.root, sheet, speaker.language, codedLast(plan, sheet));
  const { earlier } = disk;
  const given = new Map(earlier.map(({ interaction, purpose }) => [interaction, { as: 'value', value: purpose }] as const));
  const asked = [...itemsNamed(plan, [...given.keys()], wish.coder), ...items];
  const { ended, interview } = await conduct(begin(codingForm(asked, sheet), given), countedFrom(prompter, earlier.length), (now) => {
    if (!options.dryRun) disk.save(now);
  });
  if (options.dryRun) return shownOnly(changesOf(interview, context), context);
  if (disk.isChanged) io.stdout.write(`${speaker.say('cli.wrote', { path: sheet.file })}\n`);
  else io.stderr.write(`${speaker.say('code.stopped.nothing')}\n`);
  end(wish, planOf(sheet.date, context), disk.count, context);
  return ended === 'cancelled' ? EXIT.cancelled : EXIT.ok;
}

function end(wish: Wish, plan: Plan, coded: number, context: Coding): void {
  const { options, io, speaker } = context;
  const { account } = wish;
  const again = (double: boolean): string => commandFor(flagsOf({ ...wish, double }, context), options, io);
  // Whose turn it is next is not known here.
  const second = commandFor(['--code', '--double', '--respondent', '…', ...(account === null ? [] : ['--account', account])], options, io);
  const later = laterThan(plan.settings.asOfText, context);
  io.stderr.write(endOf(plan, wish, { coded, again, second, later, columns: options.width ?? io.stderr.columns }, speaker));
}

/** Codings later than the plan's own day are not counted by its audit: which day that is, and how they are. */
function laterThan(date: string, { auditDay, io, options }: Coding): Ended['later'] {
  if (date <= auditDay) return null;
  const command = [calledAs(io), 'audit', ...(options.dir === null ? [] : [options.dir]), '--as-of', date].join(' ');
  return { asOf: auditDay, command };
}

/** Flags that go on where this sitting ended. */
function flagsOf({ coder, account, double, first }: Wish, { options }: AskContext): readonly string[] {
  const limit = text(options.values['limit']);
  return [
    ...['--code', ...(double ? ['--double'] : []), '--respondent', coder],
    ...(account === null ? [] : ['--account', account]),
    ...(first === 'newest' ? [] : ['--first', first]),
    ...(limit === null ? [] : ['--limit', limit]),
    ...(options.date === null ? [] : ['--date', options.date]),
  ];
}
