import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../../../intake/edit/change.ts';
import type { Interview } from '../../../intake/question/interview.ts';
import { makeStyle } from '../../../text/style.ts';
import { width } from '../../../text/width.ts';
import { DiskTree } from '../../../workspace/disk-tree.ts';
import { readText } from '../../../workspace/read.ts';
import { wantsColour } from '../../colour.ts';
import { edited } from '../../edited.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import type { Sink } from '../../io.ts';
import { newErrors, planWith } from '../../new-errors.ts';
import { preview } from '../../preview.ts';
import { problemsPage } from '../../problems.ts';
import { writeChanges } from '../../write-changes.ts';
import { dropDraft } from './drafts.ts';
import type { AskContext } from './mode.ts';
import type { Sitting } from './sitting.ts';

/** What the answers would write, from the files as they lie now. Throws CliError where a file cannot take it. */
export function changesOf({ form, given }: Interview, { plan, speaker }: AskContext): readonly FileChange[] {
  const { root } = plan.workspace;
  return form.writes(given).map(({ file, fresh, edits }) => {
    const before = existsSync(join(root, file)) ? textOf(root, file) : null;
    return edited(file, before, fresh, edits, speaker.language);
  });
}

function textOf(root: string, file: string): string {
  const { text, problem } = readText(new DiskTree(root), file);
  if (problem !== null && problem.name !== 'empty-file') throw new CliError('cli.error.edit.syntax', { file, line: problem.at.line });
  return text;
}

export function unchanged(changes: readonly FileChange[]): boolean {
  return changes.every(({ before, after }) => before === after);
}

/** The change on stderr, for whoever is asked next whether to write it. `wipe` takes it off the screen again, as far as it has not scrolled away. */
export function show(changes: readonly FileChange[], context: AskContext): { readonly wipe: () => void } {
  const { stderr } = context.io;
  const text = `\n${previewOn(stderr, changes, context)}\n`;
  stderr.write(text);
  const lines = `\n${preview(changes, context.speaker, (line) => line, roomOn(stderr, context))}`
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / stderr.columns)), 0);
  return { wipe: () => stderr.write(`\u001b[${Math.min(lines, (stderr.rows ?? lines + 1) - 1)}A\u001b[J`) };
}

/** `--dry-run`: the change is the report. */
export function shownOnly(changes: readonly FileChange[], context: AskContext): number {
  const { io, speaker } = context;
  io.stdout.write(unchanged(changes) ? `${speaker.say('ask.unchanged')}\n` : previewOn(io.stdout, changes, context));
  return EXIT.ok;
}

/** Writes, lets the draft go, and says what was written: a line for each file on stdout, thanks and the next step on stderr. */
export function write(sitting: Sitting, { given }: Interview, changes: readonly FileChange[], context: AskContext): number {
  const { plan, io, speaker } = context;
  refuseErrors(changes, context);
  writeChanges(plan.workspace.root, changes);
  dropDraft(plan.workspace.root, sitting.form.id, sitting.respondent);
  const answers = [...given.values()];
  const count = (as: 'value' | 'unknown'): number => answers.filter((one) => one.as === as).length;
  const moved = changes.filter(({ before, after }) => before !== after);
  for (const { file } of moved) io.stdout.write(`${speaker.say('cli.wrote', { path: file })}\n`);
  if (moved.length === 0) io.stdout.write(`${speaker.say('ask.unchanged')}\n`);
  const unknown = count('unknown');
  io.stderr.write(`${speaker.say(unknown === 0 ? 'ask.thanks.all' : 'ask.thanks', { answers: count('value'), unknown })}\n`);
  if (sitting.next !== undefined) io.stderr.write(`${speaker.say(sitting.next.key, sitting.next.args)}\n`);
  return EXIT.ok;
}

/** What would be an error in the plan is not written: its problems are shown as `validate` shows them. Throws CliError. */
function refuseErrors(changes: readonly FileChange[], { plan, request, options, io, speaker }: AskContext): void {
  const after = planWith(plan, changes, request);
  const errors = newErrors(plan, after);
  if (errors.length === 0) return;
  io.stderr.write(problemsPage(errors, after.workspace.texts, speaker, options, io, io.stderr));
  throw new CliError('cli.error.ask.refused', { files: changes.map(({ file }) => file) }, [], speaker.language);
}

function previewOn(sink: Sink, changes: readonly FileChange[], context: AskContext): string {
  const { options, io, speaker } = context;
  return preview(changes, speaker, makeStyle(wantsColour(options.color, io.env, sink.isTTY)), roomOn(sink, context));
}

/** What goes into a file or a pipe is not folded. */
function roomOn({ isTTY, columns }: Sink, { options }: AskContext): number {
  return isTTY ? Math.min(options.width ?? Infinity, columns) : Infinity;
}
