import { resolve } from 'node:path';
import { type Audit, audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { type Language, Speaker } from '../../messages/messages.ts';
import type { AuditResult, LensId } from '../../result.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { nearest } from '../../text/suggest.ts';
import { deliver } from '../deliver.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Format, Output } from '../options.ts';
import { problemsPage } from '../problems.ts';
import { calledAs, shownFolder } from '../called-as.ts';
import { renderersOf } from '../reporters.ts';

export interface AuditOptions extends CommonOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output[];
  readonly account: string | null;
  readonly lens: LensId | null;
  readonly asOf: string | null;
  /** null: no simulation. */
  readonly draws: Draws | null;
}

/** Report on stdout or into files, problems on stderr; 1 if the plan has errors. */
export async function run(options: AuditOptions, io: Io): Promise<number> {
  const done = diagnose(options, io);
  const { problems, workspace } = done;
  await publish(done, options, io);
  const speaker = new Speaker(languageOf(done, options));
  io.stderr.write(problemsPage(problems, workspace.texts, speaker, options, io, io.stderr));
  if (problems.length > 0) io.stderr.write(`\n${problemsSummary(problems, workspace.texts.size, speaker)}\n`);
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}

/** Throws what `audit` throws. */
export function diagnose(options: AuditOptions, io: Io): Audit {
  return audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    today: io.today(),
    draws: options.draws,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  });
}

/** Each output where it was asked for. Throws CliError. */
export async function publish({ result }: Audit, options: AuditOptions, io: Io): Promise<void> {
  const language = languageOf({ result }, options);
  const account = options.account === null ? null : accountMeant(options.account, result);
  const renderer = await renderersOf(options.outputs);
  const drawing = {
    language,
    width: options.width ?? io.stdout.columns,
    program: calledAs(io),
    dir: shownFolder(options.dir, io),
    account,
    lens: options.lens,
  };
  const render = (format: Format, colour: boolean): string => renderer(format)(result, { ...drawing, colour });
  deliver(options.outputs, render, options, new Speaker(language), io);
}

export function languageOf({ result }: Pick<Audit, 'result'>, options: CommonOptions): Language {
  return options.lang ?? result.workspace.language ?? 'en';
}

/** The account of that id or name, or the only one whose id or name holds what was typed. Throws CliError. */
function accountMeant(typed: string, result: AuditResult): string {
  const asked = typed.trim().toLowerCase();
  const { accounts } = result;
  const exact = accounts.filter(({ id, name }) => id === asked || name.toLowerCase() === asked);
  const parts = accounts.filter(({ id, name }) => asked !== '' && (id.includes(asked) || name.toLowerCase().includes(asked)));
  const [found, second] = exact.length > 0 ? exact : parts;
  if (found && !second) return found.id;
  const ids = accounts.map(({ id }) => id);
  const near = parts.length > 0 ? parts.map(({ id }) => id).slice(0, 3) : nearest(typed, ids);
  throw new CliError('cli.error.account', { id: typed, accounts: ids }, near, result.workspace.language);
}
