import { codingForm, type ItemToCode } from '../../../intake/coding/coding-form.ts';
import { toCode, type Wish } from '../../../intake/coding/to-code.ts';
import { conduct } from '../../../intake/question/conduct.ts';
import { begin } from '../../../intake/question/interview.ts';
import { coderAgreement } from '../../../ledger/coders.ts';
import { payerWeights } from '../../../stages/weights.ts';
import { type Plan, readPlan } from '../../../plan.ts';
import { calledAs } from '../../called-as.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import { choice, whole } from '../../options.ts';
import { answersFrom } from './answers-from.ts';
import { CodingSheet } from './coding-sheet.ts';
import { coderAsked } from './coder-asked.ts';
import { endOf } from './coding-end.ts';
import { itemsNamed, itemsOf } from './coding-items.ts';
import { dayAsked } from './day-asked.ts';
import { quoted } from './left.ts';
import type { AskContext } from './mode.ts';
import { sheetFor } from './sheet.ts';
import { sit } from './sit.ts';
import { changesOf, shownOnly } from './writing.ts';

/** Interactions of one sitting unless `--limit` says otherwise: about a quarter of an hour. */
const SITTING = 100;
const LIMIT = { least: 1, most: 10_000 };
/** Keys of an answers file that are no interaction. */
const ABOUT_IT: ReadonlySet<string> = new Set(['respondent', 'side', 'account']);

/** Walks one of ours through interactions without a purpose, a key each; every answer is on the disk before the next is asked. */
export async function run(asked: AskContext): Promise<number> {
  const date = dayAsked(asked);
  const context = { ...asked, plan: planOf(date, asked) };
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

async function atTerminal(wish: Wish, sheet: CodingSheet['sheet'], context: AskContext): Promise<number> {
  const { prompter, speaker, plan, io, options } = context;
  if (prompter === null) throw new CliError('cli.error.ask.code.noTerminal', {}, [], speaker.language);
  const items = itemsFor(wish, context);
  if (items.length === 0) {
    io.stderr.write(`${speaker.say(wish.double ? 'code.nothing.double' : 'code.nothing', { command: commandOf(wish, context)([]) })}\n`);
    end(wish, plan, 0, context);
    return EXIT.ok;
  }
  const form = codingForm(items, sheet);
  const disk = new CodingSheet(plan.workspace.root, sheet, speaker.language);
  const { ended, interview } = await conduct(begin(form), prompter, (now) => {
    if (!options.dryRun) disk.save(now);
  });
  if (options.dryRun) return shownOnly(changesOf(interview, context), context);
  if (disk.count > 0) io.stdout.write(`${speaker.say('cli.wrote', { path: sheet.file })}\n`);
  else io.stderr.write(`${speaker.say('code.stopped.nothing')}\n`);
  end(wish, planOf(sheet.date, context), disk.count, context);
  return ended === 'cancelled' ? EXIT.cancelled : EXIT.ok;
}

/** A second coder gets no more than are needed to tell how far the two agree. */
function itemsFor(wish: Wish, { plan, options }: AskContext): readonly ItemToCode[] {
  const { model, settings } = plan;
  const weights = payerWeights(model.accounts, model.firm, settings.asOf).shares;
  const rows = toCode(model, weights, wish);
  const twice = coderAgreement(model.codings, model.entries, settings.rules)?.twice ?? 0;
  const usual = wish.double ? Math.max(0, settings.rules.value('coding.twice') - twice) : SITTING;
  return itemsOf(plan, rows.slice(0, whole('--limit', options.values['limit'], LIMIT) ?? usual), wish.coder);
}

function end(wish: Wish, plan: Plan, coded: number, context: AskContext): void {
  context.io.stderr.write(endOf(plan, wish, coded, commandOf(wish, context), context.speaker));
}

function flagsOf({ coder, account }: Wish, { options }: AskContext): readonly string[] {
  return [
    '--code',
    '--respondent',
    coder,
    ...(account === null ? [] : ['--account', account]),
    ...(options.date === null ? [] : ['--date', options.date]),
  ];
}

/** The command that goes on; with `--double` it is for somebody else, whose id is not known here. */
function commandOf(wish: Wish, context: AskContext): (more: readonly string[]) => string {
  return (more) => {
    const flags = more.includes('--double')
      ? ['--code', '--double', '--respondent', '…', ...(wish.account === null ? [] : ['--account', wish.account])]
      : flagsOf(wish, context);
    const { dir } = context.options;
    return [
      calledAs(context.io),
      'ask',
      ...(dir === null ? [] : [quoted(dir)]),
      ...flags.map((flag) => (flag === '…' ? flag : quoted(flag))),
    ].join(' ');
  };
}
