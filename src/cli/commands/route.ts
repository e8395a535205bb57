import { resolve } from 'node:path';
import type { Draws } from '../../draws.ts';
import { Speaker } from '../../messages/messages.ts';
import { renderRoute, renderRouteJson } from '../../reporters/route.ts';
import type { Stage } from '../../result.ts';
import { routes } from '../../route.ts';
import { nearest } from '../../text/suggest.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsPage } from '../problems.ts';

export interface RouteOptions extends CommonOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  /** null: every account. */
  readonly account: string | null;
  /** null: the next stage of each. */
  readonly to: Stage | null;
  readonly asOf: string | null;
  /** null: advice is not ranked again. */
  readonly draws: Draws | null;
}

/** Routes on stdout or into files, problems on stderr; 1 if the plan has errors. */
export async function run(options: RouteOptions, io: Io): Promise<number> {
  const { result, accounts, problems, workspace } = routes({
    dir: resolve(io.cwd, options.dir ?? '.'),
    account: options.account,
    to: options.to,
    draws: options.draws,
    ...(await dayOf(options, io)),
  });
  const { account } = options;
  if (account !== null && !accounts.includes(account))
    throw new CliError('cli.error.account', { id: account, accounts }, nearest(account, accounts), result.language);
  const language = options.lang ?? result.language ?? 'en';
  const speaker = new Speaker(language);
  deliver(
    options.outputs,
    (format, colour) =>
      format === 'json'
        ? renderRouteJson(result, language)
        : renderRoute(result, { language, colour, width: options.width ?? io.stdout.columns }),
    options,
    speaker,
    io,
  );
  io.stderr.write(problemsPage(problems, workspace.texts, speaker, options, io, io.stderr));
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}
