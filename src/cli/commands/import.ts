import { resolve } from 'node:path';
import type { TableMapping } from '../../intake/import/tables/mapping.ts';
import type { Unmapped } from '../../intake/import/tables/read-tables.ts';
import { agree, type Prompter } from '../../intake/question/conduct.ts';
import { Speaker } from '../../messages/messages.ts';
import { formatDay } from '../../model/days.ts';
import { type Plan, readPlan } from '../../plan.ts';
import { jsonText } from '../../text/json.ts';
import { makeStyle } from '../../text/style.ts';
import { wrap } from '../../text/wrap.ts';
import { type OpenPrompter, openPrompter } from '../asking.ts';
import { wantsColour } from '../colour.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { CliError, errorText } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { givenFiles } from '../import/given-files.ts';
import type { ImportOptions, PartOptions } from '../import/options.ts';
import { importOutcome, importPage, type Page } from '../import/page.ts';
import { type Proposal, propose } from '../import/proposal.ts';
import { NO_SYSTEM } from '../import/readings.ts';
import { refuseUnread } from '../import/unread.ts';
import type { Io } from '../io.ts';
import { planFolder } from '../plan-folder.ts';
import { writeChanges } from '../write-changes.ts';
import { writeWhole } from '../write-file.ts';

/**
 * Takes what other programs exported into the plan. At a terminal it shows what it would write and asks; without one it writes, and
 * `--dry-run` looks first. 0: taken · 1: taken, and some of it was not understood · 130: not agreed to.
 */
export async function run(options: ImportOptions | PartOptions, io: Io, open: OpenPrompter = openPrompter): Promise<number> {
  if ('part' in options) return (await import('../import/part.ts')).part(options, io);
  const plan = readPlan({ dir: planFolder(options.dir, io), ...(await dayOf({ dir: options.dir, asOf: null }, io)) });
  const speaker = new Speaker(options.lang ?? plan.settings.language ?? 'en');
  refuseUnread(plan);
  const proposal = await propose(givenFiles(options.kind, options.files, io.cwd), options, plan, io);
  const { report, changes, mapping, unmapped } = proposal;
  const ended = endedGround(proposal, plan, io);
  if (ended !== null && changes.length > 0 && !options.dryRun) throw ended;
  const prompter = options.dryRun || changes.length === 0 || options.yes ? null : await open(io, speaker, options);
  if (
    prompter !== null &&
    !(await agreement({ ...proposal, raises: options.raiseTotals, state: 'planned' }, prompter, { speaker, options, io }))
  ) {
    const keys = mapping === null ? ['import.refused'] : ['import.refused', 'import.refused.tables'];
    for (const key of keys) remind(speaker.say(key), options, io);
    return EXIT.cancelled;
  }
  if (!options.dryRun) writeChanges(plan.workspace.root, changes);
  if (options.saveMapping !== null && mapping !== null) await saveMapping(options.saveMapping, { mapping, unmapped }, speaker, io);
  if (options.rejects !== null) {
    const { rejectsCsv } = await import('../import/rejects.ts');
    writeWhole(resolve(io.cwd, options.rejects), options.rejects, rejectsCsv(report, speaker));
    io.stderr.write(`${speaker.say('cli.wrote', { path: options.rejects })}\n`);
  }
  const page: Page = { ...proposal, raises: options.raiseTotals, state: options.dryRun ? 'dry' : 'written' };
  deliver(options.outputs, (format, colour) => (format === 'json' ? asJson(page) : asPage(colour)), options, speaker, io);
  if (ended !== null) io.stderr.write(errorText(ended, speaker));
  const anything = report.files.some(({ read }) => read > 0);
  if (anything && report.ground === 'unstated') remind(speaker.say('import.unstated', { id: report.id }), options, io);
  if (anything && report.system === NO_SYSTEM) remind(speaker.say('import.unnamed'), options, io);
  return report.notUnderstood.length > 0 ? EXIT.failed : EXIT.ok;

  function asPage(colour: boolean): string {
    const showing = { speaker, style: makeStyle(colour), width: options.width ?? io.stdout.columns };
    return prompter !== null && io.stdout.isTTY ? importOutcome(page, showing) : importPage(page, showing);
  }
}

/** Nothing is added to what may be kept no longer. null: the ground holds, on the day of the plan and today. */
function endedGround({ report }: Proposal, { settings }: Plan, io: Io): CliError | null {
  const { id, ground, groundUntil: until } = report;
  if (until === null || (until >= io.today() && until >= formatDay(settings.asOf))) return null;
  return new CliError('cli.error.importGroundEnded', { id, until, ground }, [], settings.language);
}

interface Around {
  readonly speaker: Speaker;
  readonly options: ImportOptions;
  readonly io: Io;
}

/** At a terminal a person says whether what is shown is to be written. */
async function agreement(page: Page, prompter: Prompter, { speaker, options, io }: Around): Promise<boolean> {
  const style = makeStyle(wantsColour(options.color, io.env, io.stderr.isTTY));
  io.stderr.write(importPage(page, { speaker, style, width: options.width ?? io.stderr.columns }));
  return (await agree(prompter, { key: 'import.ask', args: { files: page.changes.length } }, false, false)) === true;
}

function remind(text: string, { width }: ImportOptions, io: Io): void {
  io.stderr.write(`${wrap(text, width ?? io.stderr.columns).join('\n')}\n`);
}

interface Readable {
  readonly mapping: TableMapping;
  readonly unmapped: readonly Unmapped[];
}

async function saveMapping(path: string, { mapping, unmapped }: Readable, speaker: Speaker, io: Io): Promise<void> {
  const { formatMapping } = await import('../../intake/import/tables/mapping-file.ts');
  writeWhole(resolve(io.cwd, path), path, formatMapping(mapping, unmapped, speaker.say('import.draft')));
  io.stderr.write(`${speaker.say('cli.wrote', { path })}\n`);
}

function asJson({ report, changes, zone, state }: Page): string {
  const files = changes.map(({ file, before }) => ({ file, new: before === null }));
  return jsonText({ ...report, zone, written: state === 'written', changes: files });
}
