import { diffLines } from '../intake/edit/diff-text.ts';
import type { Contact } from '../intake/log/contact.ts';
import { called } from '../intake/log/meant.ts';
import type { Roster } from '../intake/roster/roster.ts';
import type { Speaker } from '../messages/messages.ts';
import type { Plan, PlanRequest } from '../plan.ts';
import { legible } from '../text/legible.ts';
import { CliError, errorText } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { Addition } from './log-addition.ts';
import { rememberLogged } from './log-last.ts';
import type { LogOptions } from './log-options.ts';
import { newErrors, planWith } from './new-errors.ts';
import { problemsPage } from './problems.ts';
import { writeChanges } from './write-changes.ts';

interface Around {
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly roster: Roster;
  readonly speaker: Speaker;
  readonly options: LogOptions;
  readonly io: Io;
}

/** Writes the entry, unless it stands there already or would be an error; says so in one line on stdout, and hints on stderr. */
export function deliverEntry(addition: Addition, contact: Contact, around: Around): number {
  const { speaker, options, io } = around;
  const { change, line, passed, sameAt } = addition;
  const what = sentence(contact, around);
  const place = `${change.file}:${line}`;
  if (sameAt !== null && options.values['again'] !== true) {
    io.stdout.write(`${speaker.say('log.there', { place: `${change.file}:${sameAt}`, what })}\n`);
    return EXIT.ok;
  }
  if (isRefused(addition, around)) return EXIT.impossible;
  const isDry = options.values['dryRun'] === true;
  const isKept = isDry || write(addition, around);
  for (const one of passed) io.stderr.write(`${speaker.say('log.passed', { ...one, chosen: change.file })}\n`);
  if (isDry) {
    for (const one of diffLines(change)) if (one.kind === 'new') io.stderr.write(`+${one.text}\n`);
    io.stdout.write(`${speaker.say('log.would', { place, what })}\n`);
    return EXIT.ok;
  }
  if (!isKept) io.stderr.write(`${speaker.say('log.unremembered')}\n`);
  io.stdout.write(`${speaker.say('log.wrote', { place, what })}\n`);
  const open = (['theirs', 'initiator', 'purpose'] as const).filter((field) => isOpen(contact, field));
  if (open.length > 0) io.stderr.write(`${speaker.say('log.open', { fields: open.map((field) => speaker.say(`log.field.${field}`)) })}\n`);
  return EXIT.ok;
}

/** Whether what `--undo` needs could be kept beside it: a contact is written down even where it could not. */
function write({ change, line }: Addition, { plan: { workspace } }: Around): boolean {
  const isKept = remembered(workspace.root, change, line);
  writeChanges(workspace.root, [change]);
  return isKept;
}

function remembered(...[root, change, line]: Parameters<typeof rememberLogged>): boolean {
  try {
    rememberLogged(root, change, line);
    return true;
  } catch (error) {
    if (error instanceof CliError) return false;
    throw error;
  }
}

/** A line that would be an error is not written; its problems are shown as `validate` would show them. */
function isRefused({ change }: Addition, { plan, request, speaker, options, io }: Around): boolean {
  const after = planWith(plan, [change], request);
  const errors = newErrors(plan, after);
  const isRead = after.workspace.logs.some(({ file }) => file === change.file);
  if (errors.length === 0 && isRead) return false;
  io.stderr.write(problemsPage(errors, after.workspace.texts, speaker, options, io, io.stderr));
  io.stderr.write(errorText(new CliError('cli.error.log.refused', { file: change.file }), speaker));
  return true;
}

function isOpen({ theirs, initiator, purposes }: Contact, field: 'theirs' | 'initiator' | 'purpose'): boolean {
  return { theirs: theirs.length === 0, initiator: initiator === null, purpose: purposes.length === 0 }[field];
}

/** `2026-06-30 · 蒙原乳业 mengyuan · 王总 p.wang · visit · started by them · problem solving`. */
function sentence({ date, account, theirs, channel, initiator, purposes }: Contact, { roster, speaker }: Around): string {
  const named = roster.accounts.get(account);
  const people = theirs.map((id) => called(roster.people.get(id) ?? { id, name: null }));
  const terms = [
    ...(channel === null ? [] : [speaker.term('channel', channel)]),
    ...(initiator === null ? [] : [speaker.term('initiator', initiator)]),
    ...(purposes.length === 0 ? [] : [speaker.list(purposes.map((purpose) => speaker.term('purpose', purpose)))]),
  ];
  const parts = [date, called(named ?? { id: account, name: null }), ...(people.length === 0 ? [] : [speaker.list(people)]), ...terms];
  return parts.map((part) => legible(part)).join(' · ');
}
