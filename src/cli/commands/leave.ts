import { resolve } from 'node:path';
import { audit } from '../../audit.ts';
import { diagnose } from '../../diagnosis.ts';
import { Speaker } from '../../messages/messages.ts';
import { leave, whoIs } from '../../network/leave.ts';
import { type Plan, readPlan } from '../../plan.ts';
import { renderLeave, renderLeaveJson } from '../../reporters/leave.ts';
import type { LeaveResult } from '../../result-leave.ts';
import { rounded } from '../../rounded.ts';
import { nearest } from '../../text/suggest.ts';
import { VERSION } from '../../version.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsShown } from '../problems.ts';
import { besideRedacted } from '../redact-beside.ts';
import type { RedactOptions } from '../redaction.ts';

export interface LeaveOptions extends CommonOptions, RedactOptions {
  /** Id or name of one of ours or one of theirs. */
  readonly person: string;
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  readonly asOf: string | null;
}

/** What breaks when the person goes: report on stdout or into files, problems on stderr; 1 if the plan has errors, 2 for nobody. */
export async function run(options: LeaveOptions, io: Io): Promise<number> {
  const request = { dir: resolve(io.cwd, options.dir ?? '.'), ...(await dayOf(options, io)) };
  const plan = readPlan(request);
  const language = options.lang ?? plan.settings.language ?? 'en';
  const speaker = new Speaker(language);
  const result = departure(plan, options.person, options.redact === true);
  const cells = options.width ?? io.stdout.columns;
  const formats = options.outputs.map(({ format }) => format);
  const beside = await besideRedacted(() => audit({ ...request, draws: null }).result, formats, options, speaker, io);
  deliver(
    options.outputs,
    (format, colour) => {
      const shown = beside(format).leave(result);
      return format === 'json' ? renderLeaveJson(shown) : renderLeave(shown, { language, colour, width: cells });
    },
    options,
    speaker,
    io,
  );
  io.stderr.write(problemsShown(plan.problems, plan.workspace.texts, speaker, options, io));
  return plan.problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}

function departure({ model, settings }: Plan, word: string, hidden: boolean): LeaveResult {
  const { asOf, rules } = settings;
  const context = { asOf, rules };
  const before = diagnose(model, asOf, rules);
  const { found, known } = whoIs(model, before, word, context);
  if (found === null) throw new CliError('cli.error.person', { id: word }, hidden ? [] : meant(word, known), settings.language);
  if ('gone' in found) throw new CliError('cli.error.personGone', { id: word }, [], settings.language);
  const { id, name } = before.firm;
  return rounded({
    format: 'guanxi-leave',
    formatVersion: 1,
    tool: { name: 'guanxi', version: VERSION },
    asOf: settings.asOfText,
    asOfSource: settings.asOfSource,
    ruleset: rules.info,
    firm: { id, name },
    ...leave(model, before, found, context),
  });
}

/** Spelt almost so, else names that hold the word: a surname alone is asked back. */
function meant(word: string, known: readonly string[]): readonly string[] {
  const near = nearest(word, known);
  return near.length > 0 || word === '' ? near : known.filter((name) => name.toLowerCase().includes(word.toLowerCase())).slice(0, 3);
}
