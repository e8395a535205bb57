import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange } from '../intake/edit/change.ts';
import { withoutLines } from '../intake/log/undo.ts';
import { agree } from '../intake/question/conduct.ts';
import type { Speaker } from '../messages/messages.ts';
import type { Plan, PlanRequest } from '../plan.ts';
import { legible } from '../text/legible.ts';
import { makeStyle } from '../text/style.ts';
import type { OpenPrompter } from './asking.ts';
import { wantsColour } from './colour.ts';
import { CliError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { forgetLogged, lastLogged } from './log-last.ts';
import type { LogOptions } from './log-options.ts';
import { newErrors, planWith } from './new-errors.ts';
import { preview } from './preview.ts';
import { problemsPage } from './problems.ts';
import { writeChanges } from './write-changes.ts';

interface Around {
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly speaker: Speaker;
  readonly options: LogOptions;
  readonly io: Io;
  readonly open: OpenPrompter;
}

/** A line to be taken out of a file. */
interface Removal {
  readonly change: FileChange;
  readonly place: string;
  /** What stands there, as it stands. */
  readonly what: string;
  /** Nothing but the head of a list would be left of a file that was begun for this line. */
  readonly empties: boolean;
}

/** A list with nothing in it yet. */
const ONLY_HEAD = /^([^\n]*:)\n$/;

/** Options that go with `--undo`. */
const OWN = ['undo', 'yes', 'dryRun', 'dir', 'lang', 'color', 'width'];

/**
 * Takes back the line `guanxi log` added last, if it still stands as it was written; every other byte of the file stays. Shown and
 * asked for at a terminal, `--yes` without. Throws CliError where there is nothing to take back.
 */
export async function undoLast(words: readonly string[], around: Around): Promise<number> {
  const { plan, speaker, options, io, open } = around;
  const others = Object.keys(options.values).filter((name) => !OWN.includes(name));
  if (words.length + others.length > 0) throw new CliError('cli.error.log.undo.alone', {}, [], speaker.language);
  const removal = removalOf(plan, speaker);
  const { place, what } = removal;
  refuseErrors(removal.change, around);
  if (options.values['dryRun'] === true) return told('log.undo.would');
  if (options.values['yes'] !== true) {
    const prompter = await open(io, speaker, options);
    if (prompter === null) throw new CliError('cli.error.log.undo.unasked', { place, what }, [], speaker.language);
    const style = makeStyle(wantsColour(options.color, io.env, io.stderr.isTTY));
    io.stderr.write(`\n${preview([removal.change], speaker, style, io.stderr.columns)}\n`);
    const agreed = await agree(prompter, { key: 'log.undo.ask' }, false, false);
    if (agreed !== true) {
      io.stderr.write(`${speaker.say('log.undo.left')}\n`);
      return agreed === 'cancelled' ? EXIT.cancelled : EXIT.ok;
    }
  }
  takeOut(plan.workspace.root, removal);
  if (removal.empties) io.stderr.write(`${speaker.say('log.undo.emptied', { file: removal.change.file })}\n`);
  return told('log.undone');

  function told(key: 'log.undo.would' | 'log.undone'): number {
    io.stdout.write(`${speaker.say(key, { place, what })}\n`);
    return EXIT.ok;
  }
}

function removalOf({ workspace }: Plan, { language }: Speaker): Removal {
  const last = lastLogged(workspace.root);
  if (last === null) throw new CliError('cli.error.log.undo.none', {}, [], language);
  const { file, line, count, fresh } = last;
  const before = workspace.texts.get(file) ?? null;
  const without = before === null ? null : withoutLines(before, last);
  if (before === null || without === null) throw new CliError('cli.error.log.undo.changed', { place: `${file}:${line}` }, [], language);
  const empties = fresh && ONLY_HEAD.test(without.text);
  const stood = before.split('\n').slice(without.line - 1, without.line - 1 + count);
  return {
    change: { file, before, after: empties ? without.text.replace(ONLY_HEAD, '$1 []\n') : without.text },
    place: `${file}:${without.line}`,
    what: legible(
      stood
        .join(' ')
        .replace(/^\s*-?\s*/, '')
        .trim(),
    ),
    empties,
  };
}

function takeOut(root: string, { change, empties }: Removal): void {
  writeChanges(root, [change]);
  if (empties) rmSync(join(root, change.file), { force: true });
  forgetLogged(root);
}

/** What would be an error without the line (a list somebody headed anew, with nothing left in it) stays. Throws CliError. */
function refuseErrors(change: FileChange, { plan, request, speaker, options, io }: Around): void {
  const after = planWith(plan, [change], request);
  const errors = newErrors(plan, after);
  if (errors.length === 0) return;
  io.stderr.write(problemsPage(errors, after.workspace.texts, speaker, options, io, io.stderr));
  throw new CliError('cli.error.log.undo.refused', { file: change.file }, [], speaker.language);
}
