import { resolve } from 'node:path';
import { audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { Speaker } from '../../messages/messages.ts';
import { renderRoute, renderRouteJson } from '../../reporters/route.ts';
import type { Stage } from '../../result.ts';
import { routes } from '../../route.ts';
import { unknownAccount } from '../account-meant.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsShown } from '../problems.ts';
import { besideRedacted } from '../redact-beside.ts';
import type { RedactOptions } from '../redaction.ts';

export interface RouteOptions extends CommonOptions, RedactOptions {
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
  const plan = { dir: resolve(io.cwd, options.dir ?? '.'), ...(await dayOf(options, io)) };
  const { result, accounts, problems, workspace } = routes({ ...plan, account: options.account, to: options.to, draws: options.draws });
  const { account, redact } = options;
  if (account !== null && !accounts.includes(account)) throw unknownAccount(account, accounts, redact === true, result.language);
  const language = options.lang ?? result.language ?? 'en';
  const speaker = new Speaker(language);
  const formats = options.outputs.map(({ format }) => format);
  const beside = await besideRedacted(() => audit({ ...plan, draws: null }).result, formats, options, speaker, io);
  deliver(
    options.outputs,
    (format, colour) => {
      const shown = beside(format).route(result);
      if (format === 'json') return renderRouteJson(shown, language);
      return renderRoute(shown, { language, colour, width: options.width ?? io.stdout.columns });
    },
    options,
    speaker,
    io,
  );
  io.stderr.write(problemsShown(problems, workspace.texts, speaker, options, io));
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}
