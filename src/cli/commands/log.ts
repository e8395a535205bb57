import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Contact, entryOf } from '../../intake/log/contact.ts';
import { type Told, completed, logForm } from '../../intake/log/form.ts';
import { readWords } from '../../intake/log/words.ts';
import { conduct } from '../../intake/question/conduct.ts';
import { begin } from '../../intake/question/interview.ts';
import { readRoster } from '../../intake/roster/read-roster.ts';
import type { Roster } from '../../intake/roster/roster.ts';
import { Speaker } from '../../messages/messages.ts';
import { formatDay, parseDate } from '../../model/days.ts';
import { retentionOf } from '../../model/retention.ts';
import { type Plan, type PlanRequest, readPlan } from '../../plan.ts';
import { hasConfig } from '../../workspace/find-root.ts';
import { openPrompter, type OpenPrompter } from '../asking.ts';
import { dayOf } from '../day.ts';
import { CliError, errorText } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { attempts, byOptions, type LogOptions, said } from '../log-options.ts';
import { addition } from '../log-addition.ts';
import { undoLast } from '../log-undo.ts';
import { deliverEntry } from '../log-written.ts';
import { me, oursNamed } from '../me.ts';
import { text } from '../options.ts';
import { undisturbed } from '../undisturbed.ts';

/**
 * One contact into the interactions of the workspace: a line added, every other as it was. What the call leaves open is asked
 * where there is a terminal. One line on stdout; 2 where nothing could be written, 130 where the person left the questions.
 */
export async function run(options: LogOptions, io: Io, open: OpenPrompter = openPrompter): Promise<number> {
  const { dir, words } = folderAndWords(options, io);
  const request: PlanRequest = { dir, ...(await dayOf({ dir, asOf: null }, io)) };
  const plan = readPlan(request);
  const speaker = new Speaker(options.lang ?? plan.settings.language ?? 'en');
  if (options.values['undo'] === true) return undoLast(words, { plan, request, speaker, options, io, open });
  const roster = readRoster(plan.workspace);
  const wrong: CliError[] = [];
  const told = await tell(words, options, { plan, roster, io }, wrong);
  if (wrong.length > 0) return refuse(wrong, speaker, io);
  const contact = await whole(told, roster, { plan, speaker, options, io, open });
  if (contact === 'left') {
    io.stderr.write(`${speaker.say('log.left')}\n`);
    return EXIT.cancelled;
  }
  if (!('account' in contact)) return refuse(contact, speaker, io);
  // Two people log at once, and an editor saves while somebody answers: the entry then goes behind what stands there by now.
  return undisturbed((again) => {
    const now = again ? readPlan(request) : plan;
    const around = { plan: now, request, roster, speaker, options, io };
    return deliverEntry(addition(now, entryOf(contact), contact, speaker.language), contact, around);
  });
}

/** A first word that is the folder of a workspace is no account. */
function folderAndWords({ words, values }: LogOptions, io: Io): { readonly dir: string; readonly words: readonly string[] } {
  const stated = text(values['dir']);
  if (stated !== null) return { dir: resolve(io.cwd, stated), words };
  const [first, ...rest] = words;
  const folder = first === undefined ? '' : resolve(io.cwd, first);
  const isFolder = first !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder && (/[\\/]|^\.+$/.test(first) || hasConfig(folder)) ? { dir: folder, words: rest } : { dir: io.cwd, words };
}

interface Around {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly io: Io;
}

/** What words and options say; what is wrong with them is added to `wrong`. */
async function tell(words: readonly string[], { values }: LogOptions, { plan, roster, io }: Around, wrong: CliError[]): Promise<Told> {
  const attempt = attempts(wrong);
  const spoken = readWords(words, roster);
  for (const { key, args, suggestions } of spoken.wrong) wrong.push(new CliError(key, args, suggestions));
  const today = parseDate(io.today());
  const options = byOptions(values, typeof today === 'string' ? 0 : today.last, io.today(), attempt);
  const named = Array.isArray(values['ours']) ? values['ours'].map(String) : [];
  const ours = named.flatMap((word) => attempt(() => oursNamed(word, '--ours', roster)) ?? []);
  wrong.push(...keptNoLonger(options.date, plan));
  const own = named.length > 0 || wrong.length > 0 ? null : await mine(roster, plan, io, wrong);
  const note = said(values['note']) ?? spoken.note;
  return {
    ...options,
    account: spoken.account,
    ours: [...ours, ...(own === null ? [] : [own])].map(({ id }) => id),
    theirs: spoken.theirs,
    note,
  };
}

/** What imports leave out for its age, and `validate` asks to delete, is not written by hand either. */
function keptNoLonger(date: string, { workspace, settings }: Plan): readonly CliError[] {
  const retention = retentionOf(workspace.config, settings.asOf);
  const day = parseDate(date);
  if (retention === null || typeof day === 'string' || day.last >= retention.from) return [];
  return [new CliError('cli.error.log.kept', { date, months: retention.months, from: formatDay(retention.from) })];
}

async function mine(roster: Roster, plan: Plan, io: Io, wrong: CliError[]): ReturnType<typeof me> {
  try {
    return await me(roster, plan.workspace.root, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    wrong.push(error);
    return null;
  }
}

interface Asking {
  readonly plan: Plan;
  readonly speaker: Speaker;
  readonly options: LogOptions;
  readonly io: Io;
  readonly open: OpenPrompter;
}

/** The contact, with what is needed asked for where that is possible. */
async function whole(
  told: Told,
  roster: Roster,
  { plan, speaker, options, io, open }: Asking,
): Promise<Contact | readonly CliError[] | 'left'> {
  const lacks = lacking(told, roster);
  const contact = completed(told, new Map());
  if (lacks.length === 0 && contact !== null) return contact;
  const prompter = await open(io, speaker, options);
  if (prompter === null) return lacks;
  const late = tooLate(told, plan);
  if (late !== null) return [late];
  const { ended, interview } = await conduct(begin(logForm(told, roster)), prompter, () => {});
  return ended === 'done' ? (completed(told, interview.given) ?? 'left') : 'left';
}

/** Nobody is asked seven questions about a day that the plan, set to an earlier one, would not take. */
function tooLate({ date }: Told, { settings }: Plan): CliError | null {
  const day = parseDate(date);
  if (typeof day === 'string' || day.first <= settings.asOf) return null;
  return new CliError('cli.error.log.late', { date, asOf: formatDay(settings.asOf) });
}

/** What no entry can do without. A call that says nothing is shown a whole one. */
function lacking({ account, channel, ours }: Told, { team }: Roster): readonly CliError[] {
  if (account === null) return [new CliError('cli.error.log.lacks.what')];
  return [
    ...(channel === null ? [new CliError('cli.error.log.lacks.channel')] : []),
    ...(ours.length === 0 && team.size > 0 ? [new CliError('cli.error.log.lacks.who', { team: [...team.keys()] })] : []),
  ];
}

function refuse(wrong: readonly CliError[], speaker: Speaker, io: Io): number {
  for (const error of wrong) io.stderr.write(errorText(error, speaker));
  return EXIT.impossible;
}
