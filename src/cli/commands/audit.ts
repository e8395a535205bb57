import { resolve } from 'node:path';
import { audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { Speaker } from '../../messages/messages.ts';
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
  const { result, problems, workspace } = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    draws: options.draws,
    ...(await dayOf(options, io)),
  });
  const language = options.lang ?? result.workspace.language ?? 'en';
  const speaker = new Speaker(language);
  const account = options.account === null ? null : accountMeant(options.account, result);
  await draw(result, { ...options, account }, speaker, io);
  io.stderr.write(problemsShown(problems, workspace.texts, speaker, options, io));
  if (problems.length > 0) io.stderr.write(`\n${problemsSummary(problems, workspace.texts.size, speaker)}\n`);
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}
