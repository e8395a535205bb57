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
import { isRedacted, type RedactOptions } from '../redaction.ts';
import type { HistoryRequest } from '../with-history.ts';

export interface AuditOptions extends CommonOptions, RedactOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output[];
  readonly account: string | null;
  readonly lens: LensId | null;
  readonly asOf: string | null;
  /** null: no simulation. */
  readonly draws: Draws | null;
  /** A ref or a saved result to say what moved since; null: none. */
  readonly base: string | null;
  /** Look back along git history: how many points, and from where. */
  readonly history: Pick<HistoryRequest, 'points' | 'since'>;
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

function asksBack({ base, history }: AuditOptions): boolean {
  return base !== null || history.points !== null || history.since !== null;
}

/** With what moved since a base, and with earlier days, where they were asked for. */
async function beside(audited: Audit, { base, dir, history, lang }: AuditOptions, io: Io): Promise<Audit> {
  const { withBase } = await import('../with-base.ts');
  const { withHistory } = await import('../with-history.ts');
  const compared = { ...audited, result: await withBase(audited, { base, dir, lang }, io) };
  return { ...compared, result: await withHistory(compared, { ...history, dir }, io) };
}

/** Throws what `audit` throws, and CliError or GitError where what it is to be compared with cannot be had. */
export async function diagnose(options: AuditOptions, io: Io): Promise<Audit> {
  const audited = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    draws: options.draws,
    ...(await dayOf(options, io)),
  });
  return asksBack(options) ? beside(audited, options, io) : audited;
}

/** Each output where it was asked for. Throws CliError. */
export async function publish({ result }: Audit, options: AuditOptions, io: Io): Promise<void> {
  const account = options.account === null ? null : accountMeant(options.account, result, isRedacted('terminal', options, result, io));
  await draw(result, { ...options, account }, new Speaker(languageOf({ result }, options)), io);
}

export function languageOf({ result }: Pick<Audit, 'result'>, options: CommonOptions): Language {
  return options.lang ?? result.workspace.language ?? 'en';
}
