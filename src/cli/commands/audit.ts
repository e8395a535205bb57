import { resolve } from 'node:path';
import { type Audit, audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { type Language, Speaker } from '../../messages/messages.ts';
import type { LensId } from '../../result.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { accountMeant } from '../account-meant.ts';
import { dayOf } from '../day.ts';
import { draw } from '../draw.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsShown } from '../problems.ts';
import type { RedactOptions } from '../redaction.ts';

export interface AuditOptions extends CommonOptions, RedactOptions {
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
  const done = await diagnose(options, io);
  const { problems, workspace } = done;
  await publish(done, options, io);
  const speaker = new Speaker(languageOf(done, options));
  io.stderr.write(problemsShown(problems, workspace.texts, speaker, options, io));
  if (problems.length > 0) io.stderr.write(`\n${problemsSummary(problems, workspace.texts.size, speaker)}\n`);
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}

/** Throws what `audit` throws. */
export async function diagnose(options: AuditOptions, io: Io): Promise<Audit> {
  return audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    draws: options.draws,
    ...(await dayOf(options, io)),
  });
}

/** Each output where it was asked for. Throws CliError. */
export async function publish({ result }: Audit, options: AuditOptions, io: Io): Promise<void> {
  const account = options.account === null ? null : accountMeant(options.account, result);
  await draw(result, { ...options, account }, new Speaker(languageOf({ result }, options)), io);
}

export function languageOf({ result }: Pick<Audit, 'result'>, options: CommonOptions): Language {
  return options.lang ?? result.workspace.language ?? 'en';
}
